import type { Db } from '@haicap/database';

/** What a denial may leave behind: an event that it happened. Nothing else. */
const DENIALS_LEAVE = `"event" IS DISTINCT FROM 'REFUSED'`;

/**
 * A checksum over every row of every table, with the transaction that wrote it: equal only when nothing was written,
 * not even the same again.
 */
export async function checksumOf(db: Db): Promise<string> {
  const { rows: tables } = await db.pool.query<{ name: string; where: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name,
       CASE WHEN schemaname = 'audit' AND tablename = 'entry' THEN $1 ELSE 'true' END AS "where"
     FROM pg_tables WHERE schemaname IN ('public', 'audit') ORDER BY 1`,
    [DENIALS_LEAVE],
  );
  const sums = tables.map(
    ({ name, where }) =>
      `SELECT '${name}' AS name, count(*) AS rows,
         coalesce(sum(hashtextextended(t::text || t.xmin::text, 0)::numeric), 0) AS sum
       FROM ${name} t WHERE ${where}`,
  );
  const { rows } = await db.pool.query<{ name: string; rows: string; sum: string }>(sums.join(' UNION ALL '));
  return rows
    .map(({ name, rows: count, sum }) => `${name} ${count} ${sum}`)
    .toSorted()
    .join('\n');
}

/**
 * From now on every COMMIT over this database's connections takes back instead, so that what is allowed can be tried
 * again and again on the same world.
 */
export function takeEverythingBack(db: Db): void {
  db.pool.on('connect', (client) => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    client.query = ((first: unknown, ...rest: unknown[]) => query(withoutCommit(first), ...rest)) as never;
  });
}

function withoutCommit(first: unknown): unknown {
  if (typeof first === 'string') return isCommit(first) ? 'ROLLBACK' : first;
  const config = first as { readonly text?: string };
  return typeof config.text === 'string' && isCommit(config.text) ? { ...config, text: 'ROLLBACK' } : first;
}

function isCommit(text: string): boolean {
  return /^\s*COMMIT\s*;?\s*$/i.test(text);
}
