import { Prisma } from '@haicap/database/client';
import { builder } from '../../builder.js';
import { getRecordId } from '../../graphql/global-id.js';
import { readTotalCount } from '../../graphql/keyset-connection.js';
import { readSqlPage } from '../../graphql/keyset-sql.js';
import { readRows } from '../../graphql/read-rows.js';
import { actConditions, ActFilterInput } from './act-filter.js';
import { ActOrderInput, toActOrder } from './act-order.js';
import { ACT_COLUMNS, loadVisibleAct, type ActRow } from './act-row.js';
import { ActType } from './act-types.js';

builder.queryField('territorialChange', (t) =>
  t.field({
    type: ActType,
    nullable: true,
    description: 'One act of rearrangement by its id; null where there is none that the viewer may see.',
    args: { id: t.arg.id({ required: true, description: 'Id of the act.' }) },
    resolve: (_root, { id }, context) =>
      loadVisibleAct(context, getRecordId(context.locale, 'TerritorialChangeEvent', id)),
  }),
);

const ActConnection = builder.connectionObject(
  {
    type: ActType,
    name: 'TerritorialChangeEventConnection',
    description: 'One page of acts of rearrangement.',
    fields: (t) => ({
      totalCount: t.int({ description: 'Number of acts in the whole list.', resolve: readTotalCount }),
    }),
  },
  { name: 'TerritorialChangeEventEdge', description: 'An act and its position in the list.' },
);

builder.queryField('territorialChanges', (t) =>
  t.connection(
    {
      type: ActType,
      description:
        'Acts of rearrangement, the latest first. Those not yet adopted are seen by those who read the units they are about.',
      args: {
        filter: t.arg({ type: ActFilterInput, description: 'Which acts.' }),
        orderBy: t.arg({
          type: [ActOrderInput],
          description: 'Up to three fields (default: the latest first).',
        }),
      },
      resolve: async (_root, args, context) => {
        const { db, locale } = context;
        const where = actConditions(context, args.filter ?? {});
        const page = readSqlPage(args, locale, toActOrder(args.orderBy ?? [], locale));
        const rows = await readRows<ActRow>(
          db,
          Prisma.sql`SELECT ${ACT_COLUMNS} FROM "territorial_change_event" event
            WHERE ${where} ${page.sql.where} ORDER BY ${page.sql.orderBy} LIMIT ${page.sql.limit}`,
        );
        return page.toConnection(rows, async () => {
          const [row] = await readRows<{ count: number }>(
            db,
            Prisma.sql`SELECT count(*)::integer AS "count" FROM "territorial_change_event" event WHERE ${where}`,
          );
          return row!.count;
        });
      },
    },
    ActConnection,
  ),
);
