import { Prisma } from '@haicap/database/client';
import { foldVi } from '@haicap/domain/text';
import type { SchemaContext } from '../../context.js';
import type { KeysetConnection } from '../../graphql/keyset-connection.js';
import { readSqlPage, type SqlOrder } from '../../graphql/keyset-sql.js';
import { byKey, groupByKey, loaderOf } from '../../graphql/loader.js';
import type { PageArguments } from '../../graphql/page-request.js';
import { readRows } from '../../graphql/read-rows.js';
import { PART_COLUMNS, TARGET_COLUMNS, type PartRow, type TargetRow } from './act-row.js';

/** A page of the targets of an act, in its order; the same page of all acts of an operation in one statement. */
export function loadTargetPage(
  context: SchemaContext,
  actId: string,
  text: string | null | undefined,
  args: PageArguments,
): Promise<KeysetConnection<TargetRow>> {
  const words = foldVi(text ?? '')
    .split(' ')
    .filter(Boolean);
  const matches = words.map(
    (word) =>
      Prisma.sql`AND strpos(fold_vi(concat_ws(' ', target."code", target."name", target."short_name")) COLLATE "C", ${word}) > 0`,
  );
  const filter = matches.length === 0 ? Prisma.empty : Prisma.join(matches, ' ');
  return loadPage(context, actId, args, {
    name: `targets:${words.join(' ')}`,
    columns: TARGET_COLUMNS,
    from: Prisma.sql`"territorial_change_target" target`,
    alias: Prisma.raw('target'),
    filter,
  });
}

/** A page of the parts of an act, in its order. */
export function loadPartPage(
  context: SchemaContext,
  actId: string,
  args: PageArguments,
): Promise<KeysetConnection<PartRow>> {
  return loadPage(context, actId, args, {
    name: 'parts',
    columns: PART_COLUMNS,
    from: Prisma.sql`"territorial_change_part" part`,
    alias: Prisma.raw('part'),
    filter: Prisma.empty,
  });
}

interface ChildList {
  readonly name: string;
  readonly columns: Prisma.Sql;
  readonly from: Prisma.Sql;
  readonly alias: Prisma.Sql;
  /** `AND …`, or nothing. */
  readonly filter: Prisma.Sql;
}

interface ChildRow {
  readonly eventId: string;
  readonly ordinal: number;
}

async function loadPage<Row extends ChildRow>(
  context: SchemaContext,
  actId: string,
  args: PageArguments,
  list: ChildList,
): Promise<KeysetConnection<Row>> {
  const { alias, columns, filter, from } = list;
  const page = readSqlPage<Row>(args, context.locale, [byOrdinal(alias)]);
  const { first, after, last, before } = args;
  const name = `acts.${list.name}:${JSON.stringify([first, after, last, before])}`;
  const rows = await loaderOf(context, name, async (ids: readonly string[]) => {
    const found = await readRows<Row>(
      context.db,
      Prisma.sql`SELECT found.* FROM unnest(${ids}::uuid[]) AS asked("id")
        CROSS JOIN LATERAL (
          SELECT ${columns} FROM ${from} WHERE ${alias}."event_id" = asked."id" ${filter} ${page.sql.where}
          ORDER BY ${page.sql.orderBy} LIMIT ${page.sql.limit}) found`,
    );
    return groupByKey(ids, found, (row) => row.eventId);
  }).load(actId);
  return page.toConnection(rows, () => countRows(context, actId, list));
}

async function countRows(context: SchemaContext, actId: string, list: ChildList): Promise<number> {
  const { alias, filter, from } = list;
  const row = await loaderOf(context, `acts.count:${list.name}`, async (ids: readonly string[]) => {
    const rows = await readRows<{ eventId: string; count: number }>(
      context.db,
      Prisma.sql`SELECT ${alias}."event_id" AS "eventId", count(*)::integer AS "count" FROM ${from}
        WHERE ${alias}."event_id" = ANY(${ids}::uuid[]) ${filter} GROUP BY 1`,
    );
    return byKey(ids, rows, ({ eventId }) => eventId);
  }).load(actId);
  return row?.count ?? 0;
}

function byOrdinal<Row extends ChildRow>(alias: Prisma.Sql): SqlOrder<Row> {
  return {
    name: 'ordinal',
    expression: Prisma.sql`${alias}."ordinal"`,
    cast: Prisma.sql`integer`,
    type: 'number',
    direction: 'ASC',
    valueOf: (row) => row.ordinal,
  };
}
