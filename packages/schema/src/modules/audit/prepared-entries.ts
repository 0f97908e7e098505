import { Prisma } from '@haicap/database/client';
import { withinReach, type WithAccess } from '../../access/within-reach.js';

/**
 * "What is being prepared is told only to who prepares and decides", over `"audit"."entry" entry`: the first wall to the
 * policy `viewer_reads_prepared`.
 */
export function mayKnowPrepared(context: WithAccess): Prisma.Sql {
  return Prisma.sql`(NOT "audit"."is_prepared"(entry."table_name", entry."before", entry."after")
    OR ${withinReach(context, 'personnel.drafts', Prisma.sql`entry."scope_path"`)})`;
}
