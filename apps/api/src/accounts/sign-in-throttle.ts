import { createHash } from 'node:crypto';
import type { Db } from '@haicap/database';
import { networkOf } from '../http/network-of.js';

/** Minutes after which attempts are forgotten. */
export const WINDOW_MINUTES = 15;
/** Attempts allowed within the window. A known login cannot be locked from elsewhere by five wrong passwords alone. */
export const ATTEMPTS = { accountAtAddress: 5, account: 20, address: 50 } as const;

/** Whoever tries to sign in. */
export interface Attempt {
  readonly login: string;
  readonly address: string;
  readonly now: Date;
}

/** Why an attempt is not looked at. */
export interface Throttled {
  /** Seconds to wait. */
  readonly seconds: number;
  /** Whether this attempt is the first one too many of the window: worth an entry in the audit trail. */
  readonly isFirst: boolean;
}

/**
 * Counts an attempt before the password is looked at, so that parallel guesses count as well.
 * Returns how long to wait when there were too many, else null.
 */
export async function countAttempt(db: Db, attempt: Attempt): Promise<Throttled | null> {
  const limits = limitsOf(attempt);
  const { rows } = await db.pool.query<{ key: Buffer; attempts: number; wait: number }>({
    name: 'count-sign-in-attempt',
    text: `
      INSERT INTO "sign_in_throttle" AS known ("key", "attempts", "since")
      SELECT key, 1, $2::timestamptz FROM unnest($1::bytea[]) AS key ORDER BY key
      ON CONFLICT ("key") DO UPDATE SET
        "attempts" = CASE WHEN ${IS_OLD} THEN 1 ELSE known."attempts" + 1 END,
        "since" = CASE WHEN ${IS_OLD} THEN excluded."since" ELSE known."since" END
      RETURNING "key", "attempts",
        ceil(extract(epoch FROM "since" + ${WINDOW} - $2::timestamptz))::integer AS "wait"`,
    values: [limits.map(({ key }) => key), attempt.now],
  });
  const over = limits.flatMap(({ key, most }) =>
    rows
      .filter((row) => row.attempts > most && key.equals(row.key))
      .map(({ wait, attempts }) => ({ wait, isFirst: attempts === most + 1 })),
  );
  if (over.length === 0) return null;
  const seconds = Math.max(1, ...over.map(({ wait }) => wait));
  return { seconds, isFirst: over.some(({ isFirst }) => isFirst) };
}

/**
 * After a sign-in: what was counted for the account is forgotten, as is everything older than a day. Of the address
 * only this attempt: an office has one address for all its people, but so has whoever guesses with one right password.
 */
export async function forgiveAttempts(db: Db, attempt: Attempt): Promise<void> {
  const [accountAtAddress, account, address] = limitsOf(attempt).map(({ key }) => key);
  await db.pool.query({
    name: 'forgive-sign-in-attempts',
    text: `
      WITH counted AS (
        UPDATE "sign_in_throttle" SET "attempts" = "attempts" - 1
        WHERE "key" = $3 AND "since" >= $2::timestamptz - interval '1 day'
      )
      DELETE FROM "sign_in_throttle"
      WHERE "key" = ANY($1::bytea[]) OR "since" < $2::timestamptz - interval '1 day'`,
    values: [[accountAtAddress, account], attempt.now, address],
  });
}

/** The right password before a second factor: no guess, so that this attempt does not count; others still do. */
export async function takeBackAttempt(db: Db, attempt: Attempt): Promise<void> {
  await db.pool.query({
    name: 'take-back-sign-in-attempt',
    text: `UPDATE "sign_in_throttle" SET "attempts" = greatest("attempts" - 1, 0) WHERE "key" = ANY($1::bytea[])`,
    values: [limitsOf(attempt).map(({ key }) => key)],
  });
}

const WINDOW = `make_interval(mins => ${WINDOW_MINUTES})`;
// Or from a clock that was wrong: nobody stays locked out until that day comes.
const IS_OLD = `(known."since" <= excluded."since" - ${WINDOW} OR known."since" > excluded."since" + ${WINDOW})`;

function limitsOf({ login, address }: Attempt): { readonly key: Buffer; readonly most: number }[] {
  const network = networkOf(address);
  return [
    { key: hash('account at address', login, network), most: ATTEMPTS.accountAtAddress },
    { key: hash('account', login), most: ATTEMPTS.account },
    { key: hash('address', network), most: ATTEMPTS.address },
  ];
}

function hash(...parts: string[]): Buffer {
  return createHash('sha256').update(parts.join('\n')).digest();
}
