import type { TransactionClient } from '@haicap/database';
import { CODE_HOURS, hashOneTimeCode, newOneTimeCode, type OneTimeCodePurpose } from './one-time-code.js';

/** A code to be made. */
export interface NewOneTimeCode {
  readonly userId: string;
  readonly purpose: OneTimeCodePurpose;
  /** Who hands it over; null for a command. */
  readonly createdById: string | null;
  readonly now: Date;
}

/** Makes a code, of which only the hash is stored; those that the user still had end. */
export async function insertOneTimeCode(
  tx: TransactionClient,
  { now, ...rest }: NewOneTimeCode,
): Promise<{ readonly code: string; readonly expiresAt: Date }> {
  await endOneTimeCodes(tx, rest.userId, now);
  const code = newOneTimeCode();
  const expiresAt = new Date(now.getTime() + CODE_HOURS[rest.purpose] * 3_600_000);
  await tx.oneTimeCode.create({
    data: { ...rest, codeHash: hashOneTimeCode(code)!, expiresAt, createdAt: now },
    select: { id: true },
  });
  return { code, expiresAt };
}

/** Ends all codes that a user could still use. */
export async function endOneTimeCodes(tx: TransactionClient, userId: string, now: Date): Promise<void> {
  await tx.oneTimeCode.updateMany({ where: { userId, usedAt: null }, data: { usedAt: now } });
}
