import { Prisma } from '@haicap/database/client';
import type { AuditEvent } from './audit-events.js';

/** Values of a record by column. */
export type RecordValues = Readonly<Record<string, unknown>>;

/** Who did what to a record, and what it was before and after. */
export interface AuditEntryRow {
  /** A running number, as text: it may outgrow what JavaScript counts exactly. */
  readonly id: string;
  readonly at: Date;
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly operation: string | null;
  readonly requestId: string | null;
  readonly address: string | null;
  readonly event: AuditEvent | null;
  readonly tableName: string | null;
  readonly recordId: string | null;
  readonly action: 'INSERT' | 'UPDATE' | 'DELETE' | 'EVENT';
  readonly unitId: string | null;
  /** Where the record stood at that time. */
  readonly scopePath: string;
  readonly before: RecordValues | null;
  readonly after: RecordValues | null;
  readonly reason: string | null;
}

/** What to select of `"audit"."entry" entry`. */
export const ENTRY_COLUMNS: Prisma.Sql = Prisma.sql`entry."id", entry."at", entry."actor_id" AS "actorId",
  entry."actor_name" AS "actorName", entry."operation", entry."request_id" AS "requestId", entry."address",
  entry."event", entry."table_name" AS "tableName", entry."record_id" AS "recordId", entry."action",
  entry."unit_id" AS "unitId", entry."scope_path" AS "scopePath", entry."before", entry."after", entry."reason"`;
