import type { TransactionClient } from '@haicap/database';
import type { PersonnelPlan } from '@haicap/database/client';
import {
  checkPlanTransition,
  permissionForPlan,
  type PersonnelPlanState,
  type PersonnelStepFacts,
} from '@haicap/domain/personnel';
import { getViewer, requirePermission } from '../../access/access.js';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { conflictOf, requireUpdated, type VersionedRecord } from '../../graphql/expected-version.js';
import { getTargetId } from '../../graphql/input-ids.js';
import { InvalidInput, NotFound } from '../../graphql/user-errors.js';
import { PersonnelPlanIllegalTransition } from './plan-errors.js';
import { canSeePlan } from './plan-row.js';
import { insertRevision, lockPlan, updatePlan, type PlanChange } from './plan-store.js';

/** A plan that a mutation is about, and the version that the viewer decided on. */
export interface PlanRequest {
  readonly id: string;
  readonly expectedVersion: number;
}

/** The plan that an input names; throws NotFound for an id of something else. */
export function toPlanRequest(input: { readonly id: string; readonly expectedVersion: number }): PlanRequest {
  return { id: getTargetId('PersonnelPlan', input.id), expectedVersion: input.expectedVersion };
}

/** Names a plan and the version that the viewer decided on. */
export const PersonnelPlanStepInput = builder.inputType('PersonnelPlanStepInput', {
  description: 'The plan to move, and the version that the viewer decided on.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The plan.' }),
    expectedVersion: t.int({ required: true, description: 'Version that the decision was made on.' }),
  }),
});

/** Like {@link PersonnelPlanStepInput}, where it must be said why. */
export const PersonnelPlanReasonInput = builder.inputType('PersonnelPlanReasonInput', {
  description: 'The plan to move, the version that the viewer decided on, and why.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The plan.' }),
    expectedVersion: t.int({ required: true, description: 'Version that the decision was made on.' }),
    reason: t.string({ required: true, description: 'Why; kept with the plan.' }),
  }),
});

/**
 * The plan, locked, if it is a draft that the viewer may change. Throws, in this order: NotFound, Forbidden,
 * {@link PersonnelPlanIllegalTransition}, Conflict.
 */
export async function getEditablePlan(
  tx: TransactionClient,
  context: SchemaContext,
  request: PlanRequest,
): Promise<PersonnelPlan> {
  const plan = await getVisiblePlan(tx, context, request.id);
  requirePermission(context, 'personnel.edit', plan.scopePath);
  if (plan.state !== 'DRAFT') throw new PersonnelPlanIllegalTransition(plan.state);
  await requireVersion(tx, plan, request);
  return plan;
}

/** The plan, locked, if it may go from where it is to a state and the viewer may move it there. */
export async function getMovablePlan(
  tx: TransactionClient,
  context: SchemaContext,
  request: PlanRequest,
  to: PersonnelPlanState,
  facts: Partial<Pick<PersonnelStepFacts, 'hasDecision' | 'reason'>> = {},
): Promise<PersonnelPlan> {
  const plan = await getVisiblePlan(tx, context, request.id);
  requirePermission(context, permissionForPlan(plan.state, to), plan.scopePath);
  const check = checkPlanTransition(plan.state, to, {
    hasDecision: facts.hasDecision ?? false,
    reason: facts.reason ?? null,
    proposedById: plan.submittedById,
    viewerId: getViewer(context).userId,
  });
  if (!check.ok && check.reason === 'ILLEGAL') throw new PersonnelPlanIllegalTransition(plan.state);
  await requireVersion(tx, plan, request);
  if (!check.ok) throw new InvalidInput(check.missing.map(toIssue));
  return plan;
}

/** Stores a step with the revision that it makes; throws Conflict when somebody else changed the plan meanwhile. */
export async function savePlanStep(
  tx: TransactionClient,
  context: SchemaContext,
  plan: PersonnelPlan,
  state: PersonnelPlanState,
  change: PlanChange,
): Promise<{ readonly id: string }> {
  await insertRevision(tx, plan, state, getViewer(context).userId);
  return savePlan(tx, plan, { ...change, state, revision: plan.revision + 1 });
}

/** Stores a change of a plan; throws Conflict when somebody else changed it meanwhile. */
export async function savePlan(
  tx: TransactionClient,
  plan: PersonnelPlan,
  change: PlanChange,
): Promise<{ readonly id: string }> {
  await requireUpdated(tx, await updatePlan(tx, plan.id, plan.version, change), recordOf(plan.id));
  return { id: plan.id };
}

async function getVisiblePlan(
  tx: TransactionClient,
  context: SchemaContext,
  id: string,
): Promise<PersonnelPlan> {
  const plan = await lockPlan(tx, id);
  if (plan === null || !canSeePlan(context, plan)) throw new NotFound('PersonnelPlan');
  return plan;
}

async function requireVersion(
  tx: TransactionClient,
  plan: PersonnelPlan,
  { id, expectedVersion }: PlanRequest,
): Promise<void> {
  if (plan.version !== expectedVersion) throw await conflictOf(tx, recordOf(id));
}

function toIssue(requirement: string): { path: string[]; code: string } {
  return requirement === 'OTHER_PERSON'
    ? { path: ['id'], code: 'personnel.approval.samePerson' }
    : { path: [requirement.toLowerCase()], code: 'input.required' };
}

function recordOf(id: string): VersionedRecord {
  return { table: 'personnel_plan', id, entity: 'PersonnelPlan' };
}
