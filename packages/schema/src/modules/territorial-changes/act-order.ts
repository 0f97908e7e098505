import { Prisma } from '@haicap/database/client';
import { builder } from '../../builder.js';
import type { Locale } from '../../context.js';
import type { SqlOrder } from '../../graphql/keyset-sql.js';
import { OrderDirection } from '../../graphql/order-direction.js';
import { badRequest } from '../../graphql/page-request.js';
import type { ActRow } from './act-row.js';

const MOST_ORDERS = 3;

const ActOrderField = builder.enumType('TerritorialChangeOrderField', {
  description: 'What acts can be ordered by.',
  values: {
    OPERATIONAL_FROM: { description: 'Operational day, then the sequence of the day.' },
    TITLE: { description: 'Title.' },
    STATUS: { description: 'State in the order of the life of an act, then operational day.' },
  },
});

/** One field of an order. */
export const ActOrderInput = builder.inputType('TerritorialChangeOrder', {
  description: 'One field of an order.',
  fields: (t) => ({
    field: t.field({ type: ActOrderField, required: true, description: 'What to order by.' }),
    direction: t.field({ type: OrderDirection, required: true, description: 'Which way.' }),
  }),
});

/** An order as it comes from the reader. */
export type ActOrder = typeof ActOrderInput.$inferInput;

type Part = Omit<SqlOrder<ActRow>, 'direction'>;

const OPERATIONAL_FROM: Part = {
  name: 'operationalFrom',
  expression: Prisma.sql`event."operational_from"`,
  cast: Prisma.sql`date`,
  type: 'date',
  valueOf: (act) => act.operationalFrom,
};
const SEQUENCE: Part = {
  name: 'sequence',
  expression: Prisma.sql`event."sequence"`,
  cast: Prisma.sql`integer`,
  type: 'number',
  valueOf: (act) => act.sequence,
};
const TITLE: Part = {
  name: 'title',
  expression: Prisma.sql`event."title"`,
  cast: Prisma.sql`text`,
  type: 'text',
  valueOf: (act) => act.title,
};
const STATUS: Part = {
  name: 'status',
  expression: Prisma.sql`event."status"`,
  cast: Prisma.sql`"TerritorialChangeStatus"`,
  type: 'text',
  valueOf: (act) => act.status,
};
const ID: Part = {
  name: 'id',
  expression: Prisma.sql`event."id"`,
  cast: Prisma.sql`uuid`,
  type: 'uuid',
  valueOf: (act) => act.id,
};

const PARTS: Readonly<Record<ActOrder['field'], readonly Part[]>> = {
  OPERATIONAL_FROM: [OPERATIONAL_FROM, SEQUENCE],
  TITLE: [TITLE],
  STATUS: [STATUS, OPERATIONAL_FROM],
};

/** The order of a list of acts: the latest first where none is asked for; the id is the last tie-breaker. */
export function toActOrder(orders: readonly ActOrder[], locale: Locale): SqlOrder<ActRow>[] {
  if (orders.length > MOST_ORDERS) throw badRequest(locale, 'order.tooMany', { max: MOST_ORDERS });
  const asked: readonly ActOrder[] =
    orders.length > 0 ? orders : [{ field: 'OPERATIONAL_FROM', direction: 'DESC' }];
  const fields = asked.flatMap(({ field, direction }) =>
    PARTS[field].map((part) => ({ ...part, direction })),
  );
  const distinct = fields.filter(
    (field, position) => fields.findIndex(({ name }) => name === field.name) === position,
  );
  return [...distinct, { ...ID, direction: distinct.at(-1)!.direction }];
}
