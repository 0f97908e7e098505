import { seedDemo } from '@haicap/database/seed';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PASSWORD, seedDemoUsers } from '../src/accounts/demo-users.js';
import { type Answer, startTestServer, type TestServer } from './server.js';

const HISTORY = `query ($id: ID!) { unit(id: $id) { viewerPermissions history { nodes { operation } } } }`;

let server: TestServer;
/** Global ids by name, of the unit that has it now or had it last. */
let unitIds: ReadonlyMap<string, string>;

beforeAll(async () => {
  server = await startTestServer(
    {},
    {
      name: 'demo_and_users',
      load: async (db) => {
        await seedDemo(db);
        await seedDemoUsers(db);
      },
    },
  );
  const { rows } = await server.db.pool.query<{ name: string; id: string }>(
    `SELECT "name", 'AdministrativeUnit:' || "unit_id" AS "id"
     FROM "administrative_unit_version" ORDER BY "valid_to" NULLS LAST`,
  );
  unitIds = new Map(rows.map(({ name, id }) => [name, Buffer.from(id).toString('base64')]));
});
afterAll(() => server.close());

async function read(login: string, unit: string): Promise<Answer['json']> {
  const { headers } = await server.post('/auth/sign-in', { login, password: DEMO_PASSWORD });
  const cookie = headers.getSetCookie()[0]!.split(';')[0]!;
  const { json } = await server.ask(HISTORY, { cookie }, { id: unitIds.get(unit) });
  return json.data.unit;
}

describe('the administrator of phường Đông Kinh', () => {
  it('reads the history of what the ward came from', async () => {
    for (const former of ['Phường Vĩnh Trại', 'Phường Đông Kinh']) {
      const { history } = await read('dongkinh', former);
      expect([former, history.nodes]).toEqual([former, expect.arrayContaining([{ operation: 'seed-demo' }])]);
    }
  });

  it('may only read there', async () => {
    const { viewerPermissions } = await read('dongkinh', 'Phường Vĩnh Trại');
    expect(viewerPermissions).toContain('AUDIT_READ');
    expect(viewerPermissions).not.toContain('UNITS_EDIT');
    expect((await read('dongkinh', 'Phường Đông Kinh')).viewerPermissions).toContain('UNITS_EDIT');
  });

  it('reads no history of a ward beside it, nor of what that came from', async () => {
    for (const other of ['Phường Kỳ Lừa', 'Xã Hoàng Đồng', 'Tỉnh Lạng Sơn'])
      expect([other, (await read('dongkinh', other)).history.nodes]).toEqual([other, []]);
  });
});

it('a reader without the trail reads none, wherever it is', async () => {
  expect((await read('xem', 'Phường Vĩnh Trại')).history.nodes).toEqual([]);
  expect((await read('quantri', 'Phường Vĩnh Trại')).history.nodes).toHaveLength(2);
});
