import type { TransactionClient } from '@haicap/database';
import { Prisma } from '@haicap/database/client';
import { newId } from '@haicap/database/ledger';
import type { AssignmentEndReason, PlanEnd, PlanStart } from '@haicap/domain/personnel';

/** By what, by whom and when a plan is issued. */
export interface Issuing {
  readonly planId: string;
  readonly decisionId: string;
  readonly issuedById: string;
  readonly submittedById: string | null;
  readonly submittedAt: Date | null;
  readonly now: Date;
}

/** What issuing did to an assignment. */
interface Effect {
  readonly lineId: string;
  readonly assignmentId: string;
  readonly kind: 'STARTED' | 'ENDED';
  readonly previousValidTo: string | null;
  readonly previousEndReason: AssignmentEndReason | null;
  readonly previousEndDecisionId: string | null;
  readonly assignmentVersion: number;
}

/** Where assignments stand, locked in the order of their ids; those out of the viewer's reach are missing. */
export async function lockEnded(
  tx: TransactionClient,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.$queryRaw<{ id: string; scopePath: string }[]>(
    Prisma.sql`SELECT held."id", held."scope_path" AS "scopePath" FROM "assignment" held
      WHERE held."id" = ANY(${ids}::uuid[]) AND held."state" = 'APPROVED' ORDER BY held."id" FOR UPDATE`,
  );
  return new Map(rows.map(({ id, scopePath }) => [id, scopePath]));
}

/**
 * Ends and starts everything and keeps what was done, in four statements whatever its size. Posts are left before they
 * are taken, so that no seat is taken twice on the way.
 */
export async function carryOutPlan(
  tx: TransactionClient,
  { starts, ends }: { readonly starts: readonly PlanStart[]; readonly ends: readonly PlanEnd[] },
  issuing: Issuing,
): Promise<void> {
  const ended = ends.length === 0 ? [] : await endAll(tx, ends, issuing);
  const started = starts.length === 0 ? [] : await startAll(tx, starts, issuing);
  await keepEffects(tx, issuing.planId, [...ended, ...started]);
  await tx.$queryRaw(
    Prisma.sql`SELECT place_people_of_plan(${issuing.planId}::uuid, ${issuing.issuedById}::uuid)::integer AS "placed"`,
  );
}

async function endAll(
  tx: TransactionClient,
  ends: readonly PlanEnd[],
  { decisionId, now }: Issuing,
): Promise<Effect[]> {
  const ended = await tx.$queryRaw<Effect[]>(Prisma.sql`
    WITH ending AS MATERIALIZED (
      SELECT held."id", held."valid_to", held."end_reason", held."end_decision_id", row."lineId", row."validTo", row."reason"
      FROM jsonb_to_recordset(${JSON.stringify(ends)}::jsonb) AS row ("assignmentId" uuid, "lineId" uuid, "validTo" date,
        "reason" "AssignmentEndReason")
      JOIN "assignment" held ON held."id" = row."assignmentId"
    ), ended AS (
      UPDATE "assignment" held SET "valid_to" = ending."validTo", "end_reason" = ending."reason",
        "end_decision_id" = ${decisionId}::uuid, "version" = held."version" + 1, "updated_at" = ${now}
      FROM ending WHERE held."id" = ending."id"
      RETURNING held."id", held."version"
    )
    SELECT ending."lineId", ending."id" AS "assignmentId", 'ENDED' AS "kind", ending."valid_to"::text AS "previousValidTo",
      ending."end_reason" AS "previousEndReason", ending."end_decision_id" AS "previousEndDecisionId",
      ended."version" AS "assignmentVersion"
    FROM ended JOIN ending ON ending."id" = ended."id"`);
  if (ended.length < ends.length)
    throw new Error(`${ends.length - ended.length} assignments could not be ended`);
  return ended;
}

async function startAll(
  tx: TransactionClient,
  starts: readonly PlanStart[],
  { decisionId, issuedById, submittedById, submittedAt, now }: Issuing,
): Promise<Effect[]> {
  const rows = starts.map((start) => ({ ...start, id: newId() }));
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO "assignment" ("id", "person_id", "position_id", "organization_id", "unit_id", "kind", "mode", "state",
      "valid_from", "home_assignment_id", "start_decision_id", "override_reason", "note", "proposed_by_id", "proposed_at",
      "decided_by_id", "decided_at", "created_by_id", "updated_at")
    SELECT row."id", row."personId", post."id", post."organization_id", post."unit_id", row."kind", row."mode", 'APPROVED',
      row."validFrom", row."homeAssignmentId", ${decisionId}::uuid, row."overrideReason", row."note",
      ${submittedById}::uuid, ${submittedAt}, ${issuedById}::uuid, ${now}, ${issuedById}::uuid, ${now}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row ("id" uuid, "personId" uuid, "positionId" uuid,
      "kind" "AssignmentKind", "mode" "AssignmentMode", "validFrom" date, "homeAssignmentId" uuid, "overrideReason" text,
      "note" text)
    JOIN "position" post ON post."id" = row."positionId"`);
  return rows.map(({ id, lineId }) => ({
    lineId,
    assignmentId: id,
    kind: 'STARTED' as const,
    assignmentVersion: 1,
    previousValidTo: null,
    previousEndReason: null,
    previousEndDecisionId: null,
  }));
}

async function keepEffects(tx: TransactionClient, planId: string, effects: readonly Effect[]): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO "personnel_plan_effect" ("id", "plan_id", "line_id", "assignment_id", "kind", "previous_valid_to",
      "previous_end_reason", "previous_end_decision_id", "assignment_version")
    SELECT gen_random_uuid(), ${planId}::uuid, row."lineId", row."assignmentId", row."kind", row."previousValidTo",
      row."previousEndReason", row."previousEndDecisionId", row."assignmentVersion"
    FROM jsonb_to_recordset(${JSON.stringify(effects)}::jsonb) AS row ("lineId" uuid, "assignmentId" uuid,
      "kind" "PlanEffectKind", "previousValidTo" date, "previousEndReason" "AssignmentEndReason",
      "previousEndDecisionId" uuid, "assignmentVersion" integer)`);
}
