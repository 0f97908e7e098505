import type { Db } from '@haicap/database';
import { Prisma } from '@haicap/database/client';
import type { Extent } from '@haicap/domain/units';
import { readTuples } from '../../graphql/read-rows.js';
import { toVersion, versionColumns, type UnitVersionRow } from './unit-version-row.js';

/** A part of an applied act between two versions. */
export interface LineageLinkRow {
  readonly id: string;
  readonly eventId: string;
  readonly sourceUnitId: string | null;
  readonly targetUnitId: string | null;
  readonly sourceId: string | null;
  readonly targetId: string | null;
  readonly areaPart: Extent;
  readonly populationPart: Extent;
  readonly areaKm2: number | null;
  readonly persons: number | null;
  readonly clause: string | null;
  readonly note: string | null;
  readonly correction: string | null;
  /** The ends that were loaded together with the link. */
  readonly source?: UnitVersionRow | null;
  readonly target?: UnitVersionRow | null;
}

/** Which links of a version or of a unit in all its life. */
export type LineageSide = 'predecessors' | 'successors';

// In the order that `toLink` reads.
const LINK_COLUMNS = Prisma.sql`p."id", p."event_id", p."source_unit_id", t."unit_id", s."id", g."id", p."area_part",
  p."population_part", p."area_km2"::double precision, p."persons", coalesce(p."clause", t."clause"), p."note",
  p."correction"`;
const LINK_WIDTH = 13;

// What the source was until the act, and what the target is from it on.
const SOURCE = Prisma.sql`LEFT JOIN "administrative_unit_version" s
  ON s."unit_id" = p."source_unit_id" AND s."ended_by_event_id" = p."event_id"`;
const TARGET = Prisma.sql`LEFT JOIN "administrative_unit_version" g
  ON g."unit_id" = t."unit_id" AND g."started_by_event_id" = p."event_id"`;
// The ledger consists of applied acts only.
const APPLIED = Prisma.sql`JOIN "territorial_change_event" e ON e."id" = p."event_id" AND e."status" = 'OPERATIONAL'`;

const FROM_VERSION: Readonly<Record<LineageSide, Prisma.Sql>> = {
  predecessors: Prisma.sql`JOIN "administrative_unit_version" g ON g."id" = k."id"
    JOIN "territorial_change_target" t ON t."unit_id" = g."unit_id" AND t."event_id" = g."started_by_event_id"
    JOIN "territorial_change_part" p ON p."target_id" = t."id"`,
  successors: Prisma.sql`JOIN "administrative_unit_version" s ON s."id" = k."id"
    JOIN "territorial_change_part" p ON p."source_unit_id" = s."unit_id" AND p."event_id" = s."ended_by_event_id"
    LEFT JOIN "territorial_change_target" t ON t."id" = p."target_id"`,
};

const FROM_UNIT: Readonly<Record<LineageSide, Prisma.Sql>> = {
  predecessors: Prisma.sql`JOIN "territorial_change_target" t ON t."unit_id" = k."id"
    JOIN "territorial_change_part" p ON p."target_id" = t."id" ${APPLIED} ${TARGET}`,
  successors: Prisma.sql`JOIN "territorial_change_part" p ON p."source_unit_id" = k."id"
    LEFT JOIN "territorial_change_target" t ON t."id" = p."target_id" ${APPLIED} ${SOURCE}`,
};

/** Links of each version with the version at their other end, in the order of the keys and of the act. */
export async function findLinksOfVersions(
  db: Db,
  side: LineageSide,
  versionIds: readonly string[],
): Promise<LineageLinkRow[][]> {
  return findLinks(db, side, versionIds, FROM_VERSION[side], Prisma.sql`p."ordinal"`);
}

/** Links of each unit in all its life with the version at their other end, in the order of time and of the act. */
export async function findLinksOfUnits(
  db: Db,
  side: LineageSide,
  unitIds: readonly string[],
): Promise<LineageLinkRow[][]> {
  const order = Prisma.sql`e."operational_from", e."sequence", p."ordinal"`;
  return findLinks(db, side, unitIds, FROM_UNIT[side], order);
}

/** A unit that goes on is not its own predecessor: its versions say so. */
async function findLinks(
  db: Db,
  side: LineageSide,
  keys: readonly string[],
  from: Prisma.Sql,
  order: Prisma.Sql,
): Promise<LineageLinkRow[][]> {
  const far = side === 'predecessors' ? 'source' : 'target';
  const tuples = await readTuples(
    db,
    Prisma.sql`SELECT k."position", ${LINK_COLUMNS}, ${versionColumns(far === 'source' ? 's' : 'g')}
      FROM unnest(${keys}::uuid[]) WITH ORDINALITY AS k("id", "position")
      ${from}
      ${far === 'source' ? SOURCE : TARGET}
      WHERE p."source_unit_id" IS DISTINCT FROM t."unit_id"
      ORDER BY k."position", ${order}`,
  );
  const links = keys.map((): LineageLinkRow[] => []);
  for (const tuple of tuples) {
    links[Number(tuple[0]) - 1]!.push({ ...toLink(tuple, 1), [far]: toVersion(tuple, 1 + LINK_WIDTH) });
  }
  return links;
}

/** How many links lead to each version, in the order of the keys. */
export async function countPredecessors(db: Db, versionIds: readonly string[]): Promise<number[]> {
  const tuples = await readTuples(
    db,
    Prisma.sql`SELECT k."position", count(*)::integer
      FROM unnest(${versionIds}::uuid[]) WITH ORDINALITY AS k("id", "position")
      ${FROM_VERSION.predecessors}
      WHERE p."source_unit_id" IS DISTINCT FROM t."unit_id"
      GROUP BY k."position"`,
  );
  const counts = versionIds.map(() => 0);
  for (const [position, count] of tuples) counts[Number(position) - 1] = count as number;
  return counts;
}

/** A link and how many acts it is away from the unit asked for: −1 leads to the unit, +1 away from it. */
export interface LineageStep extends LineageLinkRow {
  readonly distance: number;
}

/** How far to follow. */
export interface LineageWalk {
  readonly unitId: string;
  readonly backward: boolean;
  readonly forward: boolean;
  /** Number of acts. */
  readonly depth: number;
}

/**
 * All links within a number of acts, nearest first, by one recursive statement. It follows time strictly: a unit that
 * joined after a part had left has nothing to do with that part.
 */
export async function walkLineage(db: Db, walk: LineageWalk): Promise<LineageStep[]> {
  const tuples = await readTuples(
    db,
    Prisma.sql`WITH RECURSIVE backward AS (${stepsBackward(walk)}), forward AS (${stepsForward(walk)}), step AS (
        SELECT "part_id", max("distance") AS "distance" FROM backward WHERE "part_id" IS NOT NULL GROUP BY "part_id"
        UNION ALL
        SELECT "part_id", min("distance") FROM forward WHERE "part_id" IS NOT NULL GROUP BY "part_id"
      )
      SELECT step."distance", ${LINK_COLUMNS}
      FROM step
      JOIN "territorial_change_part" p ON p."id" = step."part_id"
      LEFT JOIN "territorial_change_target" t ON t."id" = p."target_id"
      ${SOURCE} ${TARGET}
      ORDER BY abs(step."distance"), step."distance", p."event_id", p."ordinal"`,
  );
  return tuples.map((tuple) => ({ ...toLink(tuple, 1), distance: tuple[0] as number }));
}

function stepsBackward({ unitId, backward, depth }: LineageWalk): Prisma.Sql {
  return Prisma.sql`${backward ? firstStep(unitId) : NO_STEP}
    UNION
    SELECT b."distance" - 1, p."id", p."source_unit_id", e."operational_from", e."sequence"
    FROM backward b
    JOIN "territorial_change_target" t ON t."unit_id" = b."unit_id"
    JOIN "territorial_change_event" e ON e."id" = t."event_id" AND e."status" = 'OPERATIONAL'
      AND (b."day" IS NULL OR (e."operational_from", e."sequence") < (b."day", b."sequence"))
    JOIN "territorial_change_part" p ON p."target_id" = t."id"
    WHERE b."distance" > ${-depth}::integer AND p."source_unit_id" IS DISTINCT FROM t."unit_id"`;
}

function stepsForward({ unitId, forward, depth }: LineageWalk): Prisma.Sql {
  return Prisma.sql`${forward ? firstStep(unitId) : NO_STEP}
    UNION
    SELECT f."distance" + 1, p."id", t."unit_id", e."operational_from", e."sequence"
    FROM forward f
    JOIN "territorial_change_part" p ON p."source_unit_id" = f."unit_id"
    JOIN "territorial_change_event" e ON e."id" = p."event_id" AND e."status" = 'OPERATIONAL'
      AND (f."day" IS NULL OR (e."operational_from", e."sequence") > (f."day", f."sequence"))
    LEFT JOIN "territorial_change_target" t ON t."id" = p."target_id"
    WHERE f."distance" < ${depth}::integer AND p."source_unit_id" IS DISTINCT FROM t."unit_id"`;
}

const NO_STEP = Prisma.sql`SELECT 0 AS "distance", NULL::uuid AS "part_id", NULL::uuid AS "unit_id",
  NULL::date AS "day", 0 AS "sequence" WHERE false`;

function firstStep(unitId: string): Prisma.Sql {
  return Prisma.sql`SELECT 0 AS "distance", NULL::uuid AS "part_id", ${unitId}::uuid AS "unit_id",
    NULL::date AS "day", 0 AS "sequence"`;
}

function toLink(tuple: readonly unknown[], at: number): LineageLinkRow {
  const link = {
    id: tuple[at],
    eventId: tuple[at + 1],
    sourceUnitId: tuple[at + 2],
    targetUnitId: tuple[at + 3],
    sourceId: tuple[at + 4],
    targetId: tuple[at + 5],
    areaPart: tuple[at + 6],
    populationPart: tuple[at + 7],
    areaKm2: tuple[at + 8],
    persons: tuple[at + 9],
    clause: tuple[at + 10],
    note: tuple[at + 11],
    correction: tuple[at + 12],
  };
  return link as LineageLinkRow;
}
