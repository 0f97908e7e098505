import type { Db } from '../src/index.js';

/** An entry of the audit trail as tests look at it. */
export interface TrailEntry {
  readonly id: string;
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly operation: string | null;
  readonly requestId: string | null;
  readonly reason: string | null;
  readonly address: string | null;
  readonly event: string | null;
  readonly action: string;
  readonly tableName: string | null;
  readonly recordId: string | null;
  readonly unitId: string | null;
  readonly scopePath: string;
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown> | null;
}

/** The audit trail in the order of its numbers: all of it, or what is about a table or a record. */
export async function readTrail(
  db: Pick<Db, 'pool'>,
  of: { readonly tableName?: string; readonly recordId?: string; readonly event?: string } = {},
): Promise<TrailEntry[]> {
  const { rows } = await db.pool.query<TrailEntry>(
    `SELECT id, actor_id AS "actorId", actor_name AS "actorName", operation, request_id AS "requestId", reason,
       address, event, action, table_name AS "tableName", record_id AS "recordId", unit_id AS "unitId",
       scope_path AS "scopePath", before, after
     FROM audit.entry
     WHERE ($1::text IS NULL OR table_name = $1) AND ($2::text IS NULL OR record_id = $2)
       AND ($3::text IS NULL OR event = $3)
     ORDER BY id`,
    [of.tableName ?? null, of.recordId ?? null, of.event ?? null],
  );
  return rows;
}
