import type { Db } from '@haicap/database';
import { Prisma, type AdministrativeUnit } from '@haicap/database/client';
import type { PlainDate } from '@haicap/domain/dates';
import type { SchemaContext } from '../../context.js';
import { byKey, loaderOf } from '../../graphql/loader.js';
import { readRows } from '../../graphql/read-rows.js';
import { isValidOn } from './unit-version-row.js';

/** A unit in the shape of its Prisma model, without the time stamps, which no field reads. */
export type UnitRow = AdministrativeUnit;

/** A unit by its id; null where there is none. */
export function loadUnit(context: SchemaContext, id: string): Promise<UnitRow | null> {
  return loaderOf(context, 'units.unit', async (ids: readonly string[]) =>
    byKey(ids, await findUnits(context.db, ids), (unit) => unit.id),
  ).load(id);
}

/** A unit by an id that the database guarantees. */
export async function getUnit(context: SchemaContext, id: string): Promise<UnitRow> {
  const unit = await loadUnit(context, id);
  if (unit === null) throw new Error(`there is no unit ${id}`);
  return unit;
}

function findUnits(db: Db, ids: readonly string[]): Promise<UnitRow[]> {
  return readRows(
    db,
    Prisma.sql`SELECT "id", "number", "level", "scope_path" AS "scopePath", "version"
      FROM "administrative_unit" WHERE "id" = ANY(${ids}::uuid[])`,
  );
}

/** The unit that holds a code on a day; null where none does. */
export async function findUnitByCode(db: Db, code: string, day: PlainDate): Promise<UnitRow | null> {
  const [unit] = await readRows<UnitRow>(
    db,
    Prisma.sql`SELECT unit."id", unit."number", unit."level", unit."scope_path" AS "scopePath", unit."version"
      FROM "administrative_unit_version" v JOIN "administrative_unit" unit ON unit."id" = v."unit_id"
      WHERE v."code" = ${code} AND ${isValidOn('v', Prisma.sql`${day}::date`)}`,
  );
  return unit ?? null;
}
