import { PERMISSIONS } from '@haicap/domain/accounts';
import { PermissionType } from '../../access/permission-type.js';
import { loadUnit } from '../units/unit-row.js';
import { UnitType } from '../units/unit-types.js';
import { ApiKeyType, UserType } from './account-types.js';
import { getUser } from './user-row.js';

ApiKeyType.implement({
  dataClass: 'INTERNAL',
  description: 'A key for programs. It can never do more than its owner can at that moment.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the key.' }),
    keyId: t.exposeString('keyId', { description: 'Public part of the key, to tell keys apart.' }),
    name: t.exposeString('name', { description: 'What the key is for.' }),
    owner: t.field({
      type: UserType,
      description: 'Whose it is.',
      resolve: ({ userId }, _args, context) => getUser(context, userId),
    }),
    readOnly: t.exposeBoolean('readOnly', { description: 'Whether it can only read.' }),
    permissions: t.field({
      type: [PermissionType],
      description: 'What it may do at most; empty means whatever its owner may.',
      resolve: ({ permissions }) => PERMISSIONS.filter((permission) => permissions.includes(permission)),
    }),
    unit: t.field({
      type: UnitType,
      nullable: true,
      description: 'The unit it is confined to; null means wherever its owner may.',
      resolve: ({ unitId }, _args, context) => (unitId === null ? null : loadUnit(context, unitId)),
    }),
    pointsPerHour: t.exposeInt('pointsPerHour', {
      nullable: true,
      description: 'Points an hour; null means the general limit.',
    }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'When it stops working.' }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was last used, to the minute; null for never.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
  }),
});
