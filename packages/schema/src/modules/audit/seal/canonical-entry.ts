import { createHash } from 'node:crypto';

/** A row of `audit.entry`, every column as text. */
export type EntryTexts = readonly (string | null)[];

/**
 * The columns of format 1 as a `SELECT` list, each as text that depends on no setting of the session. The JSON of
 * PostgreSQL is canonical as it stands: keys are sorted and unique, spaces fixed. A column added later belongs to a
 * new format.
 */
export const CANONICAL_COLUMNS: string = [
  'id::text',
  'epoch::text',
  'transaction::text',
  `to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
  'actor_id::text',
  'actor_name',
  'operation',
  'request_id',
  'address',
  'reason',
  'event',
  'action',
  'table_name',
  'record_id',
  'unit_id::text',
  'scope_path::text',
  'before::text',
  'after::text',
].join(', ');

/** SHA-256 of the canonical text of a row: the JSON array of its columns. */
export function digestOf(row: EntryTexts): Buffer {
  return createHash('sha256').update(JSON.stringify(row), 'utf8').digest();
}
