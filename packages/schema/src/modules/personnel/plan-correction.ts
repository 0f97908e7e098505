import type { TransactionClient } from '@haicap/database';
import { Prisma } from '@haicap/database/client';
import type { PlainDate } from '@haicap/domain/dates';
import {
  decideCorrection,
  type AffectedAssignment,
  type CorrectionFacts,
  type HeldPost,
  type PlanCorrectInput,
  type PlanEffect,
  type PostFacts,
} from '@haicap/domain/personnel';
import { getViewer } from '../../access/access.js';
import type { SchemaContext } from '../../context.js';
import { HELD, heldStatement, POST_NAMES, readPostFacts, unitName } from './assignment-facts.js';
import { recordDecision } from './decision-store.js';
import { refusePlanErrors } from './plan-refusal.js';
import { getMovablePlan, savePlan, type PlanRequest } from './plan-step.js';

/**
 * Undoes an issued plan by a correcting decision: what it started is revoked, what it ended gets back the end it had.
 * Exactly that; throws InvalidInput with what stands in the way when something was changed since.
 */
export async function correctPlan(
  tx: TransactionClient,
  context: SchemaContext,
  request: PlanRequest,
  { decision, reason }: PlanCorrectInput,
): Promise<{ readonly id: string }> {
  const plan = await getMovablePlan(tx, context, request, 'REVOKED', { hasDecision: true, reason });
  const effects = await lockEffects(tx, plan.id);
  const decided = decideCorrection(effects, await readCorrectionFacts(tx, context, effects));
  if (!decided.ok) refusePlanErrors(decided.findings);
  if (!decided.ok) throw new Error('a correction was refused without an error');
  const decisionId = await recordDecision(tx, decision, plan.unitId, plan.decisionId);
  const step = { planId: plan.id, decisionId, reason, userId: getViewer(context).userId, now: context.now };
  await revokeStarted(tx, step, decided.revoke.length);
  await reopenEnded(tx, step, decided.reopen.length);
  return savePlan(tx, plan, { state: 'REVOKED', correctingDecisionId: decisionId, reason });
}

/** What issuing did, with its assignments locked in the order of their ids. */
async function lockEffects(tx: TransactionClient, planId: string): Promise<PlanEffect[]> {
  return tx.$queryRaw(Prisma.sql`SELECT effect."assignment_id" AS "assignmentId", effect."line_id" AS "lineId", effect."kind",
      effect."previous_valid_to"::text AS "previousValidTo", effect."previous_end_reason" AS "previousEndReason",
      effect."assignment_version" AS "assignmentVersion"
    FROM "personnel_plan_effect" effect JOIN "assignment" held ON held."id" = effect."assignment_id"
    WHERE effect."plan_id" = ${planId}::uuid ORDER BY held."id" FOR UPDATE OF held`);
}

async function readCorrectionFacts(
  tx: TransactionClient,
  { locale }: SchemaContext,
  effects: readonly PlanEffect[],
): Promise<CorrectionFacts> {
  const names = POST_NAMES[locale];
  const ids = effects.map(({ assignmentId }) => assignmentId);
  const affected = await tx.$queryRaw<(AffectedAssignment & { validFrom: PlainDate })[]>(
    assignmentsWhere(Prisma.sql`held."id" = ANY(${ids}::uuid[])`, names),
  );
  const ended = new Set(
    effects.filter(({ kind }) => kind === 'ENDED').map(({ assignmentId }) => assignmentId),
  );
  const reopened = affected.filter(({ assignmentId }) => ended.has(assignmentId));
  const positionIds = [...new Set(reopened.map(({ positionId }) => positionId))];
  const personIds = [...new Set(reopened.map(({ personId }) => personId))];
  const posts: PostFacts[] = await readPostFacts(tx, locale, positionIds);
  const holders = await tx.$queryRaw<HeldPost[]>(
    assignmentsWhere(
      Prisma.sql`held."position_id" = ANY(${positionIds}::uuid[]) AND held."state" = 'APPROVED'`,
      names,
    ),
  );
  const held = await tx.$queryRaw<HeldPost[]>(heldStatement(personIds, names));
  const others = new Map([...held, ...holders].map((each) => [each.assignmentId, each]));
  return { affected, others: [...others.values()], posts };
}

function assignmentsWhere(condition: Prisma.Sql, name: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT ${HELD}, ${name} AS "postName", ${unitName(Prisma.sql`held."unit_id"`)} AS "unitName",
      held."version", held."home_assignment_id" AS "homeAssignmentId", held."override_reason" AS "overrideReason"
    FROM "assignment" held
    JOIN "person" somebody ON somebody."id" = held."person_id"
    JOIN "position" post ON post."id" = held."position_id"
    JOIN "position_type" kind ON kind."id" = post."type_id"
    WHERE ${condition}`;
}

interface Correcting {
  readonly planId: string;
  readonly decisionId: string;
  readonly reason: string;
  readonly userId: string;
  readonly now: Date;
}

async function revokeStarted(
  tx: TransactionClient,
  { planId, decisionId, reason, userId, now }: Correcting,
  expected: number,
): Promise<void> {
  const count = await tx.$executeRaw(Prisma.sql`
    UPDATE "assignment" held SET "state" = 'REVOKED', "refusal_reason" = ${reason}, "end_decision_id" = ${decisionId}::uuid,
      "decided_by_id" = ${userId}::uuid, "decided_at" = ${now}, "version" = held."version" + 1, "updated_at" = ${now}
    FROM "personnel_plan_effect" effect
    WHERE effect."plan_id" = ${planId}::uuid AND effect."kind" = 'STARTED' AND held."id" = effect."assignment_id"`);
  requireAll(count, expected);
}

async function reopenEnded(
  tx: TransactionClient,
  { planId, now }: Correcting,
  expected: number,
): Promise<void> {
  const count = await tx.$executeRaw(Prisma.sql`
    UPDATE "assignment" held SET "valid_to" = effect."previous_valid_to", "end_reason" = effect."previous_end_reason",
      "end_decision_id" = effect."previous_end_decision_id", "version" = held."version" + 1, "updated_at" = ${now}
    FROM "personnel_plan_effect" effect
    WHERE effect."plan_id" = ${planId}::uuid AND effect."kind" = 'ENDED' AND held."id" = effect."assignment_id"`);
  requireAll(count, expected);
}

function requireAll(count: number, expected: number): void {
  if (count !== expected) throw new Error(`${expected - count} assignments could not be changed`);
}
