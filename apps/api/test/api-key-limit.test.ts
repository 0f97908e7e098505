import { withTransaction } from '@haicap/database';
import { seedDemo } from '@haicap/database/seed';
import { apiKeyInput } from '@haicap/domain/accounts';
import { formatApiKey, insertApiKey, newApiKeyToken } from '@haicap/schema/accounts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedDemoUsers } from '../src/accounts/demo-users.js';
import { startTestServer, type TestServer } from './server.js';

let server: TestServer;

beforeAll(async () => {
  const load = async (db: Parameters<typeof seedDemo>[0]): Promise<void> => {
    await seedDemo(db);
    await seedDemoUsers(db);
  };
  server = await startTestServer({}, { name: 'demo_and_users', load });
});
afterAll(() => server.close());

/** What a key of the administrator of the whole country may do, and on which unit. */
async function mayWith(limit: object, code: string): Promise<{ here: string[]; anywhere: string[] }> {
  const { id } = await server.db.prisma.user.findUniqueOrThrow({ where: { login: 'quocgia' } });
  const token = newApiKeyToken();
  const input = apiKeyInput.parse({ name: 'x', readOnly: false, expiresOn: '2026-12-31', ...limit });
  const actor = { actorId: null, actorName: null, operation: 'test' };
  await withTransaction(server.db, actor, (tx) => insertApiKey(tx, id, token, input));
  const headers = { authorization: `Bearer ${formatApiKey(token)}` };
  const query = `query ($id: ID!) { viewer { permissions } unit(id: $id) { viewerPermissions } }`;
  const { json } = await server.ask(query, headers, { id: toGlobalId(await unitIdOf(code)) });
  return { here: json.data.unit?.viewerPermissions ?? [], anywhere: json.data.viewer.permissions };
}

async function unitIdOf(code: string): Promise<string> {
  const where = { code, validTo: null };
  const { unitId } = await server.db.prisma.administrativeUnitVersion.findFirstOrThrow({ where });
  return unitId;
}

function toGlobalId(unitId: string): string {
  return Buffer.from(`AdministrativeUnit:${unitId}`).toString('base64');
}

const LANG_SON = '20';
const DONG_KINH = '05977';

describe('an API key that is confined', () => {
  it('may do everything its owner may without a limit', async () => {
    const { here } = await mayWith({}, LANG_SON);
    expect(here).toEqual(expect.arrayContaining(['UNITS_READ', 'UNITS_EDIT', 'AUDIT_READ']));
  });

  it('to permissions has no others', async () => {
    const { here, anywhere } = await mayWith({ permissions: ['units.read', 'units.edit'] }, LANG_SON);
    expect(here.toSorted()).toEqual(['UNITS_EDIT', 'UNITS_READ']);
    expect(anywhere.toSorted()).toEqual(['UNITS_EDIT', 'UNITS_READ']);
  });

  it('to a unit may do it there and below, and changes nothing above', async () => {
    const unitId = await unitIdOf(DONG_KINH);
    expect((await mayWith({ unitId }, DONG_KINH)).here).toContain('UNITS_EDIT');
    expect((await mayWith({ unitId }, LANG_SON)).here).toEqual([]);
  });
});
