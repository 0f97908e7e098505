import type { Db, TransactionClient } from '@haicap/database';
import { RequestError } from '../http/request-error.js';
import { USER_COLUMNS } from './may-enter.js';
import type { ExternalSubject } from './single-sign-on.js';

/** The user that somebody at a provider is linked to. */
export async function findLinkedUser(db: Db, external: ExternalSubject) {
  const found = await db.prisma.externalIdentity.findUnique({
    where: { issuer_subject: external },
    select: { user: { select: USER_COLUMNS } },
  });
  return found?.user ?? null;
}

/** Notes that a link was used. */
export async function noteLinkUse(
  tx: TransactionClient,
  external: ExternalSubject,
  now: Date,
): Promise<void> {
  await tx.externalIdentity.updateMany({ where: external, data: { usedAt: now } });
}

/** Links somebody at a provider to a user; false when they are already. Throws when they are linked to another one. */
export async function linkIdentity(
  tx: TransactionClient,
  userId: string,
  external: ExternalSubject,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.externalIdentity.createMany({
    data: [{ ...external, userId, linkedAt: now }],
    skipDuplicates: true,
  });
  if (count === 1) return true;
  const { userId: owner } = await tx.externalIdentity.findUniqueOrThrow({
    where: { issuer_subject: external },
    select: { userId: true },
  });
  if (owner !== userId) throw new RequestError(409, 'SINGLE_SIGN_ON_TAKEN');
  return false;
}

/** Takes a link away. Throws NOT_FOUND, and ILLEGAL_TRANSITION for the last way into an account without a password. */
export async function unlinkIdentity(tx: TransactionClient, userId: string, id: string): Promise<void> {
  // one at a time for each user: two last links must not go together
  const [user] = await tx.$queryRaw<{ hasPassword: boolean }[]>`
    SELECT "password_hash" IS NOT NULL AS "hasPassword" FROM "user" WHERE "id" = ${userId}::uuid FOR UPDATE`;
  const links = await tx.externalIdentity.findMany({ where: { userId }, select: { id: true } });
  if (!links.some((link) => link.id === id)) throw new RequestError(404, 'NOT_FOUND');
  if (links.length === 1 && user?.hasPassword !== true) throw new RequestError(409, 'ILLEGAL_TRANSITION');
  await tx.externalIdentity.delete({ where: { id } });
}
