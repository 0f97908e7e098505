import { Prisma, type PersonnelPlanLine } from '@haicap/database/client';
import { foldVi } from '@haicap/domain/text';
import type { SchemaContext } from '../../context.js';
import type { KeysetConnection } from '../../graphql/keyset-connection.js';
import { readSqlPage, type SqlOrder } from '../../graphql/keyset-sql.js';
import { byKey, groupByKey, loaderOf } from '../../graphql/loader.js';
import type { PageArguments } from '../../graphql/page-request.js';
import { readRows } from '../../graphql/read-rows.js';
import { LINE_COLUMNS } from './plan-row.js';

/** Which lines of a plan. */
export interface PlanLineFilter {
  readonly text?: string | null | undefined;
  readonly isFilled?: boolean | null | undefined;
}

/** A page of the lines of a plan that the viewer sees; the same page of all plans of an operation in one statement. */
export async function loadLinePage(
  context: SchemaContext,
  planId: string,
  filter: PlanLineFilter,
  args: PageArguments,
): Promise<KeysetConnection<PersonnelPlanLine>> {
  const page = readSqlPage<PersonnelPlanLine>(args, context.locale, IN_ORDER);
  const where = conditions(filter);
  const { first, after, last, before } = args;
  const name = `personnel.linePage:${JSON.stringify([filter, first, after, last, before])}`;
  const rows = await loaderOf(context, name, async (ids: readonly string[]) =>
    groupByKey(
      ids,
      await readRows<PersonnelPlanLine>(
        context.db,
        Prisma.sql`SELECT found.* FROM unnest(${ids}::uuid[]) AS asked("id")
          CROSS JOIN LATERAL (
            SELECT ${LINE_COLUMNS} FROM "personnel_plan_line" line
            WHERE line."plan_id" = asked."id" ${where} ${page.sql.where}
            ORDER BY ${page.sql.orderBy} LIMIT ${page.sql.limit}) found`,
      ),
      (line) => line.planId,
    ),
  ).load(planId);
  return page.toConnection(rows, () => countLines(context, planId, filter));
}

async function countLines(context: SchemaContext, planId: string, filter: PlanLineFilter): Promise<number> {
  const name = `personnel.lineCount:${JSON.stringify(filter)}`;
  const row = await loaderOf(context, name, async (ids: readonly string[]) =>
    byKey(
      ids,
      await readRows<{ planId: string; count: number }>(
        context.db,
        Prisma.sql`SELECT line."plan_id" AS "planId", count(*)::integer AS "count" FROM "personnel_plan_line" line
          WHERE line."plan_id" = ANY(${ids}::uuid[]) ${conditions(filter)} GROUP BY 1`,
      ),
      ({ planId: id }) => id,
    ),
  ).load(planId);
  return row?.count ?? 0;
}

function conditions({ text, isFilled }: PlanLineFilter): Prisma.Sql {
  const found: Prisma.Sql[] = [];
  if (isFilled === true) found.push(Prisma.sql`AND line."person_id" IS NOT NULL`);
  if (isFilled === false) found.push(Prisma.sql`AND line."person_id" IS NULL`);
  for (const word of foldVi(text ?? '')
    .split(' ')
    .filter(Boolean)) {
    found.push(Prisma.sql`AND (
      EXISTS (SELECT FROM "person" somebody WHERE somebody."id" = line."person_id"
        AND strpos(somebody."search_text", ${word}) > 0)
      OR EXISTS (SELECT FROM "position" post JOIN "position_type" kind ON kind."id" = post."type_id"
        JOIN "administrative_unit_version" v ON v."unit_id" = post."unit_id"
        WHERE post."id" = line."position_id"
          AND strpos(fold_vi(concat_ws(' ', v."name", post."title")) || ' ' || kind."search_text", ${word}) > 0))`);
  }
  return found.length === 0 ? Prisma.empty : Prisma.join(found, ' ');
}

const IN_ORDER: readonly SqlOrder<PersonnelPlanLine>[] = [
  {
    name: 'ordinal',
    expression: Prisma.sql`line."ordinal"`,
    cast: Prisma.sql`integer`,
    type: 'number',
    direction: 'ASC',
    valueOf: ({ ordinal }) => ordinal,
  },
  {
    name: 'id',
    expression: Prisma.sql`line."id"`,
    cast: Prisma.sql`uuid`,
    type: 'uuid',
    direction: 'ASC',
    valueOf: ({ id }) => id,
  },
];
