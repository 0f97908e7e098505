import { Prisma, type Person } from '@haicap/database/client';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import type { SqlOrder } from '../../graphql/keyset-sql.js';
import { OrderDirection } from '../../graphql/order-direction.js';
import { badRequest } from '../../graphql/page-request.js';

const MOST_ORDERS = 3;

const PersonOrderField = builder.enumType('PersonOrderField', {
  description: 'What people are ordered by.',
  values: {
    NAME: { description: 'Given name, then family name, as Vietnamese lists are sorted.' },
    CREATED_AT: { description: 'When they were recorded.' },
  },
});

/** One field of an order. */
export const PersonOrderInput = builder.inputType('PersonOrder', {
  description: 'An order of people.',
  fields: (t) => ({
    field: t.field({ type: PersonOrderField, required: true, description: 'By what.' }),
    direction: t.field({ type: OrderDirection, description: 'Which way; ascending when left out.' }),
  }),
});

type Order = typeof PersonOrderInput.$inferInput;
type Part = Omit<SqlOrder<Person>, 'direction'>;

/** The order of a statement over `"person" somebody`; by name where none is asked for, by id at last. */
export function toPersonOrder(
  { locale }: Pick<SchemaContext, 'locale'>,
  asked: readonly Order[],
): SqlOrder<Person>[] {
  if (asked.length > MOST_ORDERS) throw badRequest(locale, 'order.tooMany', { max: MOST_ORDERS });
  const orders: readonly Order[] = asked.length === 0 ? [{ field: 'NAME' }] : asked;
  const found = new Map<string, SqlOrder<Person>>();
  for (const { field, direction } of orders) {
    const part = PARTS[field];
    if (!found.has(part.name)) found.set(part.name, { ...part, direction: direction ?? 'ASC' });
  }
  return [...found.values(), { ...ID, direction: [...found.values()].at(-1)!.direction }];
}

const ID: Part = {
  name: 'id',
  expression: Prisma.sql`somebody."id"`,
  cast: Prisma.sql`uuid`,
  type: 'uuid',
  valueOf: ({ id }) => id,
};

const PARTS: Readonly<Record<Order['field'], Part>> = {
  NAME: {
    name: 'name',
    expression: Prisma.sql`somebody."sort_name"`,
    cast: Prisma.sql`text`,
    type: 'text',
    valueOf: ({ sortName }) => sortName,
  },
  CREATED_AT: {
    name: 'createdAt',
    expression: Prisma.sql`somebody."created_at"`,
    cast: Prisma.sql`timestamptz`,
    type: 'instant',
    valueOf: ({ createdAt }) => createdAt,
  },
};
