import { Prisma } from '@haicap/database/client';
import type { TransactionClient } from './transaction.js';
import { Conflict, NotFound } from './user-errors.js';

/** Tables whose rows carry a version. */
export type VersionedTable =
  | 'administrative_unit'
  | 'administrative_unit_version'
  | 'facility'
  | 'unit_indicator'
  | 'territorial_change_event'
  | 'legal_instrument'
  | 'import_batch'
  | 'user'
  | 'grant'
  | 'assignment'
  | 'placement'
  | 'personnel_plan'
  | 'organization'
  | 'position_type'
  | 'position'
  | 'person'
  | 'person_private'
  | 'headcount_ceiling';

/** The record that an update was meant for. */
export interface VersionedRecord {
  readonly table: VersionedTable;
  readonly id: string;
  /** Its GraphQL type, for {@link NotFound}. */
  readonly entity: string;
  /** Column that names it, where that is not `id`. */
  readonly key?: 'person_id';
}

/**
 * Call with the row count of an update whose `where` holds the id and the expected version:
 * none means that somebody else was faster ({@link Conflict}) or that the record is gone ({@link NotFound}).
 *
 *     const { count } = await tx.facility.updateMany({ where: { id, version: input.expectedVersion }, data });
 *     await requireUpdated(tx, count, { table: 'facility', id, entity: 'Facility' });
 */
export async function requireUpdated(
  tx: TransactionClient,
  count: number,
  record: VersionedRecord,
): Promise<void> {
  if (count === 0) throw await conflictOf(tx, record);
}

/** The error for a record that no longer has the expected version, with what is stored now and who stored it. */
export async function conflictOf(
  tx: TransactionClient,
  record: VersionedRecord,
): Promise<Conflict | NotFound> {
  const rows = await tx.$queryRaw<
    { version: number; at: Date | null; actor_name: string | null }[]
  >(Prisma.sql`
    SELECT current."version", last."at", last."actor_name"
    FROM ${Prisma.raw(`"${record.table}"`)} current
    LEFT JOIN LATERAL "audit"."last_change"(${record.table}, ${record.id}) last ON true
    WHERE current.${Prisma.raw(`"${record.key ?? 'id'}"`)} = ${record.id}::uuid`);
  const current = rows[0];
  if (!current) return new NotFound(record.entity);
  return new Conflict(current.version, current.at, current.actor_name);
}
