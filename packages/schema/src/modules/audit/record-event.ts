import type { Db, TransactionClient } from '@haicap/database';
import type { AuditEvent } from './audit-events.js';

/** What an event is written with: the database (a statement of its own, which stays whatever else fails), or a transaction (they stand or fall together). */
export type AuditWriter = Pick<Db, 'prisma'> | TransactionClient;

/** Something that happened without a record changing. */
export interface AuditEventRecord {
  readonly event: AuditEvent;
  /** Id of the user who did it; null for nobody known, or the system itself. */
  readonly actorId: string | null;
  readonly actorName: string | null;
  /** GraphQL operation, route or command. */
  readonly operation: string;
  readonly requestId?: string | null | undefined;
  /** Network address it came from. */
  readonly address?: string | null | undefined;
  readonly reason?: string | null | undefined;
  /** What it is about: a table and the id of its record. */
  readonly subject?: { readonly table: string; readonly id: string } | null | undefined;
  readonly unitId?: string | null | undefined;
  /** Where it belongs; by default where its subject does, else its unit, else its actor, else the country. */
  readonly scopePath?: string | undefined;
  /** Anything else worth knowing, never a secret. */
  readonly details?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * Writes an event into the audit trail.
 *
 *     await recordEvent(db, { event: 'SIGNED_IN', actorId, actorName, operation: 'POST /auth/sign-in', address });
 */
export async function recordEvent(writer: AuditWriter, record: AuditEventRecord): Promise<void> {
  const { event, actorId, actorName, operation, subject, details } = record;
  const client = 'prisma' in writer ? writer.prisma : writer;
  await client.$executeRaw`SELECT "audit"."record_event"(
    ${event}::text, ${actorId}::uuid, ${actorName}::text, ${operation}::text, ${record.requestId ?? null}::text,
    ${record.address ?? null}::text, ${record.reason ?? null}::text, ${subject?.table ?? null}::text,
    ${subject?.id ?? null}::text, ${record.unitId ?? null}::uuid, ${record.scopePath ?? null}::text,
    ${details === undefined ? null : JSON.stringify(details)}::jsonb)`;
}
