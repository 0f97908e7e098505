import { builder } from '../../builder.js';
import { toGlobalId } from '../../graphql/global-id.js';
import { UserType } from '../accounts/account-types.js';
import { loadUser } from '../accounts/user-row.js';
import { loadLegalInstrument } from '../documents/legal-instrument-row.js';
import { LegalInstrumentType } from '../documents/legal-instrument.js';
import { loadUnit } from '../units/unit-row.js';
import { UnitType } from '../units/unit-types.js';
import { AuditEventEnum } from './audit-enums.js';
import type { AuditEntryRow } from './audit-entry-row.js';
import { entityOf, recordTypeOf } from './entity-names.js';
import { changesOf, seesAddress, type FieldChange } from './field-changes.js';
import { loadSealNumber } from './seal-number.js';

export { loadHistory, noHistory } from './history.js';

const FieldChangeType = builder.objectRef<FieldChange>('FieldChange').implement({
  dataClass: 'INTERNAL',
  description: 'A field of a record before and after.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'The field, as the API names it.' }),
    before: t.field({
      type: 'JSON',
      nullable: true,
      description: 'Value before; null where there was none.',
      resolve: (change) => change.before,
    }),
    after: t.field({
      type: 'JSON',
      nullable: true,
      description: 'Value after; null where there is none.',
      resolve: (change) => change.after,
    }),
    isMasked: t.exposeBoolean('isMasked', {
      description: 'Whether the values are left out because the viewer may not read data of this person.',
    }),
  }),
});

/** Who did what to a record. */
export const AuditEntryType = builder.objectRef<AuditEntryRow>('AuditEntry').implement({
  dataClass: 'INTERNAL',
  description: 'Who did what to a record, and what it was before and after.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Running number.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    actor: t.field({
      type: UserType,
      nullable: true,
      description: 'Who, where the viewer may see the account.',
      resolve: ({ actorId }, _args, context) => (actorId === null ? null : loadUser(context, actorId)),
    }),
    actorName: t.exposeString('actorName', {
      nullable: true,
      description: 'Who; null for the system itself.',
    }),
    operation: t.exposeString('operation', {
      nullable: true,
      description: 'By which operation of the API or which command.',
    }),
    requestId: t.exposeString('requestId', { nullable: true, description: 'Request it came from.' }),
    address: t.string({
      nullable: true,
      dataClass: { is: 'PERSONAL', readers: ['accounts.personal', 'oneself'] },
      description: 'Network address it came from; null for others.',
      resolve: (entry, _args, context) => (seesAddress(context, entry) ? entry.address : null),
    }),
    event: t.expose('event', {
      type: AuditEventEnum,
      nullable: true,
      description: 'Kind of event; null for a change of a record.',
    }),
    entity: t.string({
      description: 'Type of the record: "AdministrativeUnitVersion"; "Event" where there is none.',
      resolve: ({ tableName }) => entityOf(tableName),
    }),
    recordId: t.string({
      nullable: true,
      description: 'Id of the record.',
      resolve: ({ tableName, recordId }) =>
        tableName === null || recordId === null ? null : toGlobalId(recordTypeOf(tableName), recordId),
    }),
    recordName: t.string({
      nullable: true,
      description: 'What the record was called then; null where it has no name.',
      resolve: nameOf,
    }),
    person: t.field({
      type: UserType,
      nullable: true,
      description: 'Whose role, key or factor the record is, where the viewer may see the account.',
      resolve: ({ before, after, event }, _args, context) => {
        const id = event === null ? (after ?? before)?.['user_id'] : null;
        return typeof id === 'string' ? loadUser(context, id) : null;
      },
    }),
    action: t.exposeString('action', { description: '"INSERT", "UPDATE", "DELETE" or "EVENT".' }),
    changes: t.field({
      type: [FieldChangeType],
      description:
        'The fields that were changed, or those of a new or deleted record; what is to be known of an event.',
      resolve: (entry, _args, context) => changesOf(context, entry),
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Reason that was given.' }),
    decision: t.field({
      type: LegalInstrumentType,
      nullable: true,
      description: 'The legal instrument it rests on, where the record names one.',
      resolve: ({ before, after }, _args, context) => {
        const id = after?.['instrument_id'] ?? before?.['instrument_id'];
        return typeof id === 'string' ? loadLegalInstrument(context, id) : null;
      },
    }),
    unit: t.field({
      type: UnitType,
      nullable: true,
      description: 'The unit it is about.',
      resolve: ({ unitId }, _args, context) => (unitId === null ? null : loadUnit(context, unitId)),
    }),
    sealNumber: t.int({
      nullable: true,
      description: 'Number of the seal that covers it; null while unsealed.',
      resolve: ({ id }, _args, context) => loadSealNumber(context, id),
    }),
  }),
});

/** The connection of the trail and of all histories. */
export const AuditEntryConnectionType = builder.connectionObject(
  {
    type: AuditEntryType,
    name: 'AuditEntryConnection',
    description: 'One page of a history, the latest first.',
  },
  { name: 'AuditEntryEdge', description: 'An entry and its position.' },
);

// Columns that name a record, the first that a record has.
const NAMES = [
  'display_name',
  'full_name',
  'title',
  'name',
  'name_vi',
  'subject',
  'role',
  'indicator',
  'number',
  'kind',
];

function nameOf({ before, after, tableName, event }: AuditEntryRow): string | null {
  if (event !== null || tableName === 'external_identity') return null;
  const values = after ?? before;
  const name = NAMES.map((column) => values?.[column]).find((value) => typeof value === 'string');
  return typeof name === 'string' ? name : null;
}
