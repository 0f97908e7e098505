import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDb, createViewerDb, type Db, migrate, runConfined, withTransaction } from '../src/index.js';
import { type TestDatabase, createTestDatabase } from '../testing/index.js';

const LAN = '01900000-0000-7000-8000-00000000000a';
const [NEAR, FAR] = ['01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002'];
const owner = `haicap_owner_${randomBytes(4).toString('hex')}`;

let administrator: TestDatabase;
let system: Db;

// What a hoster gives: a database and a user that owns it, and nothing more.
beforeAll(async () => {
  administrator = await createTestDatabase();
  await administrator.pool.query(
    `CREATE ROLE "${owner}" LOGIN NOSUPERUSER NOCREATEROLE NOBYPASSRLS PASSWORD 'x'`,
  );
  await administrator.pool.query(`GRANT haicap_viewer TO "${owner}" WITH INHERIT FALSE, SET TRUE`);
  await administrator.pool.query(`CREATE DATABASE "${owner}" OWNER "${owner}" TEMPLATE template1`);
  system = createDb(connectionOf(owner));
  await migrate(system.pool);
  await system.pool.query(
    `INSERT INTO "administrative_unit" ("id", "level", "scope_path")
     VALUES ($1, 'PROVINCE', 'vn.p1.'), ($2, 'PROVINCE', 'vn.p2.')`,
    [NEAR, FAR],
  );
  await system.pool.query(
    `INSERT INTO "user" ("id", "login", "display_name", "unit_id") VALUES ($1, 'lan', 'Lan', $2),
     (gen_random_uuid(), 'hoa', 'Hoa', $3)`,
    [LAN, NEAR, FAR],
  );
});
afterAll(async () => {
  await system.close();
  await administrator.pool.query(`DROP DATABASE "${owner}" WITH (FORCE)`);
  await administrator.pool.query(`DROP ROLE "${owner}"`);
  await administrator.close();
});

function connectionOf(name: string): Parameters<typeof createDb>[0] {
  const { connection } = administrator;
  if (!('connectionString' in connection)) return { ...connection, user: name, database: name };
  const url = new URL(connection.connectionString);
  url.username = name;
  url.password = 'x';
  url.pathname = `/${name}`;
  return { connectionString: url.href };
}

describe('a database whose owner is no superuser', () => {
  it('shows its owner everything, though the walls are forced', async () => {
    expect(await system.prisma.user.count()).toBe(2);
    const { rows } = await system.pool.query(
      `SELECT count(*)::integer FROM audit.entry WHERE table_name = 'user'`,
    );
    expect(rows).toEqual([{ count: 2 }]);
  });

  it('confines viewers, and keeps the trail of what they do', async () => {
    const db = createViewerDb(system);
    const reach = {
      'accounts.manage': ['vn.p1.'],
      'accounts.read': ['vn.p1.'],
      'facilities.edit': ['vn.p1.'],
    };
    await runConfined(db, { viewerId: LAN, reach }, async () => {
      expect((await db.prisma.user.findMany()).map(({ login }) => login)).toEqual(['lan']);
      const site = (unitId: string) =>
        withTransaction(db, { actorId: LAN, actorName: 'Lan', operation: 'facilityCreate' }, (tx) =>
          tx.facility.create({
            data: { unitId, kind: 'OTHER', name: 'Trụ sở', validFrom: new Date('2025-07-01') },
          }),
        );
      await site(NEAR);
      await expect(site(FAR)).rejects.toThrow('row-level security');
    });
    const { rows } = await system.pool.query(
      `SELECT actor_id, operation, scope_path FROM audit.entry WHERE table_name = 'facility'`,
    );
    expect(rows).toEqual([{ actor_id: LAN, operation: 'facilityCreate', scope_path: 'vn.p1.' }]);
    await db.close();
  });

  it('moves accounts and roles with their unit, whoever moves it', async () => {
    const db = createViewerDb(system);
    const reach = { 'acts.apply': ['vn.'], 'units.read': ['vn.'] };
    await runConfined(db, { viewerId: null, reach }, () =>
      withTransaction(db, { actorId: null, actorName: null, operation: 'test' }, (tx) =>
        tx.administrativeUnit.update({ where: { id: FAR }, data: { scopePath: 'vn.p3.' } }),
      ),
    );
    expect(await system.prisma.user.findFirst({ where: { login: 'hoa' } })).toMatchObject({
      scopePath: 'vn.p3.',
    });
    await db.close();
  });
});

describe('every table', () => {
  it('is walled, and says what the role of viewers may do', async () => {
    const { rows } = await administrator.pool.query<{ table: string }>(
      `SELECT relname AS table FROM pg_class
       WHERE relnamespace IN ('public'::regnamespace, 'audit'::regnamespace) AND relkind = 'r'
         AND has_any_column_privilege('haicap_viewer', oid, 'SELECT, INSERT, UPDATE')
         AND NOT (relrowsecurity AND relforcerowsecurity) ORDER BY 1`,
    );
    // One row with a number that says nothing about anybody.
    expect(rows.map(({ table }) => table)).toEqual(['ledger_revision']);
  });

  it('belongs to somebody else, and none can be emptied', async () => {
    const { rows } = await administrator.pool.query(
      `SELECT relname FROM pg_class
       WHERE pg_get_userbyid(relowner) = 'haicap_viewer'
         OR relkind = 'r' AND has_table_privilege('haicap_viewer', oid, 'TRUNCATE, TRIGGER, REFERENCES')`,
    );
    expect(rows).toEqual([]);
  });
});
