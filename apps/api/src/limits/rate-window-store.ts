import type { Db } from '@haicap/database';

/** Points of somebody in a window, to be added or as stored. */
export interface WindowPoints {
  readonly spender: string;
  readonly startsAt: Date;
  readonly points: number;
}

/** Longer than any window. */
const KEPT = "interval '2 hours'";

/** Adds to all windows at once and says what each holds now, with what other processes have added. */
export async function addPoints(db: Db, added: readonly WindowPoints[]): Promise<WindowPoints[]> {
  const { rows } = await db.pool.query<{ spender: string; starts_at: Date; points: number }>({
    name: 'add-rate-points',
    text: `
      INSERT INTO "rate_window" AS known ("spender", "starts_at", "points")
      SELECT * FROM unnest($1::text[], $2::timestamptz[], $3::int[]) AS added (spender, starts_at, points)
      ORDER BY spender, starts_at
      ON CONFLICT ("spender", "starts_at") DO UPDATE SET "points" = known."points" + excluded."points"
      RETURNING "spender", "starts_at", "points"`,
    values: [
      added.map(({ spender }) => spender),
      added.map(({ startsAt }) => startsAt),
      added.map(({ points }) => points),
    ],
  });
  return rows.map(({ spender, starts_at, points }) => ({ spender, startsAt: starts_at, points }));
}

/** True for the first process only that says that a limit was reached. */
export async function claimReport(db: Db, spender: string, startsAt: Date): Promise<boolean> {
  const { rowCount } = await db.pool.query({
    name: 'claim-rate-report',
    text: `INSERT INTO "rate_window" AS known ("spender", "starts_at", "points", "reported") VALUES ($1, $2, 0, true)
      ON CONFLICT ("spender", "starts_at") DO UPDATE SET "reported" = true WHERE NOT known."reported"`,
    values: [spender, startsAt],
  });
  return rowCount === 1;
}

/** Windows that are long over. */
export async function forgetWindows(db: Db, now: Date): Promise<void> {
  await db.pool.query({
    name: 'forget-rate-windows',
    text: `DELETE FROM "rate_window" WHERE "starts_at" < $1::timestamptz - ${KEPT}`,
    values: [now],
  });
}
