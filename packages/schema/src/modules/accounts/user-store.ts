import type { TransactionClient } from '@haicap/database';
import { Prisma } from '@haicap/database/client';
import { newId } from '@haicap/database/ledger';
import type { AccountInput, UserStatus } from '@haicap/domain/accounts';
import { findViolation } from '../../graphql/constraint-violation.js';
import { InvalidInput } from '../../graphql/user-errors.js';

/** Makes an account that has been invited and has no way in yet; returns its id. */
export async function insertInvitedUser(
  tx: TransactionClient,
  { login, displayName, email, unitId }: AccountInput & { readonly login: string },
  now: Date,
): Promise<string> {
  const id = newId();
  await tx.$executeRaw(
    Prisma.sql`INSERT INTO "user" ("id", "login", "display_name", "email", "unit_id", "status", "created_at", "updated_at")
      VALUES (${id}::uuid, ${login}, ${displayName}, ${email}, ${unitId}::uuid, 'INVITED', ${now}, ${now})`,
  );
  return id;
}

/** For `catch`: somebody has the login already. */
export function loginTaken(error: unknown): never {
  if (!findViolation(error)?.constraint.includes('user_login_key')) throw error;
  throw new InvalidInput([{ path: ['login'], code: 'accounts.login.taken' }]);
}

/** Stores what an account is now, if it still has the version; returns the number of rows changed. */
export async function updateUser(
  tx: TransactionClient,
  id: string,
  expectedVersion: number,
  data: Partial<AccountInput> & { readonly status?: UserStatus; readonly suspendedReason?: string | null },
): Promise<number> {
  const { count } = await tx.user.updateMany({
    where: { id, version: expectedVersion },
    data: { ...data, version: { increment: 1 } },
  });
  return count;
}

/** Whether somebody has a password or a link to single sign-on. */
export async function hasWayIn(tx: TransactionClient, id: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ has: boolean }[]>(Prisma.sql`SELECT has_way_in(${id}::uuid) AS "has"`);
  return row!.has;
}
