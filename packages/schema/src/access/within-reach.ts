import { Prisma } from '@haicap/database/client';
import type { Permission } from '@haicap/domain/accounts';
import type { SchemaContext } from '../context.js';

/** What a filter needs to know of who asks. */
export type WithAccess = Pick<SchemaContext, 'access'>;

/** Nothing: not even null is among no values. */
const NOWHERE = Prisma.sql`FALSE`;

/**
 * "The scope path in this column is one where the viewer has the permission", for hand-written statements; each range
 * is one that an index on the column can serve.
 *
 *     Prisma.sql`… WHERE ${withinReach(context, 'accounts.read', Prisma.sql`u."scope_path"`)}`
 */
export function withinReach({ access }: WithAccess, permission: Permission, column: Prisma.Sql): Prisma.Sql {
  const ranges = access.ranges(permission);
  if (ranges.length === 0) return NOWHERE;
  const within = ranges.map(({ from, to }) => Prisma.sql`(${column} >= ${from} AND ${column} < ${to})`);
  return Prisma.sql`(${Prisma.join(within, ' OR ')})`;
}

/** A condition of Prisma on the column `scopePath` of a model. */
export interface WhereScopePath {
  readonly OR: { readonly scopePath: { readonly gte: string; readonly lt: string } }[];
}

/** The same as a `where` of Prisma, for models with a `scopePath`. No branch, no row. */
export function whereWithinReach({ access }: WithAccess, permission: Permission): WhereScopePath {
  return { OR: access.ranges(permission).map(({ from, to }) => ({ scopePath: { gte: from, lt: to } })) };
}
