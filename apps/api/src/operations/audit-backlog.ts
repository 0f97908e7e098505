import type { Db } from '@haicap/database';

/** A scrape does not wait for a database that is in trouble. */
const PATIENCE = 2_000;

/** How many entries of the audit trail wait for their seal: those after the position of the last one. */
export async function readAuditBacklog({ pool }: Db): Promise<number> {
  const { rows } = await pool.query<{ count: number }>({
    text: `
      SELECT count(*)::int AS "count" FROM "audit"."entry" entry
      WHERE (entry."epoch", entry."transaction", entry."id") > (
        SELECT coalesce(max(last."epoch"), 0), coalesce(max(last."transaction"), '0'), coalesce(max(last."id"), 0)
        FROM (SELECT "last_epoch" AS "epoch", "last_transaction" AS "transaction", "last_id" AS "id"
              FROM "audit"."seal" ORDER BY "number" DESC LIMIT 1) last)`,
    query_timeout: PATIENCE,
  } as { text: string });
  return rows[0]!.count;
}
