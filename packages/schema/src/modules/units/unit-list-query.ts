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

/** Which units a list is of. */
export interface UnitList {
  readonly day: PlainDate;
  /** Over `administrative_unit_version v`; null for all units of the day. */
  readonly conditions: Prisma.Sql | null;
}

/**
 * The units of a page, with one more than asked for where there are more. What goes on and what has ended since are
 * read apart, each in the order of its own index: a day of the past finds nearly all among the ended, today none.
 */
export async function findUnitPage(
  db: Db,
  { day, conditions }: UnitList,
  page: SqlPage,
): Promise<UnitVersionRow[]> {
  const half = (life: Prisma.Sql): Prisma.Sql =>
    Prisma.sql`(SELECT * FROM "administrative_unit_version" v
      WHERE ${life} AND v."valid_from" <= ${day}::date ${andAlso(conditions)} ${page.where}
      ORDER BY ${page.orderBy} LIMIT ${page.limit})`;
  const goingOn = half(Prisma.sql`v."valid_to" IS NULL`);
  const ended = half(Prisma.sql`v."valid_to" > ${day}::date`);
  const tuples = await readTuples(
    db,
    Prisma.sql`SELECT ${versionColumns('v')} FROM (${goingOn} UNION ALL ${ended}) v
      ORDER BY ${page.orderBy} LIMIT ${page.limit}`,
  );
  return tuples.map((tuple) => toVersion(tuple)!);
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

/** The list that a filter asks for; only what is asked for becomes a condition. */
export function toUnitList(filter: UnitFilter, day: PlainDate, locale: Locale): UnitList {
  const on = Prisma.sql`${day}::date`;
  const conditions = [
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
  const asked = conditions.filter((condition) => condition !== null);
  return { day, conditions: asked.length === 0 ? null : Prisma.join(asked, ' AND ') };
}

/** A further condition, where there is one. */
export function andAlso(conditions: Prisma.Sql | null): Prisma.Sql {
  return conditions === null ? Prisma.empty : Prisma.sql`AND ${conditions}`;
}

/** The provinces that hold the codes on the day, and everything within them. */
function isInProvinces(codes: readonly string[], day: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`v."province_unit_id" IN (
    SELECT province."unit_id" FROM "administrative_unit_version" province
    WHERE province."level" = 'PROVINCE' AND province."code" = ANY(${codes}::text[])
      AND ${isValidOn('province', day)})`;
}

function isOneOf(
  column: Prisma.Sql,
  values: readonly string[] | null | undefined,
  type: Prisma.Sql,
): Prisma.Sql | null {
  return values?.length ? Prisma.sql`${column} = ANY(${values}::${type})` : null;
}

function isBetween(
  column: Prisma.Sql,
  range: { readonly min?: number | null; readonly max?: number | null } | null | undefined,
  type: Prisma.Sql,
): Prisma.Sql | null {
  const bounds: Prisma.Sql[] = [];
  if (range?.min != null) bounds.push(Prisma.sql`${column} >= ${range.min}::${type}`);
  if (range?.max != null) bounds.push(Prisma.sql`${column} <= ${range.max}::${type}`);
  return bounds.length === 0 ? null : Prisma.join(bounds, ' AND ');
}

/** Fewer letters make no trigram; there they must begin a word, which makes one. */
const SHORTEST_SUBSTRING = 3;

/** The text anywhere in code or name, folded alike on both sides; one or two letters only at the beginning of a word. */
function matches(text: string | null | undefined): Prisma.Sql | null {
  const folded = foldVi(text ?? '');
  if (folded === '') return null;
  const literal = escapeLike(folded);
  if (folded.length >= SHORTEST_SUBSTRING) return Prisma.sql`v."search_text" LIKE ${`%${literal}%`}`;
  return Prisma.sql`(v."search_text" LIKE ${`${literal}%`} OR v."search_text" LIKE ${`% ${literal}%`})`;
}

/** Folding leaves neither `_` nor `\` in a text, but `%`. */
export function escapeLike(folded: string): string {
  return folded.replaceAll(/[\\%_]/g, String.raw`\$&`);
}
