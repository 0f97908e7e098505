import { Prisma } from '@haicap/database/client';
import { withinReach } from '../../access/within-reach.js';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import type { SqlOrder } from '../../graphql/keyset-sql.js';
import { OrderDirection } from '../../graphql/order-direction.js';
import { badRequest } from '../../graphql/page-request.js';
import { reachesCountry } from './account-reach.js';
import type { UserRow } from './account-types.js';

const MOST_ORDERS = 3;
// What stands for "never", and for "the viewer may not know": after all that is known when the latest come first.
const NEVER = new Date('1970-01-01T00:00:00Z');

const UserOrderField = builder.enumType('UserOrderField', {
  description: 'What users are ordered by.',
  values: {
    DISPLAY_NAME: { description: 'Name shown to others.' },
    LOGIN: { description: 'Name to sign in with.' },
    CREATED_AT: { description: 'When the account was made.' },
    LAST_SIGN_IN_AT: {
      dataClass: { is: 'PERSONAL', readers: ['accounts.personal'] },
      description: 'Last sign-in; as never where the viewer may not know it.',
    },
  },
});

/** One field of an order. */
export const UserOrderInput = builder.inputType('UserOrder', {
  description: 'An order of users.',
  fields: (t) => ({
    field: t.field({ type: UserOrderField, required: true, description: 'By what.' }),
    direction: t.field({ type: OrderDirection, description: 'Which way; ascending when left out.' }),
  }),
});

/** A row of a list, with what it may be ordered by. */
export interface ListedUser extends UserRow {
  /** {@link NEVER} where it is not known or not for the viewer. */
  readonly lastSignIn: Date;
}

type Order = typeof UserOrderInput.$inferInput;
type Part = Omit<SqlOrder<ListedUser>, 'direction'>;

/** The last sign-in as far as the viewer may know it; the plain expression is one of an index. */
export function lastSignIn(context: SchemaContext): Prisma.Sql {
  const known = Prisma.sql`coalesce(u."last_sign_in_at", '1970-01-01 00:00:00+00'::timestamptz)`;
  if (reachesCountry(context, 'accounts.personal')) return known;
  const mine = withinReach(context, 'accounts.personal', Prisma.sql`u."scope_path"`);
  return Prisma.sql`(CASE WHEN ${mine} THEN ${known} ELSE '1970-01-01 00:00:00+00'::timestamptz END)`;
}

/** The order of a statement over `"user" u`; by name where none is asked for, by id at last. */
export function toUserOrder(context: SchemaContext, asked: readonly Order[]): SqlOrder<ListedUser>[] {
  if (asked.length > MOST_ORDERS) throw badRequest(context.locale, 'order.tooMany', { max: MOST_ORDERS });
  const orders: readonly Order[] = asked.length === 0 ? [{ field: 'DISPLAY_NAME' }] : asked;
  const found = new Map<string, SqlOrder<ListedUser>>();
  for (const { field, direction } of orders) {
    const part = partOf(context, field);
    if (!found.has(part.name)) found.set(part.name, { ...part, direction: direction ?? 'ASC' });
  }
  return [...found.values(), { ...ID, direction: [...found.values()].at(-1)!.direction }];
}

const ID: Part = {
  name: 'id',
  expression: Prisma.sql`u."id"`,
  cast: Prisma.sql`uuid`,
  type: 'uuid',
  valueOf: ({ id }) => id,
};

function partOf(context: SchemaContext, field: Order['field']): Part {
  const text = { cast: Prisma.sql`text`, type: 'text' } as const;
  const instant = { cast: Prisma.sql`timestamptz`, type: 'instant' } as const;
  switch (field) {
    case 'LOGIN':
      return { name: 'login', expression: Prisma.sql`u."login"`, ...text, valueOf: ({ login }) => login };
    case 'CREATED_AT':
      return {
        name: 'createdAt',
        expression: Prisma.sql`u."created_at"`,
        ...instant,
        valueOf: ({ createdAt }) => createdAt,
      };
    case 'LAST_SIGN_IN_AT':
      return {
        name: 'lastSignInAt',
        expression: lastSignIn(context),
        ...instant,
        valueOf: (user) => user.lastSignIn ?? NEVER,
      };
    default:
      return {
        name: 'displayName',
        expression: Prisma.sql`u."display_name"`,
        ...text,
        valueOf: ({ displayName }) => displayName,
      };
  }
}
