import type { Db } from '@haicap/database';
import { Prisma } from '@haicap/database/client';
import { readRows } from '../../graphql/read-rows.js';
import { andAlso, type KindCount, type UnitList } from './unit-list-query.js';
import { isValidOn } from './unit-version-row.js';

interface Counted {
  readonly revision: string;
  readonly counts: readonly KindCount[];
}

/** Most lists whose counts are kept; the oldest makes room. */
const MOST_LISTS = 500;

const kept = new WeakMap<Db['pool'], Map<string, Counted>>();

/**
 * How many units of each kind a list has, in the official order. Counting reads the whole list, a page only itself; so
 * what was counted is kept, and one statement asks whether the ledger still stands and counts only if it does not.
 */
export async function countByKind(db: Db, list: UnitList): Promise<readonly KindCount[]> {
  const lists = kept.get(db.pool) ?? new Map<string, Counted>();
  kept.set(db.pool, lists);
  const counting = Prisma.sql`SELECT v."kind", count(*)::integer AS "count" FROM "administrative_unit_version" v
    WHERE ${isValidOn('v', Prisma.sql`${list.day}::date`)} ${andAlso(list.conditions)} GROUP BY v."kind"`;
  const question = JSON.stringify([counting.text, counting.values]);
  const known = lists.get(question);
  const [row] = await readRows<{ revision: string; counts: KindCount[] | null }>(
    db,
    Prisma.sql`SELECT ledger."revision"::text, CASE WHEN ledger."revision" IS DISTINCT FROM ${known?.revision ?? null}::bigint
        THEN (SELECT coalesce(json_agg(counted ORDER BY counted."kind"), '[]') FROM (${counting}) counted) END AS "counts"
      FROM "ledger_revision" ledger WHERE ledger."id" = 1`,
  );
  const { revision, counts } = row!;
  if (counts === null) return known!.counts;
  lists.delete(question);
  lists.set(question, { revision, counts });
  if (lists.size > MOST_LISTS) lists.delete(lists.keys().next().value!);
  return counts;
}
