import { PERMISSIONS } from '@haicap/domain/accounts';
import { permissionsOn } from '../../access/access.js';
import { PermissionType } from '../../access/permission-type.js';
import { builder } from '../../builder.js';
import { getRecordId, isRecordId } from '../../graphql/global-id.js';
import { AuditEntryConnectionType, AuditEntryType, loadHistory, noHistory } from '../audit/audit-entry.js';
import { loadUnit } from '../units/unit-row.js';
import { UnitType } from '../units/unit-types.js';
import { UserStatusEnum } from './account-enums.js';
import { mayWith, seesAllOf } from './account-reach.js';
import { ApiKeyType, GrantType, SessionType, UserType, type UserRow } from './account-types.js';
import { loadApiKeysOf } from './api-key-row.js';
import { GrantConnectionType, loadGrantPage } from './grant-connection.js';
import { loadSessionsOf } from './session-row.js';
import { UserPrivateType } from './user-private.js';
import { loadHasSecondFactor, loadPrivate, loadUser } from './user-row.js';

// What there is to do with an account; everything else a person may do is about units.
const ACCOUNT_PERMISSIONS = new Set([
  'accounts.read',
  'accounts.personal',
  'accounts.manage',
  'grants.give',
  'audit.read',
]);

builder.node(UserType, {
  dataClass: 'INTERNAL',
  description: 'A person who signs in.',
  id: { resolve: (user) => user.id },
  loadManyWithoutCache: (ids, context) =>
    Promise.all(ids.map((id) => (isRecordId(id) ? loadUser(context, id) : null))),
  fields: (t) => ({
    login: t.exposeString('login', { description: 'Name to sign in with.' }),
    displayName: t.exposeString('displayName', { description: 'Name shown to others.' }),
    unit: t.field({
      type: UnitType,
      nullable: true,
      description: 'The unit whose administrators look after the account; null for the whole country.',
      resolve: ({ unitId }, _args, context) => (unitId === null ? null : loadUnit(context, unitId)),
    }),
    status: t.expose('status', { type: UserStatusEnum, description: 'State of the account.' }),
    suspendedReason: t.string({
      nullable: true,
      description: 'Why it was suspended; null when it is not, or without the permission accounts.read.',
      resolve: (user, _args, context) => (seesAllOf(context, user) ? user.suspendedReason : null),
    }),
    isDemo: t.exposeBoolean('isDemo', { description: 'Whether the account came with the demo content.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    version: t.exposeInt('version', { description: 'Grows with every change; send it back with an update.' }),
    hasSecondFactor: t.boolean({
      description: 'Whether a second factor is set up.',
      resolve: ({ id }, _args, context) => loadHasSecondFactor(context, id),
    }),
    grants: t.connection(
      {
        type: GrantType,
        description: 'Roles that the viewer may see, those in force first.',
        args: { inForce: t.arg.boolean({ description: 'Only those in force today.' }) },
        resolve: ({ id }, { inForce, ...args }, context) =>
          loadGrantPage(context, id, inForce ?? false, args),
      },
      GrantConnectionType,
    ),
    private: t.field({
      type: UserPrivateType,
      nullable: true,
      description: 'Contact and use; null without the permission accounts.personal. Reading it is recorded.',
      resolve: (user, _args, context) =>
        mayWith(context, 'accounts.personal', user) ? loadPrivate(context, user.id) : null,
    }),
    sessions: t.field({
      type: [SessionType],
      description: 'Browsers signed in now; empty without the permission accounts.manage.',
      resolve: (user, _args, context) =>
        mayWith(context, 'accounts.manage', user) ? loadSessionsOf(context, user.id) : [],
    }),
    apiKeys: t.field({
      type: [ApiKeyType],
      description: 'API keys that have not been revoked; empty without the permission accounts.manage.',
      resolve: (user, _args, context) =>
        mayWith(context, 'accounts.manage', user) ? loadApiKeysOf(context, user.id) : [],
    }),
    viewerPermissions: t.field({
      type: [PermissionType],
      description: 'What the viewer may do with this account.',
      resolve: (user, _args, context) => viewerPermissions(context, user),
    }),
    history: t.connection(
      {
        type: AuditEntryType,
        description:
          'Who changed what of the account, the latest first; empty without the permission audit.read.',
        resolve: (user, args, context) =>
          context.access.can('audit.read', user)
            ? loadHistory(context, { account: true }, user.id, args)
            : noHistory(context, args),
      },
      AuditEntryConnectionType,
    ),
  }),
});

function viewerPermissions(context: Parameters<typeof permissionsOn>[0], user: UserRow) {
  const here = new Set(permissionsOn(context, user.scopePath));
  // A role is given on its own unit, wherever the person belongs.
  if (context.access.can('grants.give')) here.add('grants.give');
  return PERMISSIONS.filter((permission) => ACCOUNT_PERMISSIONS.has(permission) && here.has(permission));
}

builder.queryField('user', (t) =>
  t.field({
    type: UserType,
    nullable: true,
    description: 'A user by id; null where the viewer sees none.',
    args: { id: t.arg.id({ required: true, description: 'Id of the user.' }) },
    resolve: (_root, { id }, context) => loadUser(context, getRecordId(context.locale, 'User', id)),
  }),
);
