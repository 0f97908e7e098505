import type pg from 'pg';
import { readMigrations } from './migrations.js';

/** Whoever asks whether the database is ready does not wait for long. */
const PATIENCE = 2_000;

let known: Promise<string[]> | undefined;

/**
 * Names of the migrations of this version that the database does not have. One that is ahead of this version lacks
 * nothing: while a new version is rolled out the processes of the old one go on.
 */
export async function missingMigrations(pool: pg.Pool): Promise<string[]> {
  known ??= readMigrations().then((migrations) => migrations.map(({ name }) => name));
  const { rows } = await pool.query<{ migration_name: string }>({
    text: `SELECT migration_name FROM "_prisma_migrations" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
    query_timeout: PATIENCE,
  } as pg.QueryConfig);
  const applied = new Set(rows.map((row) => row.migration_name));
  return (await known).filter((name) => !applied.has(name));
}
