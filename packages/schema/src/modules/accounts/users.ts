import { Prisma } from '@haicap/database/client';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { readTotalCount, type KeysetConnection } from '../../graphql/keyset-connection.js';
import { readSqlPage } from '../../graphql/keyset-sql.js';
import type { PageArguments } from '../../graphql/page-request.js';
import { readRows } from '../../graphql/read-rows.js';
import { isLookedAfter } from './account-reach.js';
import { UserType } from './account-types.js';
import { toUserConditions, UserFilterInput, type UserFilter } from './user-filter.js';
import { lastSignIn, toUserOrder, UserOrderInput, type ListedUser } from './user-order.js';
import { USER_COLUMNS } from './user-row.js';

const UserConnectionType = builder.connectionObject(
  {
    type: UserType,
    name: 'UserConnection',
    description: 'One page of users.',
    fields: (t) => ({
      totalCount: t.int({ description: 'Number of users in the whole list.', resolve: readTotalCount }),
    }),
  },
  { name: 'UserEdge', description: 'A user and the position in the list.' },
);

builder.queryField('users', (t) =>
  t.connection(
    {
      type: UserType,
      description:
        "Users that the viewer looks after: those of units in the viewer's reach, and those with a role there. By name when no order is asked for.",
      args: {
        filter: t.arg({ type: UserFilterInput, description: 'Which users.' }),
        orderBy: t.arg({ type: [UserOrderInput], description: 'In which order.' }),
      },
      resolve: (_root, { filter, orderBy, ...args }, context) =>
        readUsers(context, filter ?? {}, toUserOrder(context, orderBy ?? []), args),
    },
    UserConnectionType,
  ),
);

async function readUsers(
  context: SchemaContext,
  filter: UserFilter,
  order: ReturnType<typeof toUserOrder>,
  args: PageArguments,
): Promise<KeysetConnection<ListedUser>> {
  const page = readSqlPage(args, context.locale, order);
  const conditions = [isLookedAfter(context), ...(await toUserConditions(context, filter))];
  const where = Prisma.join(conditions, ' AND ');
  const rows = await readRows<ListedUser>(
    context.db,
    Prisma.sql`SELECT ${USER_COLUMNS}, ${lastSignIn(context)} AS "lastSignIn" FROM "user" u
      WHERE ${where} ${page.sql.where} ORDER BY ${page.sql.orderBy} LIMIT ${page.sql.limit}`,
  );
  return page.toConnection(rows, () => countUsers(context, where));
}

async function countUsers({ db }: SchemaContext, where: Prisma.Sql): Promise<number> {
  const [row] = await readRows<{ count: number }>(
    db,
    Prisma.sql`SELECT count(*)::integer AS "count" FROM "user" u WHERE ${where}`,
  );
  return row!.count;
}
