import type { TransactionClient } from '@haicap/database';
import type { PersonnelPlan } from '@haicap/database/client';
import { toPlainDate } from '@haicap/domain/dates';
import {
  decideIssue,
  type DecisionInput,
  type PersonnelFinding,
  type PlanEnd,
  type PlanFacts,
  type PlanLine,
} from '@haicap/domain/personnel';
import { getViewer, requirePermission } from '../../access/access.js';
import type { SchemaContext } from '../../context.js';
import { recordDecision } from './decision-store.js';
import { readPlanFacts } from './plan-facts.js';
import { carryOutPlan, lockEnded } from './plan-issue-store.js';
import { toPlanLine } from './plan-lines.js';
import { refuseOutOfReach, refusePlanErrors } from './plan-refusal.js';
import { getMovablePlan, savePlanStep, type PlanRequest } from './plan-step.js';
import { findPlanLines } from './plan-store.js';

/** What a plan was checked against. */
export interface CheckedPlan {
  readonly lines: readonly PlanLine[];
  readonly facts: PlanFacts;
}

/** The lines of a plan with what the rules need to know of them. */
export async function readCheckedPlan(
  tx: TransactionClient,
  context: SchemaContext,
  plan: PersonnelPlan,
): Promise<CheckedPlan> {
  const lines = (await findPlanLines(tx, plan.id)).map(toPlanLine);
  const scope = { scopePath: plan.scopePath, effectiveOn: toPlainDate(plan.effectiveOn) };
  return { lines, facts: await readPlanFacts(tx, context, scope, lines) };
}

/**
 * Issues an agreed plan by one decision: ends and starts everything, or nothing. The number of statements is the same
 * whatever the number of lines. Throws InvalidInput with everything that stands in the way.
 */
export async function issuePlan(
  tx: TransactionClient,
  context: SchemaContext,
  request: PlanRequest,
  decision: DecisionInput,
): Promise<{ readonly id: string }> {
  const plan = await getMovablePlan(tx, context, request, 'ISSUED', { hasDecision: true });
  const { lines, facts } = await readCheckedPlan(tx, context, plan);
  const decided = decideIssue(lines, facts);
  refusePlanErrors(decided.findings);
  if (!decided.ok) throw new Error('a plan was refused without an error');
  requireOverride(context, plan, decided.findings);
  await requireEndable(tx, context, decided.ends, facts);
  const decisionId = await recordDecision(tx, decision, plan.unitId);
  const { userId } = getViewer(context);
  await carryOutPlan(tx, decided, {
    planId: plan.id,
    decisionId,
    issuedById: userId,
    submittedById: plan.submittedById,
    submittedAt: plan.submittedAt,
    now: context.now,
  });
  const issued = { decisionId, issuedById: userId, issuedAt: context.now, reason: null };
  return savePlanStep(tx, context, plan, 'ISSUED', issued);
}

/** Above the headcount, or into a frozen post, only by who may override. */
function requireOverride(
  context: SchemaContext,
  plan: PersonnelPlan,
  findings: readonly PersonnelFinding[],
): void {
  const overrides = findings.some(
    ({ code }) => code === 'personnel.headcount.overridden' || code === 'personnel.position.frozenOverridden',
  );
  if (overrides) requirePermission(context, 'personnel.override', plan.scopePath);
}

/** What people leave is locked, and the viewer may decide about it. */
async function requireEndable(
  tx: TransactionClient,
  context: SchemaContext,
  ends: readonly PlanEnd[],
  { held }: PlanFacts,
): Promise<void> {
  if (ends.length === 0) return;
  const paths = await lockEnded(
    tx,
    ends.map(({ assignmentId }) => assignmentId),
  );
  const names = new Map(held.map(({ assignmentId, personName }) => [assignmentId, personName]));
  refuseOutOfReach(
    context,
    ends.map(({ assignmentId, lineId }) => ({
      lineId,
      scopePath: paths.get(assignmentId) ?? null,
      person: names.get(assignmentId) ?? '',
    })),
  );
}
