import type { PersonnelPlan } from '@haicap/database/client';
import { toPlainDate } from '@haicap/domain/dates';
import { nextPlanStates } from '@haicap/domain/personnel';
import { PermissionType } from '../../access/permission-type.js';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { readDay } from '../../graphql/days.js';
import { isRecordId } from '../../graphql/global-id.js';
import { readTotalCount } from '../../graphql/keyset-connection.js';
import type { PrismaRef } from '../../graphql/prisma-ref.js';
import { AuditEntryConnectionType, AuditEntryType } from '../audit/audit-entry.js';
import { historyFor } from '../audit/history-field.js';
import { loadVisibleAct } from '../territorial-changes/act-row.js';
import { ActType } from '../units/unit-act.js';
import { getUnit } from '../units/unit-row.js';
import { UnitType } from '../units/unit-types.js';
import { loadDecision } from './decision-row.js';
import { HISTORY_DESCRIPTION, mayReadPersonnelHistory, personnelPermissionsOn } from './personnel-access.js';
import { PersonnelPlanStateEnum } from './personnel-enums.js';
import { PersonnelDecisionType } from './personnel-types.js';
import { PlanLineType } from './personnel-plan-line.js';
import {
  findDifference,
  loadRevisions,
  PlanDifferenceType,
  RevisionType,
} from './personnel-plan-revision.js';
import { auditPlanLines, PlanFactType } from './plan-audit.js';
import { findPlanFindings, PlanFindingType } from './plan-finding.js';
import { loadLinePage } from './plan-line-page.js';
import { PlanCoverageType } from './plan-coverage.js';
import { loadPlan, loadPlanActors, loadPlanCounts } from './plan-row.js';

/** A slate. */
export const PlanType: PrismaRef<'PersonnelPlan'> = builder.prismaObject('PersonnelPlan', {
  dataClass: 'INTERNAL',
  description:
    'A plan of who is to hold which posts from a day on. Issued by one decision, which starts and ends everything at once; undone by a correcting decision only.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'Title.' }),
    unit: t.field({
      type: UnitType,
      description: 'The unit in which, and below which, posts are filled.',
      resolve: ({ unitId }, _args, context) => getUnit(context, unitId),
    }),
    effectiveOn: t.field({
      type: 'Date',
      description: 'First day in the new posts.',
      resolve: ({ effectiveOn }) => toPlainDate(effectiveOn),
    }),
    event: t.field({
      type: ActType,
      nullable: true,
      description: 'The act whose units it staffs.',
      resolve: ({ eventId }, _args, context) => (eventId === null ? null : loadVisibleAct(context, eventId)),
    }),
    state: t.expose('state', { type: PersonnelPlanStateEnum, description: 'Where it stands.' }),
    revision: t.exposeInt('revision', {
      description: 'Number of the last revision; 0 before it was submitted.',
    }),
    decision: t.field({
      type: PersonnelDecisionType,
      nullable: true,
      description: 'The decision that issued it.',
      resolve: ({ decisionId }, _args, context) =>
        decisionId === null ? null : loadDecision(context, decisionId),
    }),
    correctingDecision: t.field({
      type: PersonnelDecisionType,
      nullable: true,
      description: 'The decision that undid it.',
      resolve: ({ correctingDecisionId: id }, _args, context) =>
        id === null ? null : loadDecision(context, id),
    }),
    note: t.exposeString('note', { nullable: true, description: 'Anything else.' }),
    source: t.exposeString('source', { nullable: true, description: 'Where this is known from.' }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why it was returned, withdrawn or undone.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was begun.' }),
    version: t.exposeInt('version', { description: 'Give it back as `expectedVersion`.' }),
  }),
});

builder.nodeRef(PlanType, {
  id: { resolve: (plan: PersonnelPlan) => plan.id },
  loadManyWithoutCache: (ids, context) =>
    Promise.all(ids.map((id) => (isRecordId(id) ? loadPlan(context, id) : null))),
});

const LineConnectionType = builder.connectionObject(
  {
    type: PlanLineType,
    name: 'PersonnelPlanLineConnection',
    description: 'One page of the lines of a plan.',
    fields: (t) => ({
      totalCount: t.int({ description: 'Number of lines in the whole list.', resolve: readTotalCount }),
    }),
  },
  { name: 'PersonnelPlanLineEdge', description: 'A line and its position in the list.' },
);

const LineFilterInput = builder.inputType('PersonnelPlanLineFilter', {
  description: 'Which lines. All conditions must hold.',
  fields: (t) => ({
    text: t.string({ description: 'Words of the person, the post or the unit, without regard to marks.' }),
    isFilled: t.boolean({ description: 'Whether somebody is named.' }),
  }),
});

builder.prismaObjectFields(PlanType, (t) => ({
  coverage: t.field({
    type: PlanCoverageType,
    description: 'How much of its posts it fills.',
    resolve: ({ id }, _args, context) => loadPlanCounts(context, id),
  }),
  lines: t.connection(
    {
      type: PlanLineType,
      description: 'Its lines, in order.',
      args: { filter: t.arg({ type: LineFilterInput, description: 'Which lines.' }) },
      resolve: ({ id }, { filter, ...args }, context) => loadLinePage(context, id, filter ?? {}, args),
    },
    LineConnectionType,
  ),
  checks: t.field({
    type: [PlanFindingType],
    description:
      'What stands in the way of issuing it now, and what one should know; empty once it is issued, and for who sees no drafts.',
    complexity: { field: 50 },
    resolve: async (plan, _args, context) => [...(await findPlanFindings(context, plan))],
  }),
  revisions: t.field({
    type: [RevisionType],
    description: 'How it stood at each step, the last first; empty for who sees no drafts.',
    resolve: (plan, _args, context) => loadRevisions(context, plan),
  }),
  difference: t.field({
    type: [PlanDifferenceType],
    description: 'What changed from a revision to another; empty where there is no such revision.',
    complexity: { field: 20 },
    args: {
      from: t.arg.int({ required: true, description: 'Number of the earlier revision.' }),
      to: t.arg.int({ description: 'Number of the later one (default: the plan as it is now).' }),
    },
    resolve: (plan, { from, to }, context) => findDifference(context, plan, from, to ?? null),
  }),
  facts: t.field({
    type: [PlanFactType],
    description: 'Each line against what is the case on a day.',
    complexity: { field: 50 },
    args: { asOf: t.arg({ type: 'Date', description: 'The day (default: today).' }) },
    resolve: (plan, { asOf }, context) => auditPlanLines(context, plan, readDay(context, asOf)),
  }),
}));

builder.prismaObjectFields(PlanType, (t) => ({
  submittedBy: t.string({
    nullable: true,
    description: 'Name of who submitted it.',
    resolve: async ({ id, submittedById }, _args, context) =>
      submittedById === null ? null : ((await loadPlanActors(context, id))?.submittedBy ?? null),
  }),
  submittedAt: t.expose('submittedAt', {
    type: 'DateTime',
    nullable: true,
    description: 'When it was submitted.',
  }),
  agreedBy: t.string({
    nullable: true,
    description: 'Name of who agreed to it.',
    resolve: async ({ id, agreedById }, _args, context) =>
      agreedById === null ? null : ((await loadPlanActors(context, id))?.agreedBy ?? null),
  }),
  agreedAt: t.expose('agreedAt', { type: 'DateTime', nullable: true, description: 'When it was agreed to.' }),
  issuedBy: t.string({
    nullable: true,
    description: 'Name of who issued it.',
    resolve: async ({ id, issuedById }, _args, context) =>
      issuedById === null ? null : ((await loadPlanActors(context, id))?.issuedBy ?? null),
  }),
  issuedAt: t.expose('issuedAt', { type: 'DateTime', nullable: true, description: 'When it was issued.' }),
  nextStates: t.field({
    type: [PersonnelPlanStateEnum],
    description: 'States that it may go to from here.',
    resolve: ({ state }) => nextPlanStates(state),
  }),
  viewerPermissions: t.field({
    type: [PermissionType],
    description: 'What the viewer may do where the plan belongs.',
    resolve: ({ scopePath }, _args, context) => personnelPermissionsOn(context, scopePath),
  }),
  viewerCanAgree: t.boolean({
    description: 'Whether the viewer may agree to it now: who submitted it may not.',
    resolve: (plan, _args, context) => canAgree(context, plan),
  }),
  history: t.connection(
    {
      type: AuditEntryType,
      description: HISTORY_DESCRIPTION,
      resolve: (plan, args, context) =>
        historyFor(
          mayReadPersonnelHistory(context, plan.scopePath),
          context,
          { table: 'personnel_plan' },
          plan.id,
          args,
        ),
    },
    AuditEntryConnectionType,
  ),
}));

function canAgree({ access, viewer }: SchemaContext, plan: PersonnelPlan): boolean {
  return (
    plan.state === 'SUBMITTED' &&
    access.can('personnel.approve', plan) &&
    (plan.submittedById === null || plan.submittedById !== viewer?.userId)
  );
}
