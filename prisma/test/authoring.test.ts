import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createMigration } from '../scripts/create-migration.js';
import { findDrift } from '../scripts/drift.js';
import { SCHEMA_FOLDER } from '../scripts/schema-engine.js';
import { migrate } from '../src/index.js';
import { MIGRATIONS_FOLDER } from '../src/migrations.js';
import { type TestDatabase, createTestDatabase } from '../testing/index.js';

let folder: string;
let migrations: string;
let schema: string;
let database: TestDatabase;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'hc-'));
  migrations = path.join(folder, 'migrations');
  schema = path.join(folder, 'schema');
  cpSync(MIGRATIONS_FOLDER, migrations, { recursive: true });
  cpSync(SCHEMA_FOLDER, schema, { recursive: true });
  database = await createTestDatabase();
});
afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

it('migrations and schema agree', async () => {
  expect(await findDrift(database.connection)).toBeNull();
});

it('a plain index that only the migrations make is drift', async () => {
  mkdirSync(path.join(migrations, '29990101000000_extra'));
  const sql = 'CREATE INDEX "extra" ON "facility" ("name");';
  writeFileSync(path.join(migrations, '29990101000000_extra', 'migration.sql'), sql);
  expect(await findDrift(database.connection, migrations)).toContain('facility');
});

it('a changed schema becomes a migration that brings the database to it', async () => {
  const file = path.join(schema, 'units.prisma');
  const changed = readFileSync(file, 'utf8').replace('  seat  ', '  /// New.\n  motto String?\n  seat  ');
  writeFileSync(file, changed);
  const written = await createMigration(database.connection, 'motto', migrations, schema);
  expect(readFileSync(written!, 'utf8')).toContain('ADD COLUMN     "motto" TEXT');
  await migrate(database.pool, migrations);
  expect(await findDrift(database.connection, migrations, schema)).toBeNull();
  expect(await createMigration(database.connection, 'nothing', migrations, schema)).toBeNull();
});

it('a migration is not written for a database that has something else', async () => {
  await database.pool.query('CREATE TABLE stray (id int)');
  await expect(createMigration(database.connection, 'x', migrations, schema)).rejects.toThrow(/[Dd]rift/);
});
