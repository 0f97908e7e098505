import { createHash } from 'node:crypto';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLIENT_FOLDER, codesOf, startTestServer, type Answer, type TestServer } from './server.js';

const LOGIN = 'query Login { viewer { login } }';
const UNITS = 'query Units($first: Int) { units(first: $first) { nodes { code } } }';
const GONE = 'query Gone { viewer { shoeSize } }';

let folder: string;
let server: TestServer;
let lan: { cookie: string };

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'haicap-client-'));
  await cp(CLIENT_FOLDER, folder, { recursive: true });
  const operations = Object.fromEntries([LOGIN, UNITS, GONE].map((text) => [hashOf(text), text]));
  await writeFile(path.join(folder, 'operations.json'), JSON.stringify(operations));
  server = await startTestServer({ clientFolder: folder });
  await server.addUser('lan', 'VIEWER');
  await server.addUser('minh', 'DEVELOPER');
  lan = await server.signIn('lan');
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function run(text: string, headers: Record<string, string>, more: object = {}): Promise<Answer> {
  const persistedQuery = { version: 1, sha256Hash: hashOf(text) };
  return server.post('/graphql', { extensions: { persistedQuery }, ...more }, headers);
}

describe('an operation of the built client', () => {
  it('is run by its hash, with its variables', async () => {
    expect((await run(LOGIN, lan)).json.data).toEqual({ viewer: { login: 'lan' } });
    const units = await run(UNITS, lan, { operationName: 'Units', variables: { first: 100 } });
    expect(units.json.extensions.cost.requested).toBe(201);
  });

  it('is run for nobody, too: the client asks who is signed in', async () => {
    expect((await run(LOGIN, {})).json.data).toEqual({ viewer: null });
  });

  it('is limited like any other', async () => {
    const { status, json } = await run(UNITS, lan, { variables: { first: 'x' } });
    expect([status, json.errors[0].extensions.code]).toEqual([400, 'QUERY_NOT_VALID']);
    expect(codesOf(await run(UNITS, lan, { variables: { first: 101 } }))).toEqual(['QUERY_NOT_VALID']);
  });

  it('that the server does not know is refused with a code of its own, and is not learned', async () => {
    for (const text of ['query Other { viewer { id } }', GONE]) {
      const answer = await run(text, { ...lan, 'accept-language': 'en' });
      expect([answer.status, ...codesOf(answer)]).toEqual([400, 'OPERATION_NOT_KNOWN']);
    }
    const other = 'query Other { viewer { id } }';
    const withText = await run(other, lan, { query: other });
    expect(codesOf(withText)).toEqual(['QUERY_NOT_VALID']);
    expect(codesOf(await run(other, lan))).toEqual(['OPERATION_NOT_KNOWN']);
  });

  it.each([
    ['a hash that is no text', { persistedQuery: { version: 1, sha256Hash: 7 } }],
    ['__proto__ as its hash', { persistedQuery: { version: 1, sha256Hash: '__proto__' } }],
    ['constructor as its hash', { persistedQuery: { version: 1, sha256Hash: 'constructor' } }],
    ['no hash', { persistedQuery: null }],
  ])('is not %s', async (_what, extensions) => {
    const answer = await server.post('/graphql', { extensions }, lan);
    expect(answer.status).toBe(400);
    expect(['QUERY_NOT_VALID', 'OPERATION_NOT_KNOWN']).toContain(codesOf(answer)[0]);
  });
});

describe('GraphQL of somebody’s own', () => {
  it('is not run for the session of a user, nor for nobody', async () => {
    const answer = await server.ask(LOGIN, lan);
    expect([answer.status, ...codesOf(answer)]).toEqual([400, 'QUERY_NOT_VALID']);
    expect(answer.json.errors[0].message).toContain('khóa API');
    const nobody = await server.ask(LOGIN);
    expect([nobody.status, ...codesOf(nobody)]).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('is run for who may use the playground', async () => {
    const minh = await server.signIn('minh');
    expect((await server.ask(LOGIN, minh)).json.data).toEqual({ viewer: { login: 'minh' } });
  });

  it('is run for an API key', async () => {
    const minh = await server.signIn('minh');
    const made = await server.ask(
      `mutation { apiKeyCreate(input: { name: "bảng", expiresOn: "2027-01-31", idempotencyKey: "khoa-1" }) {
        ... on ApiKeyCreatePayload { secret } } }`,
      minh,
    );
    const { secret } = made.json.data.apiKeyCreate;
    const answer = await server.ask(LOGIN, { authorization: `Bearer ${secret}` });
    expect(answer.json.data).toEqual({ viewer: { login: 'minh' } });
  });

  it('is run for everybody where the client is being developed', async () => {
    const developing = await startTestServer({ db: server.db, clientFolder: folder, allowText: true });
    expect((await developing.ask(LOGIN, lan)).json.data).toEqual({ viewer: { login: 'lan' } });
    await developing.close();
  });
});

it('the list of operations is not served', async () => {
  expect((await server.get('/operations.json')).status).toBe(404);
});
