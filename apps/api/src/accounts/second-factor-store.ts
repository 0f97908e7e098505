import { randomBytes, randomInt } from 'node:crypto';
import type { TransactionClient } from '@haicap/database';
import { openSealed, seal } from './sealed-secret.js';
import { hashToken } from './token.js';
import { findStep } from './totp.js';

/** What a person types as a second factor: one of the two. */
export interface SecondFactor {
  readonly code?: string | undefined;
  readonly recoveryCode?: string | undefined;
}

/** Who types it, what opens the stored secrets, and when. */
export interface FactorCheck {
  readonly key: Buffer;
  readonly userId: string;
  readonly now: Date;
}

const CODES = 10;
const SECRET_BYTES = 20;

/** Whether a second factor is set up. */
export async function hasSecondFactor(tx: TransactionClient, userId: string): Promise<boolean> {
  const where = { userId, confirmedAt: { not: null } };
  return (await tx.totpCredential.count({ where })) === 1;
}

/** Uses up a code of the application or a recovery code; false when it is wrong or was used. */
export async function useSecondFactor(
  tx: TransactionClient,
  check: FactorCheck,
  { code, recoveryCode }: SecondFactor,
): Promise<boolean> {
  if (recoveryCode !== undefined) return useRecoveryCode(tx, check, recoveryCode);
  const credential = await tx.totpCredential.findUnique({ where: { userId: check.userId } });
  if (code === undefined || !credential?.confirmedAt) return false;
  const step = findStep(openSealed(check.key, check.userId, credential.secret), code, check.now);
  if (step === null) return false;
  // one statement decides: of two that come at the same time the second finds its step used
  const used = await tx.$executeRaw`
    UPDATE "totp_credential" SET "last_step" = ${step}
    WHERE "user_id" = ${check.userId}::uuid AND ("last_step" IS NULL OR "last_step" < ${step})`;
  return used === 1;
}

/** Begins to set up a second factor: a new secret that counts only once a code has proved it; null when one counts. */
export async function startSecondFactor(tx: TransactionClient, check: FactorCheck): Promise<Buffer | null> {
  const secret = randomBytes(SECRET_BYTES);
  const sealed = seal(check.key, check.userId, secret);
  const started = await tx.$executeRaw`
    INSERT INTO "totp_credential" AS known ("user_id", "secret", "created_at")
    VALUES (${check.userId}::uuid, ${sealed}, ${check.now})
    ON CONFLICT ("user_id") DO UPDATE
      SET "secret" = excluded."secret", "created_at" = excluded."created_at", "last_step" = NULL
      WHERE known."confirmed_at" IS NULL`;
  return started === 1 ? secret : null;
}

/** Makes the secret count when the code is right. */
export async function confirmSecondFactor(
  tx: TransactionClient,
  { key, userId, now }: FactorCheck,
  code: string,
): Promise<boolean> {
  const credential = await tx.totpCredential.findUnique({ where: { userId } });
  if (!credential || credential.confirmedAt !== null) return false;
  const step = findStep(openSealed(key, userId, credential.secret), code, now);
  if (step === null) return false;
  const confirmed = await tx.$executeRaw`
    UPDATE "totp_credential" SET "confirmed_at" = ${now}, "last_step" = ${step}
    WHERE "user_id" = ${userId}::uuid AND "confirmed_at" IS NULL AND "secret" = ${credential.secret}`;
  return confirmed === 1;
}

/** Takes the second factor and its recovery codes away. */
export async function removeSecondFactor(tx: TransactionClient, userId: string): Promise<void> {
  await tx.totpCredential.deleteMany({ where: { userId } });
  await tx.recoveryCode.deleteMany({ where: { userId } });
}

/** Makes ten recovery codes of 80 random bits; the former ones end. */
export async function makeRecoveryCodes(tx: TransactionClient, userId: string): Promise<string[]> {
  const codes = Array.from({ length: CODES }, newRecoveryCode);
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ userId, codeHash: hashRecoveryCode(code) })),
  });
  return codes;
}

async function useRecoveryCode(
  tx: TransactionClient,
  { userId, now }: FactorCheck,
  code: string,
): Promise<boolean> {
  const used = await tx.$executeRaw`
    UPDATE "recovery_code" SET "used_at" = ${now}
    WHERE "user_id" = ${userId}::uuid AND "code_hash" = ${hashRecoveryCode(code)} AND "used_at" IS NULL`;
  return used === 1;
}

function newRecoveryCode(): string {
  const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';
  const group = (): string => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}

function hashRecoveryCode(code: string): Buffer<ArrayBuffer> {
  return hashToken(code.toLowerCase().replaceAll(/[^a-z0-9]/g, ''));
}
