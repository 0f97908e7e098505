import { Prisma } from '@haicap/database/client';
import type { SchemaContext } from '../../context.js';
import { byKey, loaderOf } from '../../graphql/loader.js';
import { readRows } from '../../graphql/read-rows.js';

/** The number of the seal that covers an entry; null while there is none. One statement for a page. */
export async function loadSealNumber(context: SchemaContext, entryId: string): Promise<number | null> {
  const row = await loaderOf(context, 'audit.seal', async (ids: readonly string[]) =>
    byKey(ids, await findSealNumbers(context, ids), ({ id }) => id),
  ).load(entryId);
  return row === null ? null : Number(row.number);
}

function findSealNumbers(
  context: SchemaContext,
  ids: readonly string[],
): Promise<{ readonly id: string; readonly number: string }[]> {
  return readRows(
    context.db,
    Prisma.sql`SELECT entry."id", seal."number"
      FROM "audit"."entry" entry
      CROSS JOIN LATERAL (
        SELECT "number" FROM "audit"."seal"
        WHERE ("last_epoch", "last_transaction", "last_id") >= (entry."epoch", entry."transaction", entry."id")
        ORDER BY "last_epoch", "last_transaction", "last_id" LIMIT 1
      ) seal
      WHERE entry."id" = ANY(${ids}::bigint[])`,
  );
}
