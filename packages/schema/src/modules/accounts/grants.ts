import { Prisma } from '@haicap/database/client';
import { RoleType } from '../../access/role-type.js';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { readDay } from '../../graphql/days.js';
import { getRecordId } from '../../graphql/global-id.js';
import type { KeysetConnection } from '../../graphql/keyset-connection.js';
import { readSqlPage } from '../../graphql/keyset-sql.js';
import type { PageArguments } from '../../graphql/page-request.js';
import { readRows } from '../../graphql/read-rows.js';
import { isListedGrant } from './account-reach.js';
import { GrantType, type GrantRow } from './account-types.js';
import { GrantConnectionType, isGrantInForce, LATEST_FIRST } from './grant-connection.js';
import { GRANT_COLUMNS, readGrants } from './grant-row.js';
import { pathRange } from './user-filter.js';

const GrantFilterInput = builder.inputType('GrantFilter', {
  description: 'Which roles. All conditions must hold; an empty list is no condition.',
  fields: (t) => ({
    userId: t.id({ description: 'Held by this user.' }),
    unitId: t.id({ description: 'On this unit or below.' }),
    roles: t.field({ type: [RoleType], description: 'These roles.' }),
    inForceOn: t.field({ type: 'Date', description: 'In force on this day.' }),
  }),
});

builder.queryField('grants', (t) =>
  t.connection(
    {
      type: GrantType,
      description: "Roles held in the viewer's reach, the latest first.",
      args: { filter: t.arg({ type: GrantFilterInput, description: 'Which roles.' }) },
      resolve: (_root, { filter, ...args }, context) => readPage(context, filter ?? {}, args),
    },
    GrantConnectionType,
  ),
);

async function readPage(
  context: SchemaContext,
  filter: typeof GrantFilterInput.$inferInput,
  args: PageArguments,
): Promise<KeysetConnection<GrantRow>> {
  const page = readSqlPage(args, context.locale, LATEST_FIRST);
  const conditions = [isListedGrant(context), ...(await conditionsOf(context, filter))];
  const from = Prisma.sql`FROM "grant" g
    WHERE ${Prisma.join(conditions, ' AND ')}`;
  const rows = await readGrants(
    context.db,
    Prisma.sql`SELECT ${GRANT_COLUMNS} ${from} ${page.sql.where}
      ORDER BY ${page.sql.orderBy} LIMIT ${page.sql.limit}`,
  );
  return page.toConnection(rows, async () => {
    const [row] = await readRows<{ count: number }>(
      context.db,
      Prisma.sql`SELECT count(*)::integer AS "count" ${from}`,
    );
    return row!.count;
  });
}

async function conditionsOf(
  context: SchemaContext,
  { userId, unitId, roles, inForceOn }: typeof GrantFilterInput.$inferInput,
): Promise<Prisma.Sql[]> {
  const conditions = [
    userId == null ? null : Prisma.sql`g."user_id" = ${getRecordId(context.locale, 'User', userId)}::uuid`,
    unitId == null ? null : await pathRange(context, unitId, Prisma.sql`g."scope_path"`),
    roles?.length ? Prisma.sql`g."role" = ANY(${roles}::"Role"[])` : null,
    inForceOn == null ? null : isGrantInForce(readDay(context, inForceOn)),
  ];
  return conditions.filter((condition) => condition !== null);
}
