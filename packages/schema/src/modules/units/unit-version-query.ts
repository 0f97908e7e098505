import type { Db } from '@haicap/database';
import { Prisma } from '@haicap/database/client';
import type { PlainDate } from '@haicap/domain/dates';
import { readRows, readTuples } from '../../graphql/read-rows.js';
import { isValidOn, toVersion, versionColumns, type UnitVersionRow } from './unit-version-row.js';

/** A unit on a day. */
export interface UnitOnDay {
  readonly unitId: string;
  readonly day: PlainDate;
}

/** A unit and an act. */
export interface UnitInAct {
  readonly unitId: string;
  readonly eventId: string;
}

/** Versions by their ids. */
export async function findVersionsById(db: Db, ids: readonly string[]): Promise<UnitVersionRow[]> {
  return readVersions(
    db,
    Prisma.sql`SELECT ${versionColumns('v')} FROM "administrative_unit_version" v
      WHERE v."id" = ANY(${ids}::uuid[])`,
  );
}

/** What each unit is on exactly its day, in the order of the keys; null where it does not exist then. */
export async function findVersionsOnDays(
  db: Db,
  keys: readonly UnitOnDay[],
): Promise<(UnitVersionRow | null)[]> {
  return inOrderOfKeys(
    db,
    keys.length,
    Prisma.sql`SELECT k."position", ${versionColumns('v')}
      FROM ${unitsAndDays(keys)}
      JOIN "administrative_unit_version" v ON v."unit_id" = k."unit_id"
        AND ${isValidOn('v', Prisma.sql`k."day"`)}`,
  );
}

/** What each unit is on its day; where it has ended its last version, where it has not begun its first. */
export async function findCurrentVersions(
  db: Db,
  keys: readonly UnitOnDay[],
): Promise<(UnitVersionRow | null)[]> {
  return inOrderOfKeys(
    db,
    keys.length,
    Prisma.sql`SELECT k."position", ${versionColumns('v')}
      FROM ${unitsAndDays(keys)}
      CROSS JOIN LATERAL (
        (SELECT * FROM "administrative_unit_version" past
          WHERE past."unit_id" = k."unit_id" AND past."valid_from" <= k."day"
          ORDER BY past."valid_from" DESC, past."sequence" DESC LIMIT 1)
        UNION ALL
        (SELECT * FROM "administrative_unit_version" future
          WHERE future."unit_id" = k."unit_id" AND future."valid_from" > k."day"
          ORDER BY future."valid_from", future."sequence" LIMIT 1)
        LIMIT 1) v`,
  );
}

/** What each unit was until its act took effect: the version that the act ended, or would end while it is a draft. */
export async function findVersionsBeforeActs(
  db: Db,
  keys: readonly UnitInAct[],
): Promise<(UnitVersionRow | null)[]> {
  const unitIds = keys.map(({ unitId }) => unitId);
  const eventIds = keys.map(({ eventId }) => eventId);
  return inOrderOfKeys(
    db,
    keys.length,
    Prisma.sql`SELECT k."position", ${versionColumns('v')}
      FROM unnest(${unitIds}::uuid[], ${eventIds}::uuid[]) WITH ORDINALITY AS k("unit_id", "event_id", "position")
      JOIN "territorial_change_event" e ON e."id" = k."event_id"
      CROSS JOIN LATERAL (
        SELECT * FROM "administrative_unit_version" past
        WHERE past."unit_id" = k."unit_id"
          AND (past."ended_by_event_id" = e."id"
            OR (past."valid_from", past."sequence") < (e."operational_from", e."sequence"))
        ORDER BY (past."ended_by_event_id" = e."id") DESC NULLS LAST, past."valid_from" DESC, past."sequence" DESC
        LIMIT 1) v`,
  );
}

/** All versions of units, oldest first. */
export async function findVersionsOfUnits(db: Db, unitIds: readonly string[]): Promise<UnitVersionRow[]> {
  return readVersions(
    db,
    Prisma.sql`SELECT ${versionColumns('v')} FROM "administrative_unit_version" v
      WHERE v."unit_id" = ANY(${unitIds}::uuid[])
      ORDER BY v."valid_from", v."sequence"`,
  );
}

/** Values as imported, where they were kept. */
export async function findRawValues(
  db: Db,
  ids: readonly string[],
): Promise<{ readonly id: string; readonly raw: unknown }[]> {
  return readRows(
    db,
    Prisma.sql`SELECT v."id", v."raw" FROM "administrative_unit_version" v WHERE v."id" = ANY(${ids}::uuid[])`,
  );
}

function unitsAndDays(keys: readonly UnitOnDay[]): Prisma.Sql {
  const unitIds = keys.map(({ unitId }) => unitId);
  const days = keys.map(({ day }) => day);
  return Prisma.sql`unnest(${unitIds}::uuid[], ${days}::date[]) WITH ORDINALITY AS k("unit_id", "day", "position")`;
}

async function readVersions(db: Db, statement: Prisma.Sql): Promise<UnitVersionRow[]> {
  const tuples = await readTuples(db, statement);
  return tuples.map((tuple) => toVersion(tuple)!);
}

/** The first column is the position of the key, counted from 1. */
async function inOrderOfKeys(
  db: Db,
  size: number,
  statement: Prisma.Sql,
): Promise<(UnitVersionRow | null)[]> {
  const found = Array.from({ length: size }, (): UnitVersionRow | null => null);
  for (const tuple of await readTuples(db, statement)) found[Number(tuple[0]) - 1] = toVersion(tuple, 1);
  return found;
}
