import { establishmentOn } from '@haicap/domain/personnel';
import { PermissionType } from '../../access/permission-type.js';
import { builder } from '../../builder.js';
import { readDay } from '../../graphql/days.js';
import { getRecordId } from '../../graphql/global-id.js';
import { AuditEntryConnectionType, AuditEntryType } from '../audit/audit-entry.js';
import { historyFor } from '../audit/history-field.js';
import { getUnit } from '../units/unit-row.js';
import { UnitType } from '../units/unit-types.js';
import { loadHolders } from './assignment-row.js';
import { getOrganization } from './organization-row.js';
import { HISTORY_DESCRIPTION, mayReadPersonnelHistory, personnelPermissionsOn } from './personnel-access.js';
import { AssignmentType, OrganizationType, PositionRef, PositionTypeType } from './personnel-types.js';
import { PositionEstablishmentType } from './position-establishment.js';
import { loadEstablishments, loadPosition } from './position-row.js';
import { getPositionType } from './position-type-row.js';
import { loadPositionStaffing } from './staffing-row.js';
import { StaffingType } from './staffing.js';

builder.prismaObjectFields(PositionRef, (t) => ({
  organization: t.field({
    type: OrganizationType,
    description: 'The body it is in.',
    resolve: ({ organizationId }, _args, context) => getOrganization(context, organizationId),
  }),
  unit: t.field({
    type: UnitType,
    description: 'The unit of the body.',
    resolve: ({ unitId }, _args, context) => getUnit(context, unitId),
  }),
  type: t.field({
    type: PositionTypeType,
    description: 'Which kind of post.',
    resolve: ({ typeId }, _args, context) => getPositionType(context, typeId),
  }),
  title: t.exposeString('title', {
    nullable: true,
    description: 'What tells it from other posts of the kind, for example the field of work of a vice-chair.',
  }),
  ordinal: t.exposeInt('ordinal', { description: 'Place among the posts of the body.' }),
  note: t.exposeString('note', { nullable: true, description: 'Anything else.' }),
  version: t.exposeInt('version', { description: 'Give it back as `expectedVersion`.' }),
  establishments: t.field({
    type: [PositionEstablishmentType],
    description: 'For how many people it was meant and when, the first first.',
    resolve: ({ id }, _args, context) => loadEstablishments(context, id),
  }),
  establishment: t.field({
    type: PositionEstablishmentType,
    nullable: true,
    description: 'For how many people it is meant on a day (default: today); null before that was set.',
    args: { asOf: t.arg({ type: 'Date', description: 'The day.' }) },
    resolve: async ({ id }, { asOf }, context) =>
      establishmentOn(await loadEstablishments(context, id), readDay(context, asOf)),
  }),
}));

builder.prismaObjectFields(PositionRef, (t) => ({
  holders: t.field({
    type: [AssignmentType],
    description: 'Who holds it on a day (default: today): principal holders first.',
    args: { asOf: t.arg({ type: 'Date', description: 'The day.' }) },
    resolve: ({ id }, { asOf }, context) => loadHolders(context, id, readDay(context, asOf)),
  }),
  staffing: t.field({
    type: StaffingType,
    description: 'How it is staffed on a day (default: today).',
    args: { asOf: t.arg({ type: 'Date', description: 'The day.' }) },
    resolve: ({ id }, { asOf }, context) => loadPositionStaffing(context, id, readDay(context, asOf)),
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
        historyFor(mayReadPersonnelHistory(context, scopePath), context, { position: true }, id, args),
    },
    AuditEntryConnectionType,
  ),
}));

builder.queryField('position', (t) =>
  t.field({
    type: PositionRef,
    nullable: true,
    description: 'One post by its id; null where there is none that the viewer may see.',
    args: { id: t.arg.id({ required: true, description: 'Id of the post.' }) },
    resolve: (_root, { id }, context) => loadPosition(context, getRecordId(context.locale, 'Position', id)),
  }),
);
