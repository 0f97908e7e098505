import { withTransaction, type Db } from '@haicap/database';
import { Prisma } from '@haicap/database/client';

const ACTOR = { actorId: null, actorName: null, operation: 'importRecover' } as const;
const AGAIN_AFTER = 5_000;

/**
 * Puts imports back to PREVIEWED whose work was cut off (kill -9, power): their transaction was undone by PostgreSQL, so
 * nothing of them is stored. An import that another process works on, or whose connection PostgreSQL has not given up
 * yet, is locked: it is looked at again until it has ended. Call at start; returns how many were put back at once.
 */
export async function recoverImports(db: Db): Promise<number> {
  const recovered = await putBack(db);
  const left = await db.prisma.importBatch.count({ where: { status: { in: ['APPLYING', 'PREVIEWING'] } } });
  if (left > 0) {
    // A closed database ends this: the process is about to stop.
    setTimeout(() => void recoverImports(db).catch(() => undefined), AGAIN_AFTER).unref();
  }
  return recovered;
}

async function putBack(db: Db): Promise<number> {
  return withTransaction(db, ACTOR, (tx) =>
    tx.$executeRaw(Prisma.sql`
      UPDATE "import_batch" SET "status" = 'PREVIEWED', "progress" = 0, "step" = NULL, "version" = "version" + 1
      WHERE "id" IN (
        SELECT "id" FROM (SELECT "id" FROM "import_batch" WHERE "status" IN ('APPLYING', 'PREVIEWING') OFFSET 0) cut
        WHERE pg_try_advisory_xact_lock(hashtextextended("id"::text, 0)))`),
  );
}
