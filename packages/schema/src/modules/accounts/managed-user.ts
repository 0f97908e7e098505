import type { TransactionClient } from '@haicap/database';
import { Prisma } from '@haicap/database/client';
import { permissionsBeyond, userStatusAfter, type UserStatus, type UserStep } from '@haicap/domain/accounts';
import { getViewer } from '../../access/access.js';
import type { SchemaContext } from '../../context.js';
import { getTargetId } from '../../graphql/input-ids.js';
import { Forbidden, NotFound } from '../../graphql/user-errors.js';
import { BeyondOwnRights, UserIllegalTransition } from './account-errors.js';
import { isVisibleUser } from './account-reach.js';
import type { UserRow } from './account-types.js';
import { readAllGrantsOf } from './all-grants.js';
import { USER_COLUMNS } from './user-row.js';

/** An account as a mutation needs it. */
export interface ManagedUser extends UserRow {
  readonly email: string | null;
}

/** The account that a mutation is about; throws NotFound unless the viewer sees it. */
export async function requireVisibleUser(
  tx: TransactionClient,
  context: SchemaContext,
  globalId: string,
): Promise<ManagedUser> {
  const id = getTargetId('User', globalId);
  const [user] = await tx.$queryRaw<ManagedUser[]>(
    Prisma.sql`SELECT ${USER_COLUMNS}, u."email" FROM "user" u
      WHERE u."id" = ${id}::uuid AND ${isVisibleUser(context)}`,
  );
  if (!user) throw new NotFound('User');
  return user;
}

/** The same, but throws Forbidden unless the viewer looks after accounts where it belongs. */
export async function requireManagedUser(
  tx: TransactionClient,
  context: SchemaContext,
  globalId: string,
): Promise<ManagedUser> {
  const user = await requireVisibleUser(tx, context, globalId);
  if (!context.access.can('accounts.manage', user)) throw new Forbidden();
  return user;
}

/**
 * The account of somebody else over whom the viewer may decide. Throws Forbidden for the viewer's own (nobody locks
 * themself out, or gets round their own password), and {@link BeyondOwnRights} for somebody who may do more.
 */
export async function requireSubordinate(
  tx: TransactionClient,
  context: SchemaContext,
  globalId: string,
): Promise<ManagedUser> {
  const user = await requireManagedUser(tx, context, globalId);
  if (user.id === getViewer(context).userId) throw new Forbidden();
  await requireWithinOwnRights(tx, context, user.id);
  return user;
}

/** Throws {@link BeyondOwnRights} when somebody may do, now or later, what the viewer may not. */
export async function requireWithinOwnRights(
  tx: TransactionClient,
  context: SchemaContext,
  userId: string,
): Promise<void> {
  const beyond = permissionsBeyond(getViewer(context), await readAllGrantsOf(tx, userId));
  if (beyond.length > 0) throw new BeyondOwnRights(beyond);
}

/** The state after a step; throws {@link UserIllegalTransition} when the account is not in a state for it. */
export function requireStep(status: UserStatus, step: UserStep): UserStatus {
  const next = userStatusAfter(status, step);
  if (next === null) throw new UserIllegalTransition(status);
  return next;
}
