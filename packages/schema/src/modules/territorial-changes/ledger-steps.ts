import { Prisma } from '@haicap/database/client';
import type { TransactionClient } from '@haicap/database';
import type { PlainDate } from '@haicap/domain/dates';

/** Acts of one day and one sequence, applied together. */
export interface ApplicationStep {
  readonly eventIds: readonly string[];
  readonly day: PlainDate;
  readonly sequence: number;
}

/** The ledger is not as the act needs it: a unit it consumes has no version that can end on its day. */
export class LedgerMoved extends Error {
  override readonly name = 'LedgerMoved';
}

/**
 * Creates the identities that the acts form, with their places in the tree, and moves units that go on below another
 * superior unit together with everything below them. Returns how many of these there are.
 */
export async function placeUnits(
  tx: TransactionClient,
  step: ApplicationStep,
  unitIds: ReadonlyMap<string, string>,
): Promise<number> {
  const rows = await tx.$queryRaw<{ moved: number }[]>(Prisma.sql`
    WITH RECURSIVE ${placement(step, unitIds)}, formed AS (
      INSERT INTO "administrative_unit" ("id", "number", "level", "scope_path", "updated_at")
      SELECT unit_id, number, "level", scope_path, now() FROM placed WHERE is_formed
      RETURNING "id"
    ), named AS (
      UPDATE "territorial_change_target" target SET "unit_id" = entered.unit_id
      FROM entered WHERE target."id" = entered."id"
      RETURNING target."id"
    ), ${MOVE}
    SELECT count(*)::integer AS moved FROM rewritten`);
  return rows[0]?.moved ?? 0;
}

/** Where each target stands after the acts: below its superior unit, be it one of the acts itself or another. */
function placement(step: ApplicationStep, unitIds: ReadonlyMap<string, string>): Prisma.Sql {
  const identities = Array.from(unitIds, ([targetId, unitId]) => ({ targetId, unitId }));
  return Prisma.sql`
    entered AS MATERIALIZED (
      SELECT target."id", target."event_id", target."level", target."parent_unit_id", target."parent_target_id",
        target."continues_unit_id" IS NULL AS is_formed, own."scope_path" AS old_path,
        coalesce(target."continues_unit_id", identity."unitId") AS unit_id,
        coalesce(own."number", nextval('"administrative_unit_number_seq"')) AS number
      FROM "territorial_change_target" target
      LEFT JOIN jsonb_to_recordset(${JSON.stringify(identities)}::jsonb) AS identity ("targetId" uuid, "unitId" uuid)
        ON identity."targetId" = target."id"
      LEFT JOIN "administrative_unit" own ON own."id" = target."continues_unit_id"
      WHERE target."event_id" = ANY(${step.eventIds}::uuid[])
      ORDER BY target."event_id", target."ordinal"
    ), linked AS MATERIALIZED (
      SELECT entered.*, coalesce(parent.unit_id, entered."parent_unit_id") AS parent_id,
        CASE entered."level" WHEN 'PROVINCE' THEN 'p' WHEN 'DISTRICT' THEN 'd' ELSE 'c' END
          || entered.number || '.' AS segment
      FROM entered LEFT JOIN entered parent ON parent."id" = entered."parent_target_id"
    ), placed AS (
      SELECT linked.*, coalesce(parent."scope_path", 'vn.') || segment AS scope_path
      FROM linked
      LEFT JOIN "administrative_unit" parent ON parent."id" = linked.parent_id
      WHERE NOT EXISTS (SELECT FROM linked other WHERE other.unit_id = linked.parent_id)
      UNION ALL
      SELECT child.*, placed.scope_path || child.segment
      FROM linked child JOIN placed ON child.parent_id = placed.unit_id
    )`;
}

/** Units that go on elsewhere, everything below them, and acts about them get the paths of their new place. */
const MOVE: Prisma.Sql = Prisma.sql`
    moved AS MATERIALIZED (
      SELECT unit_id, "level", old_path, left(old_path, -1) || '/' AS beyond, scope_path
      FROM placed WHERE NOT is_formed AND old_path <> scope_path
    ), beneath AS (
      SELECT DISTINCT ON (unit."id") unit."id", moved."level", unit."id" = moved.unit_id AS is_itself,
        moved.scope_path || substr(unit."scope_path", length(moved.old_path) + 1) AS scope_path
      FROM moved
      JOIN "administrative_unit" unit
        ON unit."scope_path" >= moved.old_path AND unit."scope_path" < moved.beyond COLLATE "C"
      ORDER BY unit."id", length(moved.old_path) DESC
    ), rewritten AS (
      UPDATE "administrative_unit" unit
      SET "scope_path" = beneath.scope_path, "version" = unit."version" + 1, "updated_at" = now(),
        "level" = CASE WHEN beneath.is_itself THEN beneath."level" ELSE unit."level" END
      FROM beneath WHERE unit."id" = beneath."id"
      RETURNING unit."id"
    ), followed AS (
      UPDATE "territorial_change_event" event
      SET "scope_path" = moved.scope_path || substr(event."scope_path", length(moved.old_path) + 1)
      FROM moved
      WHERE event."scope_path" >= moved.old_path AND event."scope_path" < moved.beyond COLLATE "C"
      RETURNING event."id"
    )`;

/** Ends what the consumed units were until the day of the acts. */
export async function endVersions(tx: TransactionClient, step: ApplicationStep): Promise<number> {
  const rows = await tx.$queryRaw<{ expected: number; ended: number }[]>(Prisma.sql`
    WITH consumed AS MATERIALIZED (
      SELECT "source_unit_id" AS unit_id, "event_id" FROM "territorial_change_part"
      WHERE "event_id" = ANY(${step.eventIds}::uuid[]) AND "source_unit_id" IS NOT NULL
      UNION
      SELECT "continues_unit_id", "event_id" FROM "territorial_change_target"
      WHERE "event_id" = ANY(${step.eventIds}::uuid[]) AND "continues_unit_id" IS NOT NULL
    ), ended AS (
      UPDATE "administrative_unit_version" version
      SET "valid_to" = ${step.day}::date, "ended_by_event_id" = consumed."event_id",
        "version" = version."version" + 1, "updated_at" = now()
      FROM consumed
      WHERE version."unit_id" = consumed.unit_id AND version."valid_to" IS NULL
        AND (version."valid_from" < ${step.day}::date OR version."valid_from" = ${step.day}::date
          AND (version."started_by_event_id" IS NULL OR version."sequence" < ${step.sequence}::integer))
      RETURNING version."id"
    )
    SELECT (SELECT count(*) FROM consumed)::integer AS expected, (SELECT count(*) FROM ended)::integer AS ended`);
  const { expected, ended } = rows[0]!;
  if (expected !== ended)
    throw new LedgerMoved(`${expected - ended} of ${expected} units cannot end on ${step.day}`);
  return ended;
}

/** Starts what the targets are from the day of the acts. What is known only of the place carries over. */
export async function startVersions(tx: TransactionClient, step: ApplicationStep): Promise<number> {
  return tx.$executeRaw(Prisma.sql`
    INSERT INTO "administrative_unit_version" ("id", "unit_id", "valid_from", "sequence", "level", "code", "name",
      "short_name", "kind", "parent_unit_id", "province_unit_id", "area_km2", "population", "population_as_of",
      "population_quality", "seat", "longitude", "latitude", "started_by_event_id", "updated_at")
    SELECT gen_random_uuid(), target."unit_id", ${step.day}::date, ${step.sequence}::integer, target."level",
      target."code", target."name", target."short_name", target."kind",
      coalesce(parent."unit_id", target."parent_unit_id"), province."id",
      target."area_km2", target."population", target."population_as_of",
      CASE WHEN target."population" IS NULL THEN 'MISSING'::"PopulationQuality"
           WHEN target."population" = before."population" THEN before."population_quality"
           ELSE 'PUBLISHED' END,
      target."seat", before."longitude", before."latitude", target."event_id", now()
    FROM "territorial_change_target" target
    JOIN "administrative_unit" unit ON unit."id" = target."unit_id"
    LEFT JOIN "territorial_change_target" parent ON parent."id" = target."parent_target_id"
    LEFT JOIN "administrative_unit" province
      ON province."scope_path" = substring(unit."scope_path" from '^vn\\.p[0-9]+\\.') COLLATE "C"
    LEFT JOIN "administrative_unit_version" before
      ON before."unit_id" = target."continues_unit_id" AND before."ended_by_event_id" = target."event_id"
    WHERE target."event_id" = ANY(${step.eventIds}::uuid[])`);
}

/**
 * Units below one that moved to another province start a new version of the same content, so that "units of a
 * province as of a day" is right on both sides of the day. Returns how many.
 */
export async function splitDescendants(tx: TransactionClient, step: ApplicationStep): Promise<number> {
  return tx.$executeRaw(Prisma.sql`
    WITH stale AS MATERIALIZED (
      SELECT DISTINCT ON (version."id") version."id", province."id" AS province_id, target."event_id"
      FROM "territorial_change_target" target
      JOIN "administrative_unit" top ON top."id" = target."continues_unit_id"
      JOIN "administrative_unit" unit
        ON unit."scope_path" > top."scope_path" AND unit."scope_path" < (left(top."scope_path", -1) || '/') COLLATE "C"
      JOIN "administrative_unit_version" version ON version."unit_id" = unit."id" AND version."valid_to" IS NULL
      JOIN "administrative_unit" province
        ON province."scope_path" = substring(unit."scope_path" from '^vn\\.p[0-9]+\\.') COLLATE "C"
      WHERE target."event_id" = ANY(${step.eventIds}::uuid[])
        AND version."province_unit_id" IS DISTINCT FROM province."id"
    ), ended AS (
      UPDATE "administrative_unit_version" version
      SET "valid_to" = ${step.day}::date, "ended_by_event_id" = stale."event_id",
        "version" = version."version" + 1, "updated_at" = now()
      FROM stale WHERE version."id" = stale."id"
      RETURNING version.*, stale.province_id, stale."event_id" AS moving_event_id
    )
    INSERT INTO "administrative_unit_version" ("id", "unit_id", "valid_from", "sequence", "level", "code", "name",
      "short_name", "kind", "parent_unit_id", "province_unit_id", "area_km2", "population", "population_as_of",
      "population_quality", "seat", "longitude", "latitude", "started_by_event_id", "updated_at")
    SELECT gen_random_uuid(), "unit_id", ${step.day}::date, ${step.sequence}::integer, "level", "code", "name",
      "short_name", "kind", "parent_unit_id", province_id, "area_km2", "population", "population_as_of",
      "population_quality", "seat", "longitude", "latitude", moving_event_id, now()
    FROM ended`);
}

/** Ends the bodies of units that the acts ended, and the assignments in them: who held a post there is to be placed. */
export async function endPersonnel(tx: TransactionClient, step: ApplicationStep): Promise<void> {
  await tx.$queryRaw(
    Prisma.sql`SELECT "organizations", "assignments" FROM end_personnel_of_acts(${step.eventIds}::uuid[])`,
  );
}
