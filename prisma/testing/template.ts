import { createHash, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { type DatabaseConnection, type Db, createDb, migrate, withDatabase } from '../src/index.js';
import { readMigrations } from '../src/migrations.js';

/** Content that test databases start with. Whoever changes what `load` does changes the name. */
export interface TestSeed {
  /** Lower-case letters, digits and underscores. */
  readonly name: string;
  readonly load: (db: Db) => Promise<void>;
}

export const TEMPLATE_PREFIX = 'haicap_template_';
export const DRAFT_PREFIX = 'haicap_draft_';
/** Taken exclusively while a template is made. */
const LOCK = 72_707_370;

/** The name of a migrated and seeded database to copy, made when it is not there yet. */
export async function ensureTemplate(
  client: pg.Client,
  connection: DatabaseConnection,
  seed: TestSeed | null,
): Promise<string> {
  const name = await templateName(seed);
  await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await makeTemplate(client, connection, seed, name);
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [LOCK]);
  }
  return name;
}

/** Under a draft's name until it is whole, so that a killed run leaves no half template. */
async function makeTemplate(
  client: pg.Client,
  connection: DatabaseConnection,
  seed: TestSeed | null,
  name: string,
): Promise<void> {
  const draft = `${DRAFT_PREFIX}${randomUUID().replaceAll('-', '')}`;
  // A seeded template starts as a copy of the bare one.
  const base = seed === null ? 'template1' : await ensureBase(client, connection);
  await client.query(`CREATE DATABASE "${draft}" TEMPLATE "${base}"`);
  const db = createDb({ ...withDatabase(connection, draft), timeouts: { statement: 60_000 } });
  try {
    await migrate(db.pool);
    await seed?.load(db);
    await db.pool.query('ANALYZE');
  } finally {
    await db.close();
  }
  await client.query(`ALTER DATABASE "${draft}" RENAME TO "${name}"`);
}

async function ensureBase(client: pg.Client, connection: DatabaseConnection): Promise<string> {
  const name = await templateName(null);
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
  if (rowCount === 0) await makeTemplate(client, connection, null, name);
  return name;
}

async function templateName(seed: TestSeed | null): Promise<string> {
  const hash = createHash('sha256');
  for (const { name, checksum } of await readMigrations()) hash.update(`${name} ${checksum}\n`);
  const suffix = seed === null ? '' : `_${seed.name}`;
  if (!/^[a-z0-9_]{0,34}$/.test(suffix)) throw new Error(`A seed cannot be named "${seed?.name}".`);
  return `${TEMPLATE_PREFIX}${hash.digest('hex').slice(0, 12)}${suffix}`;
}
