import type pg from 'pg';

/** A row as the table has it: by column. */
export type Row = Readonly<Record<string, unknown>>;

/** Stores rows; objects become JSON. */
export async function insertRows(client: pg.PoolClient, table: string, rows: readonly Row[]): Promise<void> {
  for (const row of rows) {
    const columns = Object.keys(row);
    await client.query(
      `INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join(', ')})
       VALUES (${columns.map((_column, index) => `$${index + 1}`).join(', ')})`,
      columns.map((column) => toParameter(row[column])),
    );
  }
}

function toParameter(value: unknown): unknown {
  const isPlain = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isPlain && !Buffer.isBuffer(value) && !(value instanceof Date) ? JSON.stringify(value) : value;
}
