import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrate } from '../src/index.js';
import { type TestDatabase, createTestDatabase } from '../testing/index.js';

let database: TestDatabase;
let folder: string;
beforeEach(async () => {
  database = await createTestDatabase();
  await database.pool.query('DROP TABLE "_prisma_migrations"');
  folder = mkdtempSync(path.join(tmpdir(), 'hc-'));
});
afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

function add(name: string, sql: string): void {
  mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, name, 'migration.sql'), sql);
}

it('applies what is new, in order, once', async () => {
  add('2_second', 'INSERT INTO stone VALUES (2);');
  add('1_first', 'CREATE TABLE stone (id int); INSERT INTO stone VALUES (1);');
  expect(await migrate(database.pool, folder)).toEqual(['1_first', '2_second']);
  expect(await migrate(database.pool, folder)).toEqual([]);
  expect((await database.pool.query('TABLE stone')).rows).toEqual([{ id: 1 }, { id: 2 }]);
});

it('several processes that migrate at once apply it once', async () => {
  add('1_first', 'CREATE TABLE stone (id int); SELECT pg_sleep(0.3);');
  const applied = await Promise.all([1, 2, 3].map(() => migrate(database.pool, folder)));
  expect(applied.flat()).toEqual(['1_first']);
});

it('a migration that fails leaves nothing, and can be corrected', async () => {
  add('1_first', 'CREATE TABLE stone (id int); SELECT 1 / 0;');
  await expect(migrate(database.pool, folder)).rejects.toThrow(
    'The migration 1_first failed: division by zero',
  );
  add('1_first', 'CREATE TABLE stone (id int);');
  expect(await migrate(database.pool, folder)).toEqual(['1_first']);
});

it('function bodies with semicolons stay whole', async () => {
  add(
    '1_first',
    'CREATE FUNCTION twice(a int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN a := a * 2; RETURN a; END $$;',
  );
  await migrate(database.pool, folder);
  expect((await database.pool.query('SELECT twice(2)')).rows).toEqual([{ twice: 4 }]);
});

it('refuses a migration that was edited after it had been applied', async () => {
  add('1_first', 'CREATE TABLE stone (id int);');
  await migrate(database.pool, folder);
  add('1_first', 'CREATE TABLE stone (id bigint);');
  await expect(migrate(database.pool, folder)).rejects.toThrow('1_first was edited');
});

it('refuses a database that is ahead of this version', async () => {
  add('1_first', 'CREATE TABLE stone (id int);');
  add('2_second', 'SELECT 1;');
  await migrate(database.pool, folder);
  rmSync(path.join(folder, '2_second'), { recursive: true });
  await expect(migrate(database.pool, folder)).rejects.toThrow('2_second, which this version does not know');
});

it('a migration outside of a transaction that fails is on record, and refused from then on', async () => {
  add('1_first', 'CREATE TABLE stone (id int);');
  add('2_index', '-- no-transaction\nCREATE INDEX CONCURRENTLY stone_id ON stone (id);');
  expect(await migrate(database.pool, folder)).toEqual(['1_first', '2_index']);
  add('3_broken', '-- no-transaction\nCREATE INDEX CONCURRENTLY broken ON stone (nothing);');
  await expect(migrate(database.pool, folder)).rejects.toThrow('The migration 3_broken failed');
  await expect(migrate(database.pool, folder)).rejects.toThrow('3_broken stopped half-way');
});
