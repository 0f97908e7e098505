import type { TransactionClient } from '@haicap/database';
import { Prisma, type PersonnelPlan, type PersonnelPlanLine } from '@haicap/database/client';
import { newId } from '@haicap/database/ledger';
import { fromPlainDate } from '@haicap/domain/dates';
import type { PersonnelPlanState, PlanInput, PlanLineInput, PlanScopeInput } from '@haicap/domain/personnel';

/** Stores a new plan without lines; returns its id. */
export async function insertPlan(
  tx: TransactionClient,
  input: PlanInput,
  createdById: string,
): Promise<string> {
  const id = newId();
  await tx.personnelPlan.create({
    data: { id, ...input, effectiveOn: fromPlainDate(input.effectiveOn), createdById },
    select: { id: true },
  });
  return id;
}

/**
 * One line for each seat of posts in force on the day of a plan, in its unit and below: unit by unit, in the order of
 * bodies and of precedence. Returns the number of lines.
 */
export function insertLinesOfScope(
  tx: TransactionClient,
  planId: string,
  { positionTypeIds, keyOnly }: PlanScopeInput,
): Promise<number> {
  const types =
    positionTypeIds.length === 0 ? Prisma.empty : Prisma.sql`AND kind."id" = ANY(${positionTypeIds}::uuid[])`;
  const key = keyOnly ? Prisma.sql`AND kind."is_key_leadership"` : Prisma.empty;
  return tx.$executeRaw(Prisma.sql`
    INSERT INTO "personnel_plan_line" ("id", "plan_id", "ordinal", "position_id", "updated_at")
    SELECT gen_random_uuid(), plan."id", row_number() OVER (ORDER BY length(unit."scope_path"), unit."number",
      body."ordinal", kind."precedence", post."ordinal", post."id", seat)::integer, post."id", now()
    FROM "personnel_plan" plan
    JOIN "position" post ON post."scope_path" >= plan."scope_path"
      AND post."scope_path" < (left(plan."scope_path", -1) || '/') COLLATE "C"
    JOIN "administrative_unit" unit ON unit."id" = post."unit_id"
    JOIN "position_type" kind ON kind."id" = post."type_id"
    JOIN "organization" body ON body."id" = post."organization_id"
      AND daterange(body."valid_from", body."valid_to") @> plan."effective_on"
    JOIN "position_establishment" period ON period."position_id" = post."id" AND period."status" <> 'ABOLISHED'
      AND daterange(period."valid_from", period."valid_to") @> plan."effective_on"
    CROSS JOIN LATERAL generate_series(1, period."headcount") seat
    WHERE plan."id" = ${planId}::uuid ${types} ${key}`);
}

/** What changes of a plan; what is left out stays as it is. */
export type PlanChange = Omit<Prisma.PersonnelPlanUncheckedUpdateManyInput, 'id' | 'version'>;

/** Changes a plan, if it still has the version; returns the number of rows changed. */
export async function updatePlan(
  tx: TransactionClient,
  id: string,
  expectedVersion: number,
  change: PlanChange,
): Promise<number> {
  const { count } = await tx.personnelPlan.updateMany({
    where: { id, version: expectedVersion },
    data: { ...change, version: { increment: 1 } },
  });
  return count;
}

/** Keeps a plan as it is until the end of the transaction, so that of two who move it one sees what the other did. */
export async function lockPlan(tx: TransactionClient, id: string): Promise<PersonnelPlan | null> {
  await tx.$queryRaw(
    Prisma.sql`SELECT plan."id" FROM "personnel_plan" plan WHERE plan."id" = ${id}::uuid FOR UPDATE`,
  );
  return tx.personnelPlan.findUnique({ where: { id } });
}

/** The lines of a plan in their order. */
export function findPlanLines(tx: TransactionClient, planId: string): Promise<PersonnelPlanLine[]> {
  return tx.personnelPlanLine.findMany({ where: { planId }, orderBy: [{ ordinal: 'asc' }, { id: 'asc' }] });
}

/** Changes lines of a plan by one statement; returns how many there were. */
export function updateLines(
  tx: TransactionClient,
  planId: string,
  lines: readonly PlanLineInput[],
): Promise<number> {
  return tx.$executeRaw(Prisma.sql`
    UPDATE "personnel_plan_line" line SET "ordinal" = coalesce(row."ordinal", line."ordinal"),
      "position_id" = row."positionId", "person_id" = row."personId", "kind" = row."kind", "mode" = row."mode",
      "note" = row."note", "override_reason" = row."overrideReason", "version" = line."version" + 1, "updated_at" = now()
    FROM jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) AS row ("lineId" uuid, "ordinal" integer, "positionId" uuid,
      "personId" uuid, "kind" "AssignmentKind", "mode" "AssignmentMode", "note" text, "overrideReason" text)
    WHERE line."id" = row."lineId" AND line."plan_id" = ${planId}::uuid`);
}

/** Adds lines to a plan, those without a place at its end, by one statement. */
export async function insertLines(
  tx: TransactionClient,
  planId: string,
  lines: readonly PlanLineInput[],
): Promise<void> {
  const rows = lines.map((line) => ({ ...line, id: newId() }));
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO "personnel_plan_line" ("id", "plan_id", "ordinal", "position_id", "person_id", "kind", "mode", "note",
      "override_reason", "updated_at")
    SELECT (row ->> 'id')::uuid, ${planId}::uuid, coalesce((row ->> 'ordinal')::integer, last."ordinal" + place::integer),
      (row ->> 'positionId')::uuid, (row ->> 'personId')::uuid, (row ->> 'kind')::"AssignmentKind",
      (row ->> 'mode')::"AssignmentMode", row ->> 'note', row ->> 'overrideReason', now()
    FROM jsonb_array_elements(${JSON.stringify(rows)}::jsonb) WITH ORDINALITY AS added (row, place)
    CROSS JOIN (SELECT coalesce(max("ordinal"), 0) AS "ordinal" FROM "personnel_plan_line"
      WHERE "plan_id" = ${planId}::uuid) last`);
}

/** Removes lines of a plan; returns how many there were. */
export async function deleteLines(
  tx: TransactionClient,
  planId: string,
  ids: readonly string[],
): Promise<number> {
  const { count } = await tx.personnelPlanLine.deleteMany({ where: { planId, id: { in: [...ids] } } });
  return count;
}

/** Keeps a plan as it stands, as its next revision. */
export async function insertRevision(
  tx: TransactionClient,
  plan: Pick<PersonnelPlan, 'id' | 'revision'>,
  state: PersonnelPlanState,
  createdById: string,
): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO "personnel_plan_revision" ("id", "plan_id", "number", "state", "effective_on", "lines", "created_by_id")
    SELECT ${newId()}::uuid, plan."id", ${plan.revision + 1}::integer, ${state}::"PersonnelPlanState",
      plan."effective_on", coalesce((
        SELECT jsonb_agg(jsonb_build_object('lineId', line."id", 'positionId', line."position_id",
          'personId', line."person_id", 'kind', line."kind", 'mode', line."mode", 'note', line."note",
          'overrideReason', line."override_reason") ORDER BY line."ordinal", line."id")
        FROM "personnel_plan_line" line WHERE line."plan_id" = plan."id"), '[]'), ${createdById}::uuid
    FROM "personnel_plan" plan WHERE plan."id" = ${plan.id}::uuid`);
}
