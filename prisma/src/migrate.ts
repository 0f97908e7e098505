import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { MIGRATIONS_FOLDER, type MigrationFile, readMigrations } from './migrations.js';

/** The key Prisma locks with, so that its own tools and ours exclude each other. */
export const MIGRATION_LOCK = 72_707_369;
const LONGEST = 30 * 60_000;

const TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

/** A database whose history does not fit the migrations of this version. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

interface AppliedMigration {
  readonly migration_name: string;
  readonly checksum: string;
  readonly finished_at: Date | null;
}

/**
 * Brings the database up to date and returns the names of the migrations it applied. Refuses a history that was
 * edited, that stopped half-way, or that is ahead of this version. Safe to call from several processes at once.
 */
export async function migrate(pool: pg.Pool, folder: string = MIGRATIONS_FOLDER): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const client = await pool.connect();
  try {
    // Nothing of the session is touched where nothing has to be done: that is what a pooler between us can pass on.
    if (await isUpToDate(client, migrations)) return [];
    await client.query(
      "SELECT set_config('lock_timeout', '0', false), set_config('statement_timeout', '0', false)",
    );
    await patient(client, `SELECT pg_advisory_lock(${MIGRATION_LOCK})`);
    await client.query(TABLE);
    const pending = findPending(migrations, await readApplied(client));
    for (const migration of pending) await apply(client, migration);
    return pending.map((migration) => migration.name);
  } finally {
    // Closing the connection gives back the lock and the settings, whatever happened.
    client.release(true);
  }
}

/**
 * Applies migrations to an empty database inside the transaction that the caller has begun, for a restore that is to
 * happen as a whole or not at all.
 */
export async function migrateWithin(
  client: pg.ClientBase,
  migrations: readonly MigrationFile[],
): Promise<void> {
  await client.query(TABLE);
  for (const { name, checksum, sql } of migrations) {
    await client.query(sql);
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, clock_timestamp(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
  }
}

async function isUpToDate(client: pg.PoolClient, migrations: readonly MigrationFile[]): Promise<boolean> {
  const { rows } = await client.query<{ table: string | null }>(
    `SELECT to_regclass('"_prisma_migrations"')::text AS "table"`,
  );
  if (rows[0]?.table == null) return false;
  const applied = await readApplied(client);
  // what somebody else is just applying is judged once he is done
  const isQuiet = applied.every((row) => row.finished_at !== null);
  return isQuiet && findPending(migrations, applied).length === 0;
}

async function readApplied(client: pg.PoolClient): Promise<AppliedMigration[]> {
  const { rows } = await client.query<AppliedMigration>(
    'SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL ORDER BY started_at',
  );
  return rows;
}

function findPending(
  migrations: readonly MigrationFile[],
  applied: readonly AppliedMigration[],
): MigrationFile[] {
  const byName = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const row of applied) {
    const migration = byName.get(row.migration_name);
    if (migration === undefined) {
      throw new MigrationError(
        `The database has the migration ${row.migration_name}, which this version does not know.`,
      );
    }
    if (row.finished_at === null) {
      throw new MigrationError(
        `The migration ${row.migration_name} stopped half-way; repair the database and mark it.`,
      );
    }
    if (row.checksum !== migration.checksum) {
      throw new MigrationError(`The migration ${row.migration_name} was edited after it had been applied.`);
    }
  }
  const done = new Set(applied.map((row) => row.migration_name));
  return migrations.filter((migration) => !done.has(migration.name));
}

async function apply(client: pg.PoolClient, migration: MigrationFile): Promise<void> {
  const transactional = !/^-- no-transaction\b/.test(migration.sql);
  const id = randomUUID();
  if (transactional) await client.query('BEGIN');
  try {
    await client.query(
      'INSERT INTO "_prisma_migrations" (id, checksum, migration_name) VALUES ($1, $2, $3)',
      [id, migration.checksum, migration.name],
    );
    await patient(client, migration.sql);
    await client.query(
      'UPDATE "_prisma_migrations" SET finished_at = clock_timestamp(), applied_steps_count = 1 WHERE id = $1',
      [id],
    );
    if (transactional) await client.query('COMMIT');
  } catch (error) {
    await recordFailure(client, id, transactional, error).catch(() => undefined);
    throw new MigrationError(`The migration ${migration.name} failed: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

async function recordFailure(
  client: pg.PoolClient,
  id: string,
  transactional: boolean,
  error: unknown,
): Promise<void> {
  if (transactional) await client.query('ROLLBACK');
  else await client.query('UPDATE "_prisma_migrations" SET logs = $2 WHERE id = $1', [id, String(error)]);
}

/** A statement that may take longer than the pool allows its ordinary ones. */
async function patient(client: pg.PoolClient, text: string): Promise<void> {
  await client.query({ text, query_timeout: LONGEST } as pg.QueryConfig);
}
