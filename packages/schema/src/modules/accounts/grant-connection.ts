import { Prisma } from '@haicap/database/client';
import type { PlainDate } from '@haicap/domain/dates';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { readTotalCount, type KeysetConnection } from '../../graphql/keyset-connection.js';
import { readSqlPage, type SqlOrder } from '../../graphql/keyset-sql.js';
import { loaderOf } from '../../graphql/loader.js';
import type { PageArguments } from '../../graphql/page-request.js';
import { readRows } from '../../graphql/read-rows.js';
import { isVisibleGrant } from './account-reach.js';
import { GrantType, type GrantRow } from './account-types.js';
import { GRANT_COLUMNS, toGrant, type StoredGrant } from './grant-row.js';

/** The connection of all lists of grants. */
export const GrantConnectionType = builder.connectionObject(
  {
    type: GrantType,
    name: 'GrantConnection',
    description: 'One page of roles.',
    fields: (t) => ({
      totalCount: t.int({ description: 'Number of roles in the whole list.', resolve: readTotalCount }),
    }),
  },
  { name: 'GrantEdge', description: 'A role and its position in the list.' },
);

/** Over `"grant" g`: the latest first. */
export const LATEST_FIRST: readonly SqlOrder<GrantRow>[] = [
  {
    name: 'validFrom',
    expression: Prisma.sql`g."valid_from"`,
    cast: Prisma.sql`date`,
    type: 'date',
    direction: 'DESC',
    valueOf: (grant) => new Date(`${grant.validFrom}T00:00:00Z`),
  },
  {
    name: 'id',
    expression: Prisma.sql`g."id"`,
    cast: Prisma.sql`uuid`,
    type: 'uuid',
    direction: 'DESC',
    valueOf: (grant) => grant.id,
  },
];

/** That a grant is in force on a day. */
export function isGrantInForce(day: PlainDate): Prisma.Sql {
  return Prisma.sql`g."valid_from" <= ${day}::date AND (g."valid_to" IS NULL OR g."valid_to" > ${day}::date)`;
}

/** Those in force first, then those to come, then those that are over; the latest of each first. */
function byForce(day: PlainDate): SqlOrder<GrantRow>[] {
  const rank: SqlOrder<GrantRow> = {
    name: `force@${day}`,
    expression: Prisma.sql`(CASE WHEN ${isGrantInForce(day)} THEN 2 WHEN g."valid_from" > ${day}::date THEN 1 ELSE 0 END)`,
    cast: Prisma.sql`integer`,
    type: 'number',
    direction: 'DESC',
    valueOf: ({ validFrom, validTo }) => (validFrom > day ? 1 : validTo === null || validTo > day ? 2 : 0),
  };
  return [rank, ...LATEST_FIRST];
}

/** A page of the visible grants of an account; of the same page of several accounts in one statement. */
export async function loadGrantPage(
  context: SchemaContext,
  userId: string,
  inForce: boolean,
  args: PageArguments,
): Promise<KeysetConnection<GrantRow>> {
  const page = readSqlPage(args, context.locale, byForce(context.today));
  const condition = inForce ? Prisma.sql`AND ${isGrantInForce(context.today)}` : Prisma.empty;
  const { first, after, last, before } = args;
  const name = `accounts.grants:${JSON.stringify([inForce, first, after, last, before])}`;
  const rows = await loaderOf(context, name, (ids: readonly string[]) =>
    findPages(context, ids, condition, page.sql),
  ).load(userId);
  return page.toConnection(rows, () =>
    loaderOf(context, `accounts.grantCounts:${inForce}`, (ids: readonly string[]) =>
      countGrants(context, ids, condition),
    ).load(userId),
  );
}

async function findPages(
  context: SchemaContext,
  userIds: readonly string[],
  condition: Prisma.Sql,
  page: { readonly where: Prisma.Sql; readonly orderBy: Prisma.Sql; readonly limit: Prisma.Sql },
): Promise<GrantRow[][]> {
  const rows = await readRows<StoredGrant & { readonly position: string }>(
    context.db,
    Prisma.sql`SELECT k."position", held.* FROM unnest(${userIds}::uuid[]) WITH ORDINALITY AS k("id", "position")
      CROSS JOIN LATERAL (
        SELECT ${GRANT_COLUMNS}, row_number() OVER (ORDER BY ${page.orderBy}) AS "place"
        FROM "grant" g JOIN "user" u ON u."id" = g."user_id"
        WHERE g."user_id" = k."id" AND ${isVisibleGrant(context)} ${condition} ${page.where}
        ORDER BY ${page.orderBy} LIMIT ${page.limit}
      ) held ORDER BY k."position", held."place"`,
  );
  const pages = userIds.map((): GrantRow[] => []);
  for (const { position, ...stored } of rows) pages[Number(position) - 1]!.push(toGrant(stored));
  return pages;
}

async function countGrants(
  context: SchemaContext,
  userIds: readonly string[],
  condition: Prisma.Sql,
): Promise<number[]> {
  const rows = await readRows<{ id: string; count: number }>(
    context.db,
    Prisma.sql`SELECT g."user_id" AS "id", count(*)::integer AS "count"
      FROM "grant" g JOIN "user" u ON u."id" = g."user_id"
      WHERE g."user_id" = ANY(${userIds}::uuid[]) AND ${isVisibleGrant(context)} ${condition} GROUP BY g."user_id"`,
  );
  const counts = new Map(rows.map(({ id, count }) => [id, count]));
  return userIds.map((id) => counts.get(id) ?? 0);
}
