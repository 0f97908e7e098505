import type { Assignment } from '@haicap/database/client';
import { Prisma } from '@haicap/database/client';
import { fromPlainDate, plainDate } from '@haicap/domain/dates';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import type { SqlOrder } from '../../graphql/keyset-sql.js';
import { OrderDirection } from '../../graphql/order-direction.js';
import { badRequest } from '../../graphql/page-request.js';

const MOST_ORDERS = 3;
// What stands for "goes on": after all that ends. The expression is that of an index.
const NEVER = fromPlainDate(plainDate('9999-12-31'));

const AssignmentOrderField = builder.enumType('AssignmentOrderField', {
  description: 'What assignments are ordered by.',
  values: {
    VALID_FROM: { description: 'First day.' },
    VALID_TO: { description: 'Day on which it is over; those that go on come last when ascending.' },
    CREATED_AT: { description: 'When it was recorded.' },
  },
});

/** One field of an order. */
export const AssignmentOrderInput = builder.inputType('AssignmentOrder', {
  description: 'An order of assignments.',
  fields: (t) => ({
    field: t.field({ type: AssignmentOrderField, required: true, description: 'By what.' }),
    direction: t.field({ type: OrderDirection, description: 'Which way; ascending when left out.' }),
  }),
});

type Order = typeof AssignmentOrderInput.$inferInput;
type Part = Omit<SqlOrder<Assignment>, 'direction'>;

/** The latest first. */
export const LATEST_FIRST: readonly Order[] = [{ field: 'VALID_FROM', direction: 'DESC' }];

/** The order of a statement over `"assignment" held`; the latest first where none is asked for, by id at last. */
export function toAssignmentOrder(
  { locale }: Pick<SchemaContext, 'locale'>,
  asked: readonly Order[],
): SqlOrder<Assignment>[] {
  if (asked.length > MOST_ORDERS) throw badRequest(locale, 'order.tooMany', { max: MOST_ORDERS });
  const found = new Map<string, SqlOrder<Assignment>>();
  for (const { field, direction } of asked.length === 0 ? LATEST_FIRST : asked) {
    const part = PARTS[field];
    if (!found.has(part.name)) found.set(part.name, { ...part, direction: direction ?? 'ASC' });
  }
  return [...found.values(), { ...ID, direction: [...found.values()].at(-1)!.direction }];
}

const ID: Part = {
  name: 'id',
  expression: Prisma.sql`held."id"`,
  cast: Prisma.sql`uuid`,
  type: 'uuid',
  valueOf: ({ id }) => id,
};

const PARTS: Readonly<Record<Order['field'], Part>> = {
  VALID_FROM: {
    name: 'validFrom',
    expression: Prisma.sql`held."valid_from"`,
    cast: Prisma.sql`date`,
    type: 'date',
    valueOf: ({ validFrom }) => validFrom,
  },
  VALID_TO: {
    name: 'validTo',
    expression: Prisma.sql`coalesce(held."valid_to", '9999-12-31'::date)`,
    cast: Prisma.sql`date`,
    type: 'date',
    valueOf: ({ validTo }) => validTo ?? NEVER,
  },
  CREATED_AT: {
    name: 'createdAt',
    expression: Prisma.sql`held."created_at"`,
    cast: Prisma.sql`timestamptz`,
    type: 'instant',
    valueOf: ({ createdAt }) => createdAt,
  },
};
