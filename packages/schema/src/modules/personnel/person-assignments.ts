import { Prisma, type Assignment } from '@haicap/database/client';
import type { SchemaContext } from '../../context.js';
import type { KeysetConnection } from '../../graphql/keyset-connection.js';
import { readSqlPage, type SqlPage } from '../../graphql/keyset-sql.js';
import { loaderOf } from '../../graphql/loader.js';
import type { PageArguments } from '../../graphql/page-request.js';
import { readRows } from '../../graphql/read-rows.js';
import { LATEST_FIRST, toAssignmentOrder } from './assignment-order.js';
import { ASSIGNMENT_COLUMNS, isVisibleAssignment } from './assignment-row.js';

/** The same page of the assignments of all people that the operation asks for: one statement. */
export async function loadAssignmentsOf(
  context: SchemaContext,
  personId: string,
  args: PageArguments,
): Promise<KeysetConnection<Assignment>> {
  const page = readSqlPage(args, context.locale, toAssignmentOrder(context, LATEST_FIRST));
  const { first, after, last, before } = args;
  const name = `personnel.assignmentsOf:${JSON.stringify([first, after, last, before])}`;
  const rows = await loaderOf(context, name, (ids: readonly string[]) =>
    findPages(context, ids, page.sql),
  ).load(personId);
  return page.toConnection(rows, () =>
    loaderOf(context, 'personnel.assignmentCounts', (ids: readonly string[]) => countOf(context, ids)).load(
      personId,
    ),
  );
}

async function findPages(
  context: SchemaContext,
  personIds: readonly string[],
  page: SqlPage,
): Promise<Assignment[][]> {
  const rows = await readRows<Assignment & { readonly position: string }>(
    context.db,
    Prisma.sql`SELECT k."position", held.*
      FROM unnest(${personIds}::uuid[]) WITH ORDINALITY AS k("id", "position")
      CROSS JOIN LATERAL (
        SELECT ${ASSIGNMENT_COLUMNS}, row_number() OVER (ORDER BY ${page.orderBy}) AS "place"
        FROM "assignment" held
        WHERE held."person_id" = k."id" AND ${isVisibleAssignment(context)} ${page.where}
        ORDER BY ${page.orderBy} LIMIT ${page.limit}
      ) held
      ORDER BY k."position", held."place"`,
  );
  const pages = personIds.map((): Assignment[] => []);
  for (const { position, ...held } of rows) pages[Number(position) - 1]!.push(held);
  return pages;
}

async function countOf(context: SchemaContext, personIds: readonly string[]): Promise<number[]> {
  const rows = await readRows<{ id: string; count: number }>(
    context.db,
    Prisma.sql`SELECT held."person_id" AS "id", count(*)::integer AS "count" FROM "assignment" held
      WHERE held."person_id" = ANY(${personIds}::uuid[]) AND ${isVisibleAssignment(context)} GROUP BY held."person_id"`,
  );
  const counts = new Map(rows.map(({ id, count }) => [id, count]));
  return personIds.map((id) => counts.get(id) ?? 0);
}
