import { toPlainDate } from '@haicap/domain/dates';
import { PermissionType } from '../../access/permission-type.js';
import { builder } from '../../builder.js';
import { readDay, toDayOrNull } from '../../graphql/days.js';
import { prismaRef } from '../../graphql/prisma-ref.js';
import { AuditEntryConnectionType, AuditEntryType } from '../audit/audit-entry.js';
import { historyFor } from '../audit/history-field.js';
import { loadVisibleAct } from '../territorial-changes/act-row.js';
import { getUnit } from '../units/unit-row.js';
import { UnitType } from '../units/unit-types.js';
import {
  loadChildBodies,
  loadContinuing,
  loadOrganization,
  loadOrganizationsOf,
} from './organization-row.js';
import { HISTORY_DESCRIPTION, mayReadPersonnelHistory, personnelPermissionsOn } from './personnel-access.js';
import { OrganizationEndReasonEnum, OrganizationKindEnum } from './personnel-enums.js';
import { OrganizationType, PositionRef } from './personnel-types.js';
import { loadPositionsOf } from './position-row.js';
import { loadOrganizationStaffing } from './staffing-row.js';
import { StaffingType } from './staffing.js';

builder.prismaObjectFields(OrganizationType, (t) => ({
  unit: t.field({
    type: UnitType,
    description: 'The unit it stands in.',
    resolve: ({ unitId }, _args, context) => getUnit(context, unitId),
  }),
  kind: t.expose('kind', { type: OrganizationKindEnum, description: 'What it is.' }),
  name: t.exposeString('name', { description: 'Name.' }),
  abbreviation: t.exposeString('abbreviation', { nullable: true, description: 'Short form of the name.' }),
  parent: t.field({
    type: OrganizationType,
    nullable: true,
    description: 'The body it belongs to; null for none, or none that the viewer may see.',
    resolve: ({ parentId }, _args, context) =>
      parentId === null ? null : loadOrganization(context, parentId),
  }),
  children: t.field({
    type: [OrganizationType],
    description: 'Bodies that belong to it on a day (default: today), in their order.',
    args: { asOf: t.arg({ type: 'Date', description: 'The day.' }) },
    resolve: ({ id }, { asOf }, context) => loadChildBodies(context, id, readDay(context, asOf)),
  }),
  continues: t.field({
    type: OrganizationType,
    nullable: true,
    description: 'The body of a former unit that goes on in this one, where the viewer may see it.',
    resolve: ({ continuesId }, _args, context) =>
      continuesId === null ? null : loadOrganization(context, continuesId),
  }),
  continuedBy: t.field({
    type: [OrganizationType],
    description: 'Bodies of other units that this one goes on in.',
    resolve: ({ id }, _args, context) => loadContinuing(context, id),
  }),
  ordinal: t.exposeInt('ordinal', { description: 'Place among the bodies of the unit.' }),
  validFrom: t.field({
    type: 'Date',
    description: 'First day.',
    resolve: ({ validFrom }) => toPlainDate(validFrom),
  }),
  validTo: t.field({
    type: 'Date',
    nullable: true,
    description: 'First day on which it is no more; null while it goes on.',
    resolve: ({ validTo }) => toDayOrNull(validTo),
  }),
  endReason: t.expose('endReason', {
    type: OrganizationEndReasonEnum,
    nullable: true,
    description: 'Why it ended.',
  }),
  endedByEvent: t.field({
    type: prismaRef('TerritorialChangeEvent'),
    nullable: true,
    description: 'The act that ended the unit and this body with it.',
    resolve: ({ endedByEventId }, _args, context) =>
      endedByEventId === null ? null : loadVisibleAct(context, endedByEventId),
  }),
  note: t.exposeString('note', { nullable: true, description: 'Anything else.' }),
  source: t.exposeString('source', { nullable: true, description: 'Where this is known from.' }),
  version: t.exposeInt('version', { description: 'Give it back as `expectedVersion`.' }),
}));

builder.prismaObjectFields(OrganizationType, (t) => ({
  positions: t.field({
    type: [PositionRef],
    description:
      'Posts that there are on a day (default: today), in their order: those with a headcount that is not abolished, and those that somebody holds.',
    args: { asOf: t.arg({ type: 'Date', description: 'The day.' }) },
    resolve: ({ id }, { asOf }, context) => loadPositionsOf(context, id, readDay(context, asOf)),
  }),
  staffing: t.field({
    type: StaffingType,
    description: 'How its posts are staffed on a day (default: today).',
    args: { asOf: t.arg({ type: 'Date', description: 'The day.' }) },
    resolve: ({ id }, { asOf }, context) => loadOrganizationStaffing(context, id, readDay(context, asOf)),
  }),
  viewerPermissions: t.field({
    type: [PermissionType],
    description: 'What the viewer may do with personnel here.',
    resolve: ({ scopePath }, _args, context) => personnelPermissionsOn(context, scopePath),
  }),
  history: t.connection(
    {
      type: AuditEntryType,
      description: HISTORY_DESCRIPTION,
      resolve: ({ id, scopePath }, args, context) =>
        historyFor(mayReadPersonnelHistory(context, scopePath), context, { table: 'organization' }, id, args),
    },
    AuditEntryConnectionType,
  ),
}));

builder.prismaObjectFields(UnitType, (t) => ({
  organizations: t.field({
    dataClass: 'INTERNAL',
    type: [OrganizationType],
    description:
      'Bodies of the unit on a day (default: today), in their order; none without PERSONNEL_READ there.',
    args: { asOf: t.arg({ type: 'Date', description: 'The day.' }) },
    resolve: ({ id }, { asOf }, context) => loadOrganizationsOf(context, id, readDay(context, asOf)),
  }),
}));
