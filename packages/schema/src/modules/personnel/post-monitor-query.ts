import { Prisma } from '@haicap/database/client';
import type { PlainDate } from '@haicap/domain/dates';
import type { DaySpan, MonitoredHolding, MonitoredPost } from '@haicap/domain/personnel';
import type { UnitLevel } from '@haicap/domain/units';
import type { SchemaContext } from '../../context.js';
import type { SqlOrder, SqlPage } from '../../graphql/keyset-sql.js';
import { readRows } from '../../graphql/read-rows.js';
import { isVisiblePosition } from './position-row.js';

/** Which posts are watched. */
export interface MonitorQuestion {
  /** `to` is exclusive. */
  readonly period: DaySpan;
  /** A condition on `post."scope_path"`. */
  readonly within: Prisma.Sql;
  /** Null for all kinds of key leadership. */
  readonly typeIds: readonly string[] | null;
}

/** A unit with watched posts. */
export interface MonitoredUnitRow {
  readonly unitId: string;
  readonly level: UnitLevel;
  readonly name: string;
}

/** A watched post, with what became of it in the period. */
export interface MonitoredPostRow extends MonitoredPost<MonitoredHolding> {
  readonly positionId: string;
  readonly unitId: string;
  readonly typeId: string;
  readonly precedence: number;
}

/** Provinces first, then by name as Vietnamese sorts. */
export const UNIT_ORDER: readonly SqlOrder<MonitoredUnitRow>[] = [
  {
    name: 'level',
    expression: Prisma.sql`unit."level"`,
    cast: Prisma.sql`"UnitLevel"`,
    type: 'text',
    direction: 'ASC',
    valueOf: ({ level }) => level,
  },
  {
    name: 'name',
    expression: Prisma.sql`last."short_name"`,
    cast: Prisma.sql`text`,
    type: 'text',
    direction: 'ASC',
    valueOf: ({ name }) => name,
  },
  {
    name: 'id',
    expression: Prisma.sql`unit."id"`,
    cast: Prisma.sql`uuid`,
    type: 'uuid',
    direction: 'ASC',
    valueOf: ({ unitId }) => unitId,
  },
];

/** Bodies of the period, with their posts of the watched kinds. */
function watchedPosts(context: SchemaContext, { period, within, typeIds }: MonitorQuestion): Prisma.Sql {
  const { from, to } = period;
  const isWatched =
    typeIds === null ? Prisma.sql`kind."is_key_leadership"` : Prisma.sql`kind."id" = ANY(${typeIds}::uuid[])`;
  return Prisma.sql`"position" post
    JOIN "organization" body ON body."id" = post."organization_id" AND body."valid_from" < ${to}::date
      AND (body."valid_to" IS NULL OR body."valid_to" > ${from}::date)
    JOIN "position_type" kind ON kind."id" = post."type_id" AND ${isWatched}
    WHERE ${within} AND ${isVisiblePosition(context)}`;
}

/** A page of the units that have watched posts. */
export function findMonitoredUnits(
  context: SchemaContext,
  question: MonitorQuestion,
  page: SqlPage,
): Promise<MonitoredUnitRow[]> {
  return readRows(
    context.db,
    Prisma.sql`SELECT unit."id" AS "unitId", unit."level", last."short_name" AS "name"
      FROM (SELECT DISTINCT post."unit_id" AS "id" FROM ${watchedPosts(context, question)}) watched
      JOIN "administrative_unit" unit ON unit."id" = watched."id"
      CROSS JOIN LATERAL (SELECT version."short_name" FROM "administrative_unit_version" version
        WHERE version."unit_id" = unit."id" AND version."valid_from" < ${question.period.to}::date
        ORDER BY version."valid_from" DESC, version."sequence" DESC LIMIT 1) last
      WHERE TRUE ${page.where} ORDER BY ${page.orderBy} LIMIT ${page.limit}`,
  );
}

/** How many units have watched posts. */
export async function countMonitoredUnits(
  context: SchemaContext,
  question: MonitorQuestion,
): Promise<number> {
  const [row] = await readRows<{ count: number }>(
    context.db,
    Prisma.sql`SELECT count(DISTINCT post."unit_id")::integer AS "count" FROM ${watchedPosts(context, question)}`,
  );
  return row!.count;
}

/** The watched posts of units, with who held them in the period: one statement. */
export function findMonitoredPosts(
  context: SchemaContext,
  question: MonitorQuestion,
  unitIds: readonly string[],
): Promise<MonitoredPostRow[]> {
  const { from, to } = question.period;
  const touches = (alias: string): Prisma.Sql => touchesPeriod(alias, from, to);
  return readRows(
    context.db,
    Prisma.sql`SELECT post."id" AS "positionId", post."unit_id" AS "unitId", kind."id" AS "typeId", kind."precedence",
        ${life('body', Prisma.empty)} AS "life",
        (SELECT coalesce(json_agg(${life('period', Prisma.sql`, 'headcount', period."headcount", 'status', period."status"`)}), '[]')
          FROM "position_establishment" period
          WHERE period."position_id" = post."id" AND ${touches('period')}) AS "establishments",
        (SELECT coalesce(json_agg(${life('held', Prisma.sql`, 'assignmentId', held."id"`)}
            ORDER BY held."valid_from", held."id"), '[]')
          FROM "assignment" held WHERE held."position_id" = post."id" AND held."state" = 'APPROVED'
            AND ${touches('held')}) AS "holdings"
      FROM ${watchedPosts(context, question)} AND post."unit_id" = ANY(${unitIds}::uuid[])
      ORDER BY kind."precedence", kind."id", body."ordinal", post."ordinal", post."id"`,
  );
}

function touchesPeriod(alias: string, from: PlainDate, to: PlainDate): Prisma.Sql {
  const column = (name: string): Prisma.Sql => Prisma.raw(`${alias}."${name}"`);
  return Prisma.sql`${column('valid_from')} < ${to}::date
    AND (${column('valid_to')} IS NULL OR ${column('valid_to')} > ${from}::date)`;
}

function life(alias: string, further: Prisma.Sql): Prisma.Sql {
  const days = Prisma.raw(`'validFrom', ${alias}."valid_from", 'validTo', ${alias}."valid_to"`);
  return Prisma.sql`json_build_object(${days}${further})`;
}
