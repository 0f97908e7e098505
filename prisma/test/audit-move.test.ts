import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { createDb, migrate, withDatabase } from '../src/index.js';
import { MIGRATIONS_FOLDER } from '../src/migrations.js';
import { onServer } from '../testing/maintenance.js';
import { useTestServer } from '../testing/test-server.js';

it('entries written before the trail had its own schema keep their numbers and find their place', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'haicap-migrations-'));
  const server = await useTestServer();
  const name = `haicap_test_move_${process.pid}`;
  await onServer(server.connection, (client) => client.query(`CREATE DATABASE "${name}"`));
  const db = createDb({ ...withDatabase(server.connection, name), timeouts: { statement: 60_000 } });
  try {
    for (const migration of await readdir(MIGRATIONS_FOLDER)) {
      if (migration >= '20261123010200') continue;
      await cp(path.join(MIGRATIONS_FOLDER, migration), path.join(folder, migration), { recursive: true });
    }
    await migrate(db.pool, folder);
    await db.pool.query(`INSERT INTO administrative_unit (id, level, scope_path, updated_at)
      VALUES ('01900000-0000-7000-8000-000000000007', 'PROVINCE', 'vn.p7.', now())`);
    await db.pool.query(`INSERT INTO legal_instrument (id, number, kind, issuer, subject, updated_at)
      VALUES (gen_random_uuid(), '1/QĐ', 'DECISION', 'UBND', 'Quyết định', now())`);
    const { rows: before } = await db.pool.query('SELECT id, table_name FROM audit_entry ORDER BY id');
    await migrate(db.pool);
    const { rows: after } = await db.pool.query(
      `SELECT id, table_name, scope_path, transaction::text, epoch FROM audit.entry ORDER BY id`,
    );
    expect(after.map(({ id, table_name }) => ({ id, table_name }))).toEqual(before);
    expect(after.map(({ scope_path }) => scope_path)).toEqual(['vn.p7.', 'vn.']);
    expect(new Set(after.map(({ transaction }) => transaction))).toEqual(new Set(['0']));
    await db.pool.query(`UPDATE administrative_unit SET scope_path = 'vn.p8.'`);
    const { rows: last } = await db.pool.query(
      "SELECT scope_path, transaction > '0' AS numbered FROM audit.entry ORDER BY id DESC LIMIT 1",
    );
    expect(last).toEqual([{ scope_path: 'vn.p8.', numbered: true }]);
  } finally {
    await db.close();
    await onServer(server.connection, (client) => client.query(`DROP DATABASE "${name}" WITH (FORCE)`));
    await server.stop();
    await rm(folder, { recursive: true });
  }
});
