import type { Db } from '@haicap/database';
import { Prisma } from '@haicap/database/client';
import type { PlainDate } from '@haicap/domain/dates';
import { foldVi } from '@haicap/domain/text';
import type { UnitKind } from '@haicap/domain/units';
import type { Locale } from '../../context.js';
import { getRecordId } from '../../graphql/global-id.js';
import type { SqlPage } from '../../graphql/keyset-sql.js';
import { readRows, readTuples } from '../../graphql/read-rows.js';
import type { UnitFilter } from './unit-filter.js';
import { isValidOn, toVersion, versionColumns, type UnitVersionRow } from './unit-version-row.js';

/** Number of units of a kind. */
export interface KindCount {
  readonly kind: UnitKind;
  readonly count: number;
}

/** The units of a page, with one more than asked for where there are more. */
export async function findUnitPage(db: Db, conditions: Prisma.Sql, page: SqlPage): Promise<UnitVersionRow[]> {
  const tuples = await readTuples(
    db,
    Prisma.sql`SELECT ${versionColumns('v')} FROM "administrative_unit_version" v
      WHERE ${conditions} ${page.where} ORDER BY ${page.orderBy} LIMIT ${page.limit}`,
  );
  return tuples.map((tuple) => toVersion(tuple)!);
}

/** How many units there are of each kind, in the official order. */
export async function countByKind(db: Db, conditions: Prisma.Sql): Promise<KindCount[]> {
  return readRows(
    db,
    Prisma.sql`SELECT v."kind", count(*)::integer AS "count" FROM "administrative_unit_version" v
      WHERE ${conditions} GROUP BY v."kind" ORDER BY v."kind"`,
  );
}

/** The same page of the units below each unit, in the order of the keys. */
export async function findChildrenPages(
  db: Db,
  unitIds: readonly string[],
  day: PlainDate,
  page: SqlPage,
): Promise<UnitVersionRow[][]> {
  const tuples = await readTuples(
    db,
    Prisma.sql`SELECT k."position", ${versionColumns('child')}
      FROM unnest(${unitIds}::uuid[]) WITH ORDINALITY AS k("id", "position")
      CROSS JOIN LATERAL (
        SELECT v.*, row_number() OVER (ORDER BY ${page.orderBy}) AS "place"
        FROM "administrative_unit_version" v
        WHERE v."parent_unit_id" = k."id" AND ${isValidOn('v', Prisma.sql`${day}::date`)} ${page.where}
        ORDER BY ${page.orderBy} LIMIT ${page.limit}
      ) child
      ORDER BY k."position", child."place"`,
  );
  const pages = unitIds.map((): UnitVersionRow[] => []);
  for (const tuple of tuples) pages[Number(tuple[0]) - 1]!.push(toVersion(tuple, 1)!);
  return pages;
}

/** How many units of each kind are below each unit, in the order of the keys. */
export async function countChildrenByKind(
  db: Db,
  unitIds: readonly string[],
  day: PlainDate,
): Promise<KindCount[][]> {
  const rows = await readRows<KindCount & { readonly parentUnitId: string }>(
    db,
    Prisma.sql`SELECT v."parent_unit_id" AS "parentUnitId", v."kind", count(*)::integer AS "count"
      FROM "administrative_unit_version" v
      WHERE v."parent_unit_id" = ANY(${unitIds}::uuid[]) AND ${isValidOn('v', Prisma.sql`${day}::date`)}
      GROUP BY v."parent_unit_id", v."kind" ORDER BY v."kind"`,
  );
  return unitIds.map((id) => rows.filter(({ parentUnitId }) => parentUnitId === id));
}

/** The conditions of a filter over `administrative_unit_version v`; only those that are asked for. */
export function unitConditions(filter: UnitFilter, day: PlainDate, locale: Locale): Prisma.Sql {
  const on = Prisma.sql`${day}::date`;
  const conditions = [
    isValidOn('v', on),
    isOneOf(Prisma.sql`v."level"`, filter.level, Prisma.sql`"UnitLevel"[]`),
    isOneOf(Prisma.sql`v."kind"`, filter.kind, Prisma.sql`"UnitKind"[]`),
    isOneOf(Prisma.sql`v."code"`, filter.code, Prisma.sql`text[]`),
    isOneOf(Prisma.sql`v."population_quality"`, filter.populationQuality, Prisma.sql`"PopulationQuality"[]`),
    isBetween(Prisma.sql`v."area_km2"`, filter.areaKm2, Prisma.sql`numeric`),
    isBetween(Prisma.sql`v."population"`, filter.population, Prisma.sql`integer`),
    filter.provinceCode?.length ? isInProvinces(filter.provinceCode, on) : null,
    filter.parentId == null
      ? null
      : Prisma.sql`v."parent_unit_id" = ${getRecordId(locale, 'AdministrativeUnit', filter.parentId)}::uuid`,
    filter.startedByEventId == null
      ? null
      : Prisma.sql`v."started_by_event_id" =
          ${getRecordId(locale, 'TerritorialChangeEvent', filter.startedByEventId)}::uuid`,
    matches(filter.text),
  ];
  return Prisma.join(
    conditions.filter((condition) => condition !== null),
    ' AND ',
  );
}

/** The provinces that hold the codes on the day, and everything within them. */
function isInProvinces(codes: readonly string[], day: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`v."province_unit_id" = ANY(ARRAY(
    SELECT province."unit_id" FROM "administrative_unit_version" province
    WHERE province."level" = 'PROVINCE' AND province."code" = ANY(${codes}::text[])
      AND ${isValidOn('province', day)}))`;
}

function isOneOf(
  column: Prisma.Sql,
  values: readonly string[] | null | undefined,
  type: Prisma.Sql,
): Prisma.Sql | null {
  return values?.length ? Prisma.sql`${column} = ANY(${values}::${type})` : null;
}

/** Unknown figures count as −1 in the index that serves this, and are left out. */
function isBetween(
  column: Prisma.Sql,
  range: { readonly min?: number | null; readonly max?: number | null } | null | undefined,
  type: Prisma.Sql,
): Prisma.Sql | null {
  if (range?.min == null && range?.max == null) return null;
  const known = Prisma.sql`coalesce(${column}, -1)`;
  const least = Prisma.sql`${known} >= ${Math.max(range.min ?? 0, 0)}::${type}`;
  return range.max == null ? least : Prisma.sql`${least} AND ${known} <= ${range.max}::${type}`;
}

/** The text anywhere in code or name, folded alike on both sides. */
function matches(text: string | null | undefined): Prisma.Sql | null {
  const folded = foldVi(text ?? '');
  return folded === '' ? null : Prisma.sql`v."search_text" LIKE ${`%${escapeLike(folded)}%`}`;
}

/** Folding leaves neither `_` nor `\` in a text, but `%`. */
export function escapeLike(folded: string): string {
  return folded.replaceAll(/[\\%_]/g, String.raw`\$&`);
}
