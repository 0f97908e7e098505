import { mayEnd } from '@haicap/domain/accounts';
import { getViewer } from '../../access/access.js';
import { RoleType } from '../../access/role-type.js';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { isRecordId } from '../../graphql/global-id.js';
import { LegalInstrumentType } from '../documents/legal-instrument.js';
import { loadLegalInstrument } from '../documents/legal-instrument-row.js';
import { loadUnit } from '../units/unit-row.js';
import { UnitType } from '../units/unit-types.js';
import { GrantType, UserType, type GrantRow } from './account-types.js';
import { loadGrant } from './grant-row.js';
import { getUser, loadUser } from './user-row.js';

builder.node(GrantType, {
  dataClass: 'INTERNAL',
  description: 'A role on a unit and everything below it, for a time, by a decision.',
  id: { resolve: (grant) => grant.id },
  loadManyWithoutCache: (ids, context) =>
    Promise.all(ids.map((id) => (isRecordId(id) ? loadGrant(context, id) : null))),
  fields: (t) => ({
    user: t.field({
      type: UserType,
      description: 'Who holds it.',
      resolve: ({ userId }, _args, context) => getUser(context, userId),
    }),
    role: t.expose('role', { type: RoleType, description: 'The role.' }),
    unit: t.field({
      type: UnitType,
      nullable: true,
      description: 'The unit; null for the whole country.',
      resolve: ({ unitId }, _args, context) => (unitId === null ? null : loadUnit(context, unitId)),
    }),
    validFrom: t.expose('validFrom', { type: 'Date', description: 'First day.' }),
    validTo: t.expose('validTo', {
      type: 'Date',
      nullable: true,
      description: 'Day on which it no longer holds; null while it goes on.',
    }),
    isInForce: t.boolean({
      description: 'Whether it is in force today.',
      resolve: ({ validFrom, validTo }, _args, { today }) =>
        validFrom <= today && (validTo === null || today < validTo),
    }),
    instrument: t.field({
      type: LegalInstrumentType,
      nullable: true,
      description: 'The decision as a document.',
      resolve: ({ instrumentId }, _args, context) =>
        instrumentId === null ? null : loadLegalInstrument(context, instrumentId),
    }),
    decision: t.exposeString('decision', { nullable: true, description: 'The decision in words.' }),
    givenBy: t.field({
      type: UserType,
      nullable: true,
      description: 'Who gave it; null for the system, and where the viewer may not see who.',
      resolve: ({ givenById }, _args, context) => (givenById === null ? null : loadUser(context, givenById)),
    }),
    endReason: t.exposeString('endReason', {
      nullable: true,
      description: 'Why it was ended before its time.',
    }),
    version: t.exposeInt('version', { description: 'Grows with every change.' }),
    viewerCanEnd: t.boolean({
      description: 'Whether the viewer may end it.',
      resolve: (grant, _args, context) => canEnd(context, grant),
    }),
  }),
});

function canEnd(context: SchemaContext, grant: GrantRow): boolean {
  const viewer = getViewer(context);
  if (viewer.sessionId === null) return false;
  if (grant.validTo !== null && grant.validTo <= context.today) return false;
  return mayEnd(viewer, grant, context.today).length === 0;
}
