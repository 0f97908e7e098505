import type { Db, TransactionClient } from '@haicap/database';
import { endOneTimeCodes, type OneTimeCodePurpose } from '@haicap/schema/accounts';
import { closeSessions } from './session-store.js';

/** A code that works, and whose it is. */
export interface FoundCode {
  readonly purpose: OneTimeCodePurpose;
  readonly userId: string;
  readonly login: string;
  readonly displayName: string;
}

/** The code, while it works; those of a suspended account do not. */
export async function findCode(
  db: Db,
  codeHash: Buffer<ArrayBuffer> | null,
  now: Date,
): Promise<FoundCode | null> {
  if (codeHash === null) return null;
  const found = await db.prisma.oneTimeCode.findFirst({
    where: { codeHash, usedAt: null, expiresAt: { gt: now }, user: { status: { not: 'SUSPENDED' } } },
    select: { purpose: true, user: { select: { id: true, login: true, displayName: true } } },
  });
  if (found === null) return null;
  const { id, login, displayName } = found.user;
  return { purpose: found.purpose, userId: id, login, displayName };
}

/**
 * Uses a code up: its account becomes active, and all its sessions and other codes end; returns how many sessions. Null when the code was used,
 * is too old, or the account is suspended: one statement decides between two that come at the same time.
 */
export async function acceptCode(
  tx: TransactionClient,
  codeHash: Uint8Array,
  now: Date,
): Promise<number | null> {
  const [used] = await tx.$queryRaw<{ userId: string }[]>`
    UPDATE "one_time_code" code SET "used_at" = ${now} FROM "user" u
    WHERE code."code_hash" = ${codeHash} AND code."used_at" IS NULL AND code."expires_at" > ${now}
      AND u."id" = code."user_id" AND u."status" <> 'SUSPENDED'
    RETURNING code."user_id" AS "userId"`;
  if (!used) return null;
  const { userId } = used;
  await endOneTimeCodes(tx, userId, now);
  const closed = await closeSessions(tx, userId);
  const activated = { status: 'ACTIVE', version: { increment: 1 } } as const;
  await tx.user.updateMany({ where: { id: userId, status: 'INVITED' }, data: activated });
  return closed;
}
