import { Prisma, type Person } from '@haicap/database/client';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { readTotalCount, type KeysetConnection } from '../../graphql/keyset-connection.js';
import { readSqlPage } from '../../graphql/keyset-sql.js';
import type { PageArguments } from '../../graphql/page-request.js';
import { readRows } from '../../graphql/read-rows.js';
import { PersonFilterInput, toPersonConditions, type PersonFilter } from './person-filter.js';
import { PersonOrderInput, toPersonOrder } from './person-order.js';
import { isKnownPerson, PERSON_COLUMNS } from './person-row.js';
import { PersonType } from './personnel-types.js';

const PersonConnectionType = builder.connectionObject(
  {
    type: PersonType,
    name: 'PersonConnection',
    description: 'One page of people.',
    fields: (t) => ({
      totalCount: t.int({ description: 'Number of people in the whole list.', resolve: readTotalCount }),
    }),
  },
  { name: 'PersonEdge', description: 'A person and the position in the list.' },
);

builder.queryField('persons', (t) =>
  t.connection(
    {
      type: PersonType,
      description:
        'People whom the viewer may know: who hold or held a post where they read personnel, or whose file is kept there. By name when no order is asked for.',
      args: {
        filter: t.arg({ type: PersonFilterInput, description: 'Which people.' }),
        orderBy: t.arg({ type: [PersonOrderInput], description: 'In which order.' }),
      },
      resolve: (_root, { filter, orderBy, ...args }, context) =>
        readPersons(context, filter ?? {}, toPersonOrder(context, orderBy ?? []), args),
    },
    PersonConnectionType,
  ),
);

async function readPersons(
  context: SchemaContext,
  filter: PersonFilter,
  order: ReturnType<typeof toPersonOrder>,
  args: PageArguments,
): Promise<KeysetConnection<Person>> {
  const page = readSqlPage(args, context.locale, order);
  const conditions = [isKnownPerson(context), ...(await toPersonConditions(context, filter))];
  const where = Prisma.join(conditions, ' AND ');
  const rows = await readRows<Person>(
    context.db,
    Prisma.sql`SELECT ${PERSON_COLUMNS} FROM "person" somebody
      WHERE ${where} ${page.sql.where} ORDER BY ${page.sql.orderBy} LIMIT ${page.sql.limit}`,
  );
  return page.toConnection(rows, () => countPersons(context, where));
}

async function countPersons({ db }: SchemaContext, where: Prisma.Sql): Promise<number> {
  const [row] = await readRows<{ count: number }>(
    db,
    Prisma.sql`SELECT count(*)::integer AS "count" FROM "person" somebody WHERE ${where}`,
  );
  return row!.count;
}
