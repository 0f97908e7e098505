import { Prisma } from '@haicap/database/client';
import type { Permission } from '@haicap/domain/accounts';
import { getViewer } from '../../access/access.js';
import { withinReach } from '../../access/within-reach.js';
import type { SchemaContext } from '../../context.js';

const USER_PATH = Prisma.sql`u."scope_path"`;
const GRANT_PATH = Prisma.sql`g."scope_path"`;
const EVERYBODY = Prisma.sql`TRUE`;

/** Whether a permission reaches the whole country: then no condition is needed. */
export function reachesCountry({ access }: SchemaContext, permission: Permission): boolean {
  return access.can(permission, { scopePath: 'vn.' });
}

/**
 * "The viewer may see this account", for statements over `"user" u` that look a few accounts up: it belongs to a unit
 * in reach, somebody gave it a role there, or it is the viewer's own.
 */
export function isVisibleUser(context: SchemaContext): Prisma.Sql {
  if (reachesCountry(context, 'accounts.read')) return EVERYBODY;
  return Prisma.sql`(u."id" = ${getViewer(context).userId}::uuid
    OR ${withinReach(context, 'accounts.read', USER_PATH)}
    OR EXISTS (SELECT FROM "grant" g
      WHERE g."user_id" = u."id" AND ${withinReach(context, 'accounts.read', GRANT_PATH)}))`;
}

/** The accounts that a viewer looks after, for lists over `"user" u`: found by their paths, not one by one. */
export function isLookedAfter(context: SchemaContext): Prisma.Sql {
  if (reachesCountry(context, 'accounts.read')) return EVERYBODY;
  return Prisma.sql`u."id" IN (${idsWithin(
    withinReach(context, 'accounts.read', USER_PATH),
    withinReach(context, 'accounts.read', GRANT_PATH),
  )})`;
}

/** Ids of accounts that belong to certain paths or hold a role there. */
export function idsWithin(home: Prisma.Sql, role: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT u."id" FROM "user" u WHERE ${home}
    UNION SELECT g."user_id" FROM "grant" g WHERE ${role}`;
}

/** "The viewer may see this grant", for statements over `"grant" g JOIN "user" u`. */
export function isVisibleGrant(context: SchemaContext): Prisma.Sql {
  if (reachesCountry(context, 'accounts.read')) return EVERYBODY;
  return Prisma.sql`(g."user_id" = ${getViewer(context).userId}::uuid
    OR ${withinReach(context, 'accounts.read', USER_PATH)}
    OR ${withinReach(context, 'accounts.read', GRANT_PATH)})`;
}

/** The same for lists over `"grant" g`: found by their paths, not one by one. */
export function isListedGrant(context: SchemaContext): Prisma.Sql {
  if (reachesCountry(context, 'accounts.read')) return EVERYBODY;
  return Prisma.sql`g."id" IN (
    SELECT g."id" FROM "grant" g WHERE g."user_id" = ${getViewer(context).userId}::uuid
    UNION SELECT g."id" FROM "grant" g WHERE ${withinReach(context, 'accounts.read', GRANT_PATH)}
    UNION SELECT g."id" FROM "user" u JOIN "grant" g ON g."user_id" = u."id"
      WHERE ${withinReach(context, 'accounts.read', USER_PATH)})`;
}

/** Whether the viewer may see all about an account: it is their own, or belongs to a unit in reach. */
export function seesAllOf(
  context: SchemaContext,
  user: { readonly id: string; readonly scopePath: string },
): boolean {
  return user.id === context.viewer?.userId || context.access.can('accounts.read', user);
}

/** Whether the viewer may do something with an account that only its unit's administrators and its owner may. */
export function mayWith(
  context: SchemaContext,
  permission: Permission,
  user: { readonly id: string; readonly scopePath: string },
): boolean {
  return user.id === context.viewer?.userId || context.access.can(permission, user);
}
