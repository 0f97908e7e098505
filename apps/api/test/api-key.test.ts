import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf, startTestServer, type TestServer } from './server.js';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
  await server.addUser('laptrinh', 'DEVELOPER');
  await server.addUser('quantri', 'UNIT_ADMINISTRATOR');
  await server.addUser('xem', 'VIEWER');
});
afterAll(() => server.close());

const WHO = '{ viewer { login permissions } }';
const CREATE = `mutation ($input: ApiKeyCreateInput!) { apiKeyCreate(input: $input) {
  __typename
  ... on ApiKeyCreatePayload { secret apiKey { id keyId name readOnly expiresAt lastUsedAt } }
  ... on InvalidInput { issues { path code } }
} }`;
const REVOKE = `mutation ($id: ID!) { apiKeyRevoke(input: { id: $id }) { __typename } }`;

interface Created {
  readonly secret: string;
  readonly apiKey: { readonly id: string; readonly keyId: string };
}

async function create(login: string, input: Record<string, unknown> = {}): Promise<Created> {
  const session = await server.signIn(login);
  const { json } = await server.ask(CREATE, session, {
    input: { name: 'test', expiresOn: '2026-12-31', ...input },
  });
  return json.data.apiKeyCreate as Created;
}

function bearer(secret: string): { authorization: string } {
  return { authorization: `Bearer ${secret}` };
}

describe('an API key', () => {
  it('reads as its owner', async () => {
    const { secret, apiKey } = await create('laptrinh');
    expect(secret).toBe(`hc_${apiKey.keyId}_${secret.split('_').slice(2).join('_')}`);
    const { json } = await server.ask(WHO, bearer(secret));
    expect(json.data.viewer).toEqual({
      login: 'laptrinh',
      permissions: ['UNITS_READ', 'PLAYGROUND_USE', 'API_INTROSPECT', 'PERSONNEL_READ'],
    });
  });

  it('is stored as a hash, and says when it was last used', async () => {
    const { secret, apiKey } = await create('laptrinh');
    await server.ask(WHO, bearer(secret));
    const stored = await server.db.prisma.apiKey.findUniqueOrThrow({ where: { id: apiKey.id } });
    expect(Buffer.from(stored.secretHash).toString('latin1')).not.toContain(secret);
    expect(stored.lastUsedAt).toEqual(server.now());
    const audit = await server.db.pool.query(`SELECT * FROM audit.entry WHERE "table_name" = 'api_key'`);
    expect(JSON.stringify(audit.rows)).not.toContain('secret_hash');
  });

  it('cannot change anything unless that was asked for', async () => {
    const set = `mutation { viewerSetLocale(input: { locale: "en" }) { __typename } }`;
    const reading = await create('laptrinh');
    expect(codesOf(await server.ask(set, bearer(reading.secret)))).toEqual(['FORBIDDEN']);
    const { locale } = await server.db.prisma.user.findUniqueOrThrow({ where: { login: 'laptrinh' } });
    expect(locale).toBe('vi');
    const writing = await create('laptrinh', { readOnly: false });
    const { json } = await server.ask(set, bearer(writing.secret));
    expect(json.data.viewerSetLocale.__typename).toBe('ViewerPayload');
  });

  it('makes no keys, even one that may change things', async () => {
    const { secret } = await create('quantri', { readOnly: false });
    const input = { name: 'offspring', expiresOn: '2026-12-31' };
    const { json } = await server.ask(CREATE, bearer(secret), { input });
    expect(json.data.apiKeyCreate.__typename).toBe('Forbidden');
  });

  it('loses what its owner loses, at once', async () => {
    const userId = await server.addUser('lan', 'DEVELOPER');
    const { secret } = await create('lan');
    await server.db.prisma.grant.deleteMany({ where: { userId } });
    expect((await server.ask(WHO, bearer(secret))).json.data.viewer.permissions).toEqual([]);
    await server.db.prisma.user.update({ where: { id: userId }, data: { status: 'SUSPENDED' } });
    expect((await server.ask(WHO, bearer(secret))).status).toBe(401);
  });

  it('ends on its last day in Vietnam', async () => {
    const { secret } = await create('laptrinh', { expiresOn: '2026-11-23' });
    expect((await server.ask(WHO, bearer(secret))).status).toBe(200);
    server.wait(14 * 60 + 59);
    expect((await server.ask(WHO, bearer(secret))).status).toBe(200);
    server.wait(1);
    const { status, json } = await server.ask(WHO, bearer(secret));
    expect([status, json.errors[0].extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('is ended by its owner, once and for all', async () => {
    const { secret, apiKey } = await create('laptrinh');
    const owner = await server.signIn('laptrinh');
    for (const round of [1, 2]) {
      const { json } = await server.ask(REVOKE, owner, { id: apiKey.id });
      expect([round, json.data.apiKeyRevoke.__typename]).toEqual([round, 'ApiKeyPayload']);
    }
    expect((await server.ask(WHO, bearer(secret))).status).toBe(401);
    const { json } = await server.ask('{ viewer { apiKeys { id } } }', owner);
    expect(json.data.viewer.apiKeys).not.toContainEqual({ id: apiKey.id });
  });

  it('of somebody else does not exist for those who do not look after the account', async () => {
    const { secret, apiKey } = await create('quantri');
    const other = await server.signIn('laptrinh');
    const { json } = await server.ask(REVOKE, other, { id: apiKey.id });
    expect(json.data.apiKeyRevoke.__typename).toBe('NotFound');
    expect((await server.ask(WHO, bearer(secret))).status).toBe(200);
  });

  it('is ended by who looks after the account of its owner', async () => {
    const { secret, apiKey } = await create('laptrinh');
    const { json } = await server.ask(REVOKE, await server.signIn('quantri'), { id: apiKey.id });
    expect(json.data.apiKeyRevoke.__typename).toBe('ApiKeyPayload');
    expect((await server.ask(WHO, bearer(secret))).status).toBe(401);
  });

  it('made for less never does more, nor more than its owner at that moment', async () => {
    const permissions = async (secret: string): Promise<string[]> =>
      (await server.ask(WHO, bearer(secret))).json.data.viewer.permissions;
    const { secret } = await create('quantri', {
      permissions: ['UNITS_READ', 'UNITS_EDIT'],
      readOnly: false,
    });
    expect(await permissions(secret)).toEqual(['UNITS_READ', 'UNITS_EDIT']);
    const { json } = await server.ask('{ users { totalCount } }', bearer(secret));
    expect(json.data.users.totalCount).toBe(0);
    const reading = await create('quantri', { permissions: ['UNITS_READ', 'UNITS_EDIT'] });
    expect(await permissions(reading.secret)).toEqual(['UNITS_READ']);
    const role = { user: { login: 'quantri' } };
    await server.db.prisma.grant.updateMany({ where: role, data: { role: 'VIEWER' } });
    expect(await permissions(secret)).toEqual(['UNITS_READ']);
    await server.db.prisma.grant.updateMany({ where: role, data: { role: 'UNIT_ADMINISTRATOR' } });
  });

  it('never goes with a cookie', async () => {
    const { secret } = await create('laptrinh');
    const session = await server.signIn('laptrinh');
    const { status } = await server.ask(WHO, { ...session, ...bearer(secret) });
    expect(status).toBe(401);
  });

  it.each([
    '',
    'Bearer',
    'Bearer hc_0000000000000000_wrong',
    'Basic bGFuOng=',
    `Bearer ${'x'.repeat(5_000)}`,
  ])('is refused when it is none: %s', async (authorization) => {
    expect((await server.ask(WHO, { authorization })).status).toBe(authorization === '' ? 401 : 401);
  });

  it('is refused with another secret', async () => {
    const { secret } = await create('laptrinh');
    const forged = secret.slice(0, -1) + (secret.endsWith('A') ? 'B' : 'A');
    expect((await server.ask(WHO, bearer(forged))).status).toBe(401);
  });
});

describe('making an API key', () => {
  it('needs the permission', async () => {
    expect(await create('xem')).toEqual({ __typename: 'Forbidden' });
  });

  it.each([
    [{ name: ' ' }, 'name', 'input.required'],
    [{ expiresOn: '2026-11-22' }, 'expiresOn', 'keys.expiresOn.past'],
    [{ expiresOn: '2028-01-01' }, 'expiresOn', 'keys.expiresOn.tooFar'],
  ])('is refused with %o', async (input, field, code) => {
    const answer = await createAt(input);
    expect(answer).toEqual({ __typename: 'InvalidInput', issues: [{ path: [field], code }] });
  });

  it('makes one key for one idempotency key, and shows its secret once', async () => {
    const input = { idempotencyKey: 'double-click', name: 'once' };
    const session = await server.signIn('laptrinh');
    const variables = { input: { expiresOn: '2026-12-31', ...input } };
    const answers = await Promise.all([1, 2, 3].map(() => server.ask(CREATE, session, variables)));
    const keys = answers.map(({ json }) => json.data.apiKeyCreate as Created);
    expect(new Set(keys.map(({ apiKey }) => apiKey.id)).size).toBe(1);
    expect(keys.filter(({ secret }) => secret !== null)).toHaveLength(1);
    const other = await createAt({ ...input, name: 'another' });
    expect(other).toEqual({ __typename: 'IdempotencyKeyReused' });
  });
});

async function createAt(input: Record<string, unknown>): Promise<unknown> {
  return create('laptrinh', input);
}
