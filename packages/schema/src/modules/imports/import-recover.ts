import { withTransaction, type Db } from '@haicap/database';
import { Prisma } from '@haicap/database/client';

const ACTOR = { actorId: null, actorName: null, operation: 'importRecover' } as const;

/**
 * Puts imports back to PREVIEWED whose work was cut off (kill -9, power): their transaction was undone by PostgreSQL, so
 * nothing of them is stored. An import that another process works on is locked and stays. Call at start; returns how many.
 */
export async function recoverImports(db: Db): Promise<number> {
  return withTransaction(db, ACTOR, (tx) =>
    tx.$executeRaw(Prisma.sql`
      UPDATE "import_batch" SET "status" = 'PREVIEWED', "progress" = 0, "step" = NULL, "version" = "version" + 1
      WHERE "id" IN (
        SELECT "id" FROM (SELECT "id" FROM "import_batch" WHERE "status" IN ('APPLYING', 'PREVIEWING') OFFSET 0) cut
        WHERE pg_try_advisory_xact_lock(hashtextextended("id"::text, 0)))`),
  );
}
