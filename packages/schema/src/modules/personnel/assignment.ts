import type { Assignment } from '@haicap/database/client';
import { toPlainDate } from '@haicap/domain/dates';
import { nextAssignmentStates, statusOn } from '@haicap/domain/personnel';
import { PermissionType } from '../../access/permission-type.js';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { readDay, toDayOrNull } from '../../graphql/days.js';
import { prismaRef } from '../../graphql/prisma-ref.js';
import { AuditEntryConnectionType, AuditEntryType } from '../audit/audit-entry.js';
import { historyFor } from '../audit/history-field.js';
import { loadVisibleAct } from '../territorial-changes/act-row.js';
import { loadAssignmentActors, loadPlanIdOf } from './assignment-loaders.js';
import { loadAssignment } from './assignment-row.js';
import { loadDecision } from './decision-row.js';
import { HISTORY_DESCRIPTION, mayReadPersonnelHistory, personnelPermissionsOn } from './personnel-access.js';
import { AssignmentEndReasonEnum, AssignmentStateEnum, AssignmentStatusEnum } from './personnel-enums.js';
import { AssignmentType, PersonnelDecisionType, PersonnelPlanType } from './personnel-types.js';
import { loadPlan } from './plan-row.js';

builder.prismaObjectFields(AssignmentType, (t) => ({
  status: t.field({
    type: AssignmentStatusEnum,
    nullable: true,
    description:
      'What it is on a day (default: today), by its dates alone; null for one that is not approved.',
    args: { asOf: t.arg({ type: 'Date', description: 'The day.' }) },
    resolve: (held, { asOf }, context) => statusOn(periodOf(held), readDay(context, asOf)),
  }),
  term: t.exposeString('term', {
    nullable: true,
    description: 'Term of office, for example "2025-2030".',
  }),
  homeAssignment: t.field({
    type: AssignmentType,
    nullable: true,
    description:
      'Of a secondment: the assignment that is kept meanwhile; null where the viewer may not see it.',
    resolve: ({ homeAssignmentId }, _args, context) =>
      homeAssignmentId === null ? null : loadAssignment(context, homeAssignmentId),
  }),
  expectedReturnOn: t.field({
    type: 'Date',
    nullable: true,
    description: 'Of a secondment: the day the person is expected back.',
    resolve: ({ expectedReturnOn }) => toDayOrNull(expectedReturnOn),
  }),
  decision: t.field({
    type: PersonnelDecisionType,
    nullable: true,
    description: 'The decision that it began by.',
    resolve: ({ startDecisionId }, _args, context) =>
      startDecisionId === null ? null : loadDecision(context, startDecisionId),
  }),
  endDecision: t.field({
    type: PersonnelDecisionType,
    nullable: true,
    description: 'The decision that it ended or was revoked by.',
    resolve: ({ endDecisionId }, _args, context) =>
      endDecisionId === null ? null : loadDecision(context, endDecisionId),
  }),
  endReason: t.expose('endReason', {
    type: AssignmentEndReasonEnum,
    nullable: true,
    description: 'Why it ended.',
  }),
  endNote: t.exposeString('endNote', { nullable: true, description: 'Anything else about its end.' }),
  endedByEvent: t.field({
    type: prismaRef('TerritorialChangeEvent'),
    nullable: true,
    description: 'The act that ended the unit and this with it: the person is to be placed.',
    resolve: ({ endedByEventId }, _args, context) =>
      endedByEventId === null ? null : loadVisibleAct(context, endedByEventId),
  }),
  overrideReason: t.exposeString('overrideReason', {
    nullable: true,
    description: 'Why it may exceed the established headcount or fill a frozen post.',
  }),
  refusalReason: t.exposeString('refusalReason', {
    nullable: true,
    description: 'Why it was rejected, withdrawn or revoked.',
  }),
  note: t.exposeString('note', { nullable: true, description: 'Anything else.' }),
  source: t.exposeString('source', { nullable: true, description: 'Where this is known from.' }),
}));

builder.prismaObjectFields(AssignmentType, (t) => ({
  proposedBy: t.string({
    nullable: true,
    description: 'Name of who proposed it.',
    resolve: async ({ id, proposedById }, _args, context) =>
      proposedById === null ? null : ((await loadAssignmentActors(context, id))?.proposedBy ?? null),
  }),
  proposedAt: t.expose('proposedAt', {
    type: 'DateTime',
    nullable: true,
    description: 'When it was proposed.',
  }),
  decidedBy: t.string({
    nullable: true,
    description: 'Name of who approved, rejected or revoked it.',
    resolve: async ({ id, decidedById }, _args, context) =>
      decidedById === null ? null : ((await loadAssignmentActors(context, id))?.decidedBy ?? null),
  }),
  decidedAt: t.expose('decidedAt', {
    type: 'DateTime',
    nullable: true,
    description: 'When it was approved, rejected or revoked.',
  }),
  plan: t.field({
    type: PersonnelPlanType,
    nullable: true,
    description:
      'The plan whose issue began it; null for none, and for who does not see what is being prepared (PERSONNEL_DRAFTS).',
    resolve: async ({ id }, _args, context) => {
      const planId = await loadPlanIdOf(context, id);
      const plan = planId === null ? null : await loadPlan(context, planId);
      return plan !== null && context.access.can('personnel.drafts', plan) ? plan : null;
    },
  }),
  nextStates: t.field({
    type: [AssignmentStateEnum],
    description: 'States that it may go to from here.',
    resolve: ({ state }) => nextAssignmentStates(state),
  }),
  viewerPermissions: t.field({
    type: [PermissionType],
    description: 'What the viewer may do where the post is.',
    resolve: ({ scopePath }, _args, context) => personnelPermissionsOn(context, scopePath),
  }),
  viewerCanApprove: t.boolean({
    description: 'Whether the viewer may approve it now: who proposed it may not.',
    resolve: (held, _args, context) => canApprove(context, held),
  }),
  history: t.connection(
    {
      type: AuditEntryType,
      description: HISTORY_DESCRIPTION,
      resolve: (held, args, context) =>
        historyFor(
          mayReadPersonnelHistory(context, held.scopePath),
          context,
          { table: 'assignment' },
          held.id,
          args,
        ),
    },
    AuditEntryConnectionType,
  ),
}));

function periodOf({ state, validFrom, validTo }: Assignment): Parameters<typeof statusOn>[0] {
  return { state, validFrom: toPlainDate(validFrom), validTo: toDayOrNull(validTo) };
}

function canApprove({ access, viewer }: SchemaContext, held: Assignment): boolean {
  return (
    held.state === 'PROPOSED' &&
    access.can('personnel.approve', held) &&
    (held.proposedById === null || held.proposedById !== viewer?.userId)
  );
}
