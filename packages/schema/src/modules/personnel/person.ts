import type { Person, PersonPrivate } from '@haicap/database/client';
import { PermissionType } from '../../access/permission-type.js';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { readDay } from '../../graphql/days.js';
import { getRecordId } from '../../graphql/global-id.js';
import { AuditEntryConnectionType, AuditEntryType } from '../audit/audit-entry.js';
import { historyFor } from '../audit/history-field.js';
import { getUnit } from '../units/unit-row.js';
import { UnitType } from '../units/unit-types.js';
import { AssignmentConnectionType } from './assignment-connection.js';
import { loadPosts } from './assignment-row.js';
import { loadAssignmentsOf } from './person-assignments.js';
import { PersonPrivateType } from './person-private.js';
import { loadPerson, loadPersonPrivate, NOTHING_PRIVATE } from './person-row.js';
import { HISTORY_DESCRIPTION, mayReadPersonnelHistory, personnelPermissionsOn } from './personnel-access.js';
import { FormOfAddressEnum } from './personnel-enums.js';
import { AssignmentType, PersonType } from './personnel-types.js';

builder.prismaObjectFields(PersonType, (t) => ({
  fullName: t.exposeString('fullName', { description: 'Full name.' }),
  formOfAddress: t.expose('formOfAddress', {
    type: FormOfAddressEnum,
    nullable: true,
    description: 'How documents address the person.',
  }),
  staffCode: t.exposeString('staffCode', { nullable: true, description: 'Code of the personnel file.' }),
  unit: t.field({
    type: UnitType,
    description: 'The unit that keeps the personnel file.',
    resolve: ({ unitId }, _args, context) => getUnit(context, unitId),
  }),
  note: t.exposeString('note', { nullable: true, description: 'Anything else.' }),
  source: t.exposeString('source', { nullable: true, description: 'Where this is known from.' }),
  isDemo: t.exposeBoolean('isDemo', { description: 'Whether the person came with the demo content.' }),
  version: t.exposeInt('version', { description: 'Give it back as `expectedVersion`.' }),
}));

builder.prismaObjectFields(PersonType, (t) => ({
  posts: t.field({
    type: [AssignmentType],
    description:
      'Posts held on a day (default: today) where the viewer reads personnel, the principal one first.',
    args: { asOf: t.arg({ type: 'Date', description: 'The day.' }) },
    resolve: ({ id }, { asOf }, context) => loadPosts(context, id, readDay(context, asOf)),
  }),
  assignments: t.connection(
    {
      type: AssignmentType,
      description: 'All assignments that the viewer may see, the latest first.',
      resolve: ({ id }, args, context) => loadAssignmentsOf(context, id, args),
    },
    AssignmentConnectionType,
  ),
  private: t.field({
    type: PersonPrivateType,
    nullable: true,
    description:
      'Protected data; null without PERSONNEL_PERSONAL on the unit that keeps the file. Reading it is recorded.',
    resolve: (person, _args, context) => readPrivate(context, person),
  }),
  viewerPermissions: t.field({
    type: [PermissionType],
    description: 'What the viewer may do with personnel on the unit that keeps the file.',
    resolve: ({ scopePath }, _args, context) => personnelPermissionsOn(context, scopePath),
  }),
  history: t.connection(
    {
      type: AuditEntryType,
      description: HISTORY_DESCRIPTION,
      resolve: ({ id, scopePath }, args, context) =>
        historyFor(mayReadPersonnelHistory(context, scopePath), context, { person: true }, id, args),
    },
    AuditEntryConnectionType,
  ),
}));

builder.queryField('person', (t) =>
  t.field({
    type: PersonType,
    nullable: true,
    description: 'One person by the id; null where there is none that the viewer may know.',
    args: { id: t.arg.id({ required: true, description: 'Id of the person.' }) },
    resolve: (_root, { id }, context) => loadPerson(context, getRecordId(context.locale, 'Person', id)),
  }),
);

async function readPrivate(context: SchemaContext, { id, scopePath }: Person): Promise<PersonPrivate | null> {
  if (!context.access.can('personnel.personal', { scopePath })) return null;
  return (await loadPersonPrivate(context, id)) ?? { ...NOTHING_PRIVATE, personId: id, scopePath };
}
