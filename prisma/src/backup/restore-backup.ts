import type { Readable } from 'node:stream';
import type pg from 'pg';
import { migrate, migrateWithin, MIGRATION_LOCK } from '../migrate.js';
import { readMigrations, type MigrationFile } from '../migrations.js';
import { BackupError } from './backup-error.js';
import { openPatientClient, OWN_SCHEMA, quoted, readHistory, readTables, RESTORER } from './catalogue.js';
import { rowLoader } from './load-rows.js';
import { loosen } from './loosen.js';
import type { BackupHead, BackupManifest } from './manifest.js';
import { readBackup } from './read-backup.js';

/** What a backup is restored with. */
export interface RestoreOptions {
  readonly pool: pg.Pool;
  /** Opens the backup from its beginning; it is read twice, first to see that it is whole. */
  readonly open: () => Readable;
  /** Wants the signature of this installation; null takes any. */
  readonly key: Buffer | null;
  /** Whether the records that are there may go. */
  readonly mayReplace: boolean;
}

/** What was restored. */
export interface RestoreSummary {
  readonly createdAt: string;
  readonly tables: number;
  readonly rows: number;
  /** Migrations that the backup did not have yet. */
  readonly migrated: readonly string[];
}

/** Tables that hold rows as soon as they are made. */
const ALWAYS_FILLED = ['"public"."ledger_revision"', '"audit"."origin"'];

/**
 * Puts a backup in the place of everything that is in the database, in one transaction: whatever is wrong, nothing has
 * changed. A backup of an older version is restored as it was and then migrated. Throws a `BackupError`.
 */
export async function restoreBackup(options: RestoreOptions): Promise<RestoreSummary> {
  const { pool, open, key, mayReplace } = options;
  const { head, manifest } = await readBackup(open(), key);
  const migrations = await migrationsOf(head);
  const client = await openPatientClient(pool);
  try {
    await refuseCompany(client);
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    if (!mayReplace) await requireEmpty(client);
    const revision = await readRevision(client);
    if (!isSame(await readHistory(client), head.migrations)) await rebuild(client, migrations);
    await replaceRows(client, options, manifest);
    await moveOn(client, revision);
    await client.query('COMMIT');
    await client.query('ANALYZE');
  } finally {
    // the server undoes what was not committed
    await client.end();
  }
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  const { createdAt, tables } = head;
  return { createdAt, tables: tables.length, rows, migrated: await migrate(pool) };
}

/** The files of the migrations that the backup was made with. */
async function migrationsOf({ migrations }: BackupHead): Promise<MigrationFile[]> {
  const known = new Map((await readMigrations()).map((migration) => [migration.name, migration]));
  return migrations.map(({ name, checksum }) => {
    const migration = known.get(name);
    if (migration?.checksum !== checksum) throw new BackupError('newer', name);
    return migration;
  });
}

/** A server that runs would go on with copies in its memory that are no longer true. */
async function refuseCompany(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT coalesce(nullif(application_name, ''), usename) AS "name" FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'
       AND application_name <> ALL ($1)`,
    [[RESTORER, COMMAND]],
  );
  if (rows.length > 0) throw new BackupError('in-use', [...new Set(rows.map(({ name }) => name))].join(', '));
}

/** How the connections of commands call themselves. */
export const COMMAND = 'haicap command';

async function requireEmpty(client: pg.Client): Promise<void> {
  for (const table of (await readTables(client)).map(quoted)) {
    if (ALWAYS_FILLED.includes(table)) continue;
    const { rowCount } = await client.query(`SELECT FROM ${table} LIMIT 1`);
    if (rowCount !== 0) throw new BackupError('not-empty', table);
  }
}

function isSame(applied: BackupHead['migrations'] | null, wanted: BackupHead['migrations']): boolean {
  const list = (migrations: BackupHead['migrations']): string =>
    migrations.map(({ name, checksum }) => `${name} ${checksum}`).join('\n');
  return applied !== null && list(applied) === list(wanted);
}

/** Makes the tables as they were when the backup was made. */
async function rebuild(client: pg.Client, migrations: readonly MigrationFile[]): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT quote_ident(nspname) AS "name" FROM pg_namespace WHERE ${OWN_SCHEMA}`,
  );
  for (const { name } of rows) await client.query(`DROP SCHEMA ${name} CASCADE`);
  await client.query('CREATE SCHEMA "public"; GRANT USAGE ON SCHEMA "public" TO PUBLIC');
  await migrateWithin(client, migrations);
}

async function replaceRows(
  client: pg.Client,
  { open }: RestoreOptions,
  checked: BackupManifest,
): Promise<void> {
  const tighten = await loosen(client);
  const tables = (await readTables(client)).map(quoted);
  await client.query(`TRUNCATE ${tables.join(', ')}`);
  const loader = rowLoader(client);
  const { manifest } = await readBackup(open(), null, loader);
  await loader.end();
  if (JSON.stringify(manifest) !== JSON.stringify(checked))
    throw new BackupError('damaged', 'the file changed while it was read');
  for (const sequence of manifest.sequences) {
    if (sequence.value === null) continue;
    await client.query('SELECT setval($1::regclass, $2)', [quoted(sequence), sequence.value]);
  }
  await tighten();
}

async function readRevision(client: pg.Client): Promise<string | null> {
  const { rows } = await client.query(`SELECT to_regclass('public.ledger_revision') AS "table"`);
  if ((rows[0] as { table: string | null }).table === null) return null;
  const { rows: revisions } = await client.query<{ revision: string }>(
    `SELECT "revision"::text FROM "ledger_revision"`,
  );
  return revisions[0]?.revision ?? null;
}

/** What must not stand still when time goes back: the ledger's revision, and the epoch of the audit trail. */
async function moveOn(client: pg.Client, former: string | null): Promise<void> {
  if (former !== null && former !== '0') {
    await client.query(`UPDATE "ledger_revision" SET "revision" = greatest("revision", $1::bigint) + 1`, [
      former,
    ]);
  }
  const { rows } = await client.query<{ epoch: number | null }>(
    `SELECT CASE WHEN to_regclass('audit.origin') IS NOT NULL THEN 1 END AS "epoch"`,
  );
  if (rows[0]?.epoch !== 1) return;
  await client.query(`DO $$ BEGIN
    EXECUTE format('ALTER TABLE audit.entry ALTER COLUMN epoch SET DEFAULT %s', (SELECT max(epoch) FROM audit.origin));
    PERFORM audit.note_origin();
  END $$`);
}
