import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDb, migrate, type Db } from '../../src/index.js';
import { COMMAND_APPLICATION } from '../../src/backup/index.js';
import { createTestDatabase, type TestDatabase } from '../../testing/index.js';
import { backUp, contentOf, openFolder, restore, structureOf } from './scene.js';

const folder = openFolder();
const name = `haicap_test_owner_${process.pid}`;
let server: TestDatabase;
let db: Db | null = null;

beforeAll(async () => {
  server = await createTestDatabase();
  // a server with passwords lets nobody in without one
  if ('connectionString' in server.connection) return;
  await server.pool.query(`CREATE ROLE "${name}" LOGIN NOSUPERUSER NOBYPASSRLS`);
  await server.pool.query(`GRANT haicap_viewer TO "${name}"`);
  await server.pool.query(`CREATE DATABASE "${name}" OWNER "${name}"`);
  const connection = { ...server.connection, user: name, database: name };
  db = createDb({ ...connection, applicationName: COMMAND_APPLICATION, timeouts: { statement: 60_000 } });
});
afterAll(async () => {
  await db?.close();
  if (db !== null) {
    await server.pool.query(`DROP DATABASE "${name}" WITH (FORCE)`);
    await server.pool.query(`DROP ROLE "${name}"`);
  }
  await server.close();
  folder.clear();
});

it('who owns the tables, and is no superuser, backs up all rows and restores them', async (context) => {
  if (db === null) return context.skip('DATABASE_URL names one user; another one could not sign in.');
  await migrate(db.pool);
  await db.prisma.user.create({ data: { login: 'lan', displayName: 'Lan' } });
  const [content, structure] = [await contentOf(db.pool), await structureOf(db.pool)];
  await backUp(db, folder.file('all.tar.gz'));
  await db.pool.query(`DELETE FROM "user"`);
  await restore(db, folder.file('all.tar.gz'), { mayReplace: true });
  expect(await contentOf(db.pool)).toEqual(content);
  expect(await structureOf(db.pool)).toEqual(structure);
});
