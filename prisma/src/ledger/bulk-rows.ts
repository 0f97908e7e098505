import type { TransactionClient } from '../transaction.js';

/** Columns of a table with their PostgreSQL types, by the name of the field that fills them. */
export type Columns = Readonly<Record<string, string>>;

/** Rows that go into one statement: each stays far below the limit of a statement's time. */
const CHUNK = 1_000;

/** Inserts rows, a thousand per statement, and returns how many. */
export async function insertRows(
  tx: TransactionClient,
  table: string,
  columns: Columns,
  rows: readonly object[],
): Promise<number> {
  const fields = Object.keys(columns);
  const names = fields.map(columnName).join(', ');
  const values = fields.map((field) => `row."${field}"`).join(', ');
  const shape = fields.map((field) => `"${field}" ${columns[field]}`).join(', ');
  return inChunks(rows, (chunk) =>
    tx.$executeRawUnsafe(
      `INSERT INTO "${table}" (${names}) SELECT ${values} FROM jsonb_to_recordset($1::jsonb) AS row (${shape})`,
      JSON.stringify(chunk),
    ),
  );
}

/**
 * Updates rows by id. Each row has its own `fields`; those that are absent stay as they are.
 * Versioned tables count the change.
 */
export async function correctRows(
  tx: TransactionClient,
  table: string,
  columns: Columns,
  rows: readonly { readonly id: string; readonly fields: Readonly<Record<string, unknown>> }[],
  isVersioned: boolean,
): Promise<number> {
  const names = Object.keys(columns).map(columnName).join(', ');
  const counted = isVersioned ? ', "version" = stored."version" + 1, "updated_at" = now()' : '';
  const renamed = rows.map(({ id, fields }) => ({ id, fields: renameFields(fields, columns) }));
  return inChunks(renamed, (chunk) =>
    tx.$executeRawUnsafe(
      `UPDATE "${table}" stored
       SET (${names}) = (SELECT ${names} FROM jsonb_populate_record(stored.*, row."fields"))${counted}
       FROM jsonb_to_recordset($1::jsonb) AS row ("id" uuid, "fields" jsonb) WHERE stored."id" = row."id"`,
      JSON.stringify(chunk),
    ),
  );
}

/** Runs a statement per chunk of rows and adds up what they did. */
export async function inChunks<Row>(
  rows: readonly Row[],
  run: (chunk: readonly Row[]) => Promise<number>,
): Promise<number> {
  let done = 0;
  for (let start = 0; start < rows.length; start += CHUNK) {
    done += await run(rows.slice(start, start + CHUNK));
  }
  return done;
}

function renameFields(fields: Readonly<Record<string, unknown>>, columns: Columns): Record<string, unknown> {
  const known = Object.entries(fields).filter(([field]) => field in columns);
  return Object.fromEntries(known.map(([field, value]) => [columnName(field).slice(1, -1), value]));
}

function columnName(field: string): string {
  return `"${field.replaceAll(/[A-Z]/g, (part) => `_${part.toLowerCase()}`)}"`;
}
