import type { Db, TransactionClient } from '@haicap/database';
import type { SignInMethod } from './session-store.js';
import { hashToken, newToken } from './token.js';

/** Minutes in which a sign-in that is under way has to be finished. */
export const CHALLENGE_MINUTES = 5;
/** Codes that may be tried for one sign-in. */
export const CHALLENGE_TRIES = 5;

/** The second factor is still to come. */
export interface SecondFactorMemory {
  readonly kind: 'SECOND_FACTOR';
  /** What was proved already. */
  readonly method: SignInMethod;
  readonly triesLeft: number;
}

/** The browser is on its way to the provider of single sign-on. */
export interface SingleSignOnMemory {
  readonly kind: 'SINGLE_SIGN_ON';
  readonly purpose: 'SIGN_IN' | 'LINK' | 'PROVE' | 'ACCEPT';
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Where to go afterwards, on this site. */
  readonly returnTo: string;
  /** Hash of the one-time code of an invitation, hexadecimal. */
  readonly codeHash: string | null;
}

type Memory = SecondFactorMemory | SingleSignOnMemory;

/** A sign-in under way. */
export interface Challenge<Remembered extends Memory> {
  readonly id: string;
  readonly userId: string | null;
  readonly memory: Remembered;
}

/** Remembers a sign-in under way; returns the token of its cookie. Those that are over go. */
export async function openChallenge(
  tx: TransactionClient,
  challenge: { readonly userId: string | null; readonly memory: Memory },
  now: Date,
): Promise<string> {
  const token = newToken();
  await tx.signInChallenge.deleteMany({ where: { expiresAt: { lte: now } } });
  const expiresAt = new Date(now.getTime() + CHALLENGE_MINUTES * 60_000);
  const data = {
    userId: challenge.userId,
    memory: { ...challenge.memory },
    tokenHash: hashToken(token),
    expiresAt,
  };
  await tx.signInChallenge.create({ data, select: { id: true } });
  return token;
}

/**
 * The second factor that a browser still owes; null when time or tries are over. Counts a try before the code is
 * looked at, so that parallel guesses count as well.
 */
export async function tryChallenge(
  db: Db,
  token: string,
  now: Date,
): Promise<Challenge<SecondFactorMemory> | null> {
  const rows = await db.prisma.$queryRaw<Challenge<SecondFactorMemory>[]>`
    UPDATE "sign_in_challenge"
    SET "memory" = jsonb_set("memory", '{triesLeft}', to_jsonb(("memory" ->> 'triesLeft')::integer - 1))
    WHERE "token_hash" = ${hashToken(token)} AND "expires_at" > ${now}
      AND "memory" ->> 'kind' = 'SECOND_FACTOR' AND ("memory" ->> 'triesLeft')::integer > 0
    RETURNING "id", "user_id" AS "userId", "memory"`;
  return rows[0] ?? null;
}

/** Ends a challenge; false when somebody else was faster. */
export async function endChallenge(tx: TransactionClient, id: string): Promise<boolean> {
  const { count } = await tx.signInChallenge.deleteMany({ where: { id } });
  return count === 1;
}

/** Takes what was remembered of the way to a provider: it can be used once. */
export async function takeSingleSignOn(
  db: Db,
  token: string,
  now: Date,
): Promise<Challenge<SingleSignOnMemory> | null> {
  const rows = await db.prisma.$queryRaw<Challenge<SingleSignOnMemory>[]>`
    DELETE FROM "sign_in_challenge"
    WHERE "token_hash" = ${hashToken(token)} AND "expires_at" > ${now} AND "memory" ->> 'kind' = 'SINGLE_SIGN_ON'
    RETURNING "id", "user_id" AS "userId", "memory"`;
  return rows[0] ?? null;
}
