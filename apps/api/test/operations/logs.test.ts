import { Writable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PASSWORD, startTestServer, type TestServer } from '../server.js';

let server: TestServer;
let written = '';
const logStream = new Writable({
  write(chunk, _encoding, done) {
    written += String(chunk);
    done();
  },
});

beforeAll(async () => {
  server = await startTestServer({ logLevel: 'debug', logStream });
  await server.addUser('tranthibimat', 'UNIT_ADMINISTRATOR');
});
beforeEach(() => (written = ''));
afterAll(() => server.close());

interface Line {
  readonly level: number;
  readonly msg: string;
  readonly route?: string;
  readonly operation?: string;
  readonly code?: string;
  readonly errorId?: string;
  readonly viewer?: string;
  readonly status?: number;
}

function lines(): Line[] {
  return written
    .trimEnd()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
}

describe('the log', () => {
  it('has one line per request: route, operation, code, duration and the viewer by an opaque id', async () => {
    const session = await server.signIn('tranthibimat');
    await server.ask('query Mine($x: Boolean!) { viewer @include(if: $x) { login } }', session, { x: true });
    const line = lines().find(({ route }) => route === '/graphql');
    expect(line).toMatchObject({
      level: 30,
      msg: 'request',
      method: 'POST',
      status: 200,
      operation: 'viewer',
      by: 'session',
      milliseconds: expect.any(Number),
      reqId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      viewer: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  it('names a bug by the id that its caller was shown', async () => {
    const session = await server.signIn('tranthibimat');
    await server.db.pool.query('ALTER TABLE "api_key" RENAME COLUMN "name" TO "former_name"');
    const { json } = await server.ask('{ viewer { apiKeys { name } } }', session);
    await server.db.pool.query('ALTER TABLE "api_key" RENAME COLUMN "former_name" TO "name"');
    const { errorId } = json.errors[0].extensions;
    const failure = lines().find(({ level }) => level === 50);
    expect(failure).toMatchObject({ errorId, err: { stack: expect.stringContaining('    at ') } });
    expect(lines().find(({ route }) => route === '/graphql')).toMatchObject({
      level: 40,
      code: 'INTERNAL',
      errorId,
    });
  });

  it('repeats no secret and nothing of a person, whatever goes wrong', async () => {
    const secrets = [
      PASSWORD,
      'tranthibimat',
      'Lê Thị Hồng Phấn',
      'mật-khẩu-sai',
      'hc_0123456789abcdef_geheim',
    ];
    const session = await server.signIn('tranthibimat');
    const token = session.cookie.split('=')[1]!;
    await server.post('/auth/sign-in', { login: 'tranthibimat', password: 'mật-khẩu-sai' });
    await server.post('/auth/sign-in', '{"login": "tranthibimat", "password": ');
    await server.ask('{ viewer { login } }', { authorization: 'Bearer hc_0123456789abcdef_geheim' });
    await server.ask('query ($q: String!) { search(text: $q) { totalCount } }', session, {
      q: 'Lê Thị Hồng Phấn',
    });
    await server.ask('{ search(text: "Lê Thị Hồng Phấn") { nothing } }', session);
    await server.get(`/units?q=${encodeURIComponent('Lê Thị Hồng Phấn')}`, session);
    await server.get(`/${encodeURIComponent('Lê Thị Hồng Phấn')}.txt`, session);
    await breakWithValues(session);
    expect(lines().length).toBeGreaterThan(8);
    for (const secret of [...secrets, token, ...secrets.map((text) => encodeURIComponent(text))])
      expect(written).not.toContain(secret);
    expect(written).not.toMatch(/127\.0\.0\.1|cookie|user-agent|SELECT |query \(/i);
  });
});

/** PostgreSQL and Prisma repeat the values of a row in their messages. */
async function breakWithValues(session: { cookie: string }): Promise<void> {
  const input = { number: '1/QĐ-X', kind: 'DECISION', issuer: 'Lê Thị Hồng Phấn', subject: 'tranthibimat' };
  await server.db.pool.query(
    `ALTER TABLE "legal_instrument" ADD CONSTRAINT "broken" CHECK ("issuer" <> 'Lê Thị Hồng Phấn')`,
  );
  const { json } = await server.ask(
    'mutation ($input: LegalInstrumentCreateInput!) { legalInstrumentCreate(input: $input) { __typename } }',
    session,
    { input },
  );
  await server.db.pool.query('ALTER TABLE "legal_instrument" DROP CONSTRAINT "broken"');
  expect(json.errors[0].extensions.code).toBe('INTERNAL');
  await server.db.pool.query('ALTER TABLE "session" RENAME TO "former_session"');
  expect((await server.post('/auth/sign-out', {}, session)).status).toBe(500);
  await server.db.pool.query('ALTER TABLE "former_session" RENAME TO "session"');
}
