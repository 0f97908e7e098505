import { ROLES, type Role } from '@haicap/domain/accounts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from './server.js';
import { LISTS } from './small-country.js';

/** Those who import, as the rules of the office have it; not read from the program. */
const IMPORTERS: readonly Role[] = ['UNIT_ADMINISTRATOR', 'OPERATOR'];
/** They import personnel, nothing else: the empty forms are theirs as well. */
const PERSONNEL_IMPORTERS: readonly Role[] = ['PERSONNEL_APPROVER'];
const UNIT = '01930000-0001-7000-8000-000000000001';
const CREATE_KEY = `mutation ($input: ApiKeyCreateInput!) { apiKeyCreate(input: $input) {
  __typename ... on ApiKeyCreatePayload { secret } } }`;

let server: TestServer;
const cookies = new Map<string, Record<string, string>>();

beforeAll(async () => {
  server = await startTestServer();
  await server.db.pool.query(
    `INSERT INTO administrative_unit (id, number, level, scope_path) VALUES ($1, 900, 'PROVINCE', 'vn.p900.')`,
    [UNIT],
  );
  for (const role of ROLES) await signInAs(`country.${role.toLowerCase()}`, role);
  await signInAs('unit.operator', 'OPERATOR', `unit_id = '${UNIT}'`);
  await signInAs('former.operator', 'OPERATOR', `valid_to = '2026-11-23'`);
  await signInAs('coming.operator', 'OPERATOR', `valid_from = '2026-11-24'`);
  await signInAs('suspended.operator', 'OPERATOR');
  await server.db.pool.query(`UPDATE "user" SET status = 'SUSPENDED' WHERE login = 'suspended.operator'`);
});
afterAll(() => server?.close());

async function signInAs(login: string, role: Role, grant = 'unit_id = NULL'): Promise<void> {
  const userId = await server.addUser(login, role);
  await server.db.pool.query(`UPDATE "grant" SET ${grant} WHERE user_id = $1`, [userId]);
  cookies.set(login, await server.signIn(login));
}

async function upload(
  headers: Record<string, string>,
): Promise<{ status: number; code: string | undefined; id: string }> {
  const form = new FormData();
  form.append('kind', 'LEDGER');
  for (const [name, content] of Object.entries(LISTS)) form.append('files', new Blob([content]), name);
  const response = await fetch(`${server.url}/imports`, {
    method: 'POST',
    body: form,
    headers: { origin: server.url, ...headers },
  });
  const json = (await response.json()) as { code?: string; error?: { code: string }; id: string };
  return { status: response.status, code: json.code ?? json.error?.code, id: json.id };
}

async function template(headers: Record<string, string>): Promise<number> {
  return (await server.get('/imports/template.xlsx', headers)).status;
}

/** Every row that an upload could leave. */
async function stored(): Promise<unknown> {
  const { rows } = await server.db.pool.query(
    `SELECT (SELECT count(*) FROM import_batch) AS batches, (SELECT count(*) FROM import_file) AS files,
       (SELECT count(*) FROM import_row) AS rows,
       (SELECT count(*) FROM audit.entry WHERE event IS NULL) AS changes`,
  );
  return rows[0];
}

async function keyOf(login: string, input: object): Promise<Record<string, string>> {
  const key = { name: 'Nhập', expiresOn: '2026-12-31', readOnly: false, ...input };
  const { json } = await server.ask(CREATE_KEY, cookies.get(login), { input: key });
  return { authorization: `Bearer ${json.data.apiKeyCreate.secret}` };
}

describe('files of imports', () => {
  it.each(ROLES)('are taken from %s of the country, or not', async (role) => {
    const before = await stored();
    const headers = cookies.get(`country.${role.toLowerCase()}`)!;
    const isImporter = IMPORTERS.includes(role);
    const hasForms = isImporter || PERSONNEL_IMPORTERS.includes(role);
    expect(await template(headers)).toBe(hasForms ? 200 : 403);
    const { status } = await upload(headers);
    expect(status).toBe(isImporter ? 201 : 403);
    if (!isImporter) expect(await stored()).toEqual(before);
  });

  it.each([
    ['nobody', {}, 401],
    ['somebody suspended', 'suspended.operator', 401],
    ['somebody whose role ended', 'former.operator', 403],
    ['somebody whose role has not begun', 'coming.operator', 403],
    ['the operator of one unit, for the whole country', 'unit.operator', 403],
  ] as const)('are not taken from %s', async (_who, who, status) => {
    const before = await stored();
    expect((await upload(typeof who === 'string' ? cookies.get(who)! : who)).status).toBe(status);
    expect(await stored()).toEqual(before);
  });

  it('are taken from a key only when it may do that', async () => {
    const reading = await keyOf('country.operator', { readOnly: true });
    const other = await keyOf('country.operator', { permissions: ['UNITS_READ'] });
    const importing = await keyOf('country.operator', { permissions: ['IMPORTS_RUN'] });
    const before = await stored();
    expect([(await upload(reading)).status, (await upload(other)).status]).toEqual([403, 403]);
    expect([await template(reading), await template(other)]).toEqual([403, 403]);
    expect(await stored()).toEqual(before);
    expect((await upload(importing)).status).toBe(201);
  });
});

describe('an import of somebody else', () => {
  it('is for others as if it were not there', async () => {
    const { id } = await upload(cookies.get('country.operator')!);
    const ask = (login: string, asked: string) =>
      server.ask('query ($id: ID!) { import(id: $id) { id } node(id: $id) { id } }', cookies.get(login), {
        id: asked,
      });
    const missing = Buffer.from('ImportBatch:01930000-ffff-7000-8000-00000000ffff').toString('base64');
    for (const login of ['unit.operator', 'country.viewer', 'country.auditor']) {
      const { data, errors } = (await ask(login, id)).json;
      expect(data, login).toEqual({ import: null, node: null });
      const other = (await ask(login, missing)).json;
      expect({ data, errors }, login).toEqual({ data: other.data, errors: other.errors });
    }
    expect((await ask('country.unit_administrator', id)).json.data.import).toEqual({ id });
  });
});
