import { createDb } from '@haicap/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf, startTestServer, type TestServer } from './server.js';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
  await server.addUser('lan', 'DEVELOPER');
  await server.addUser('xem', 'VIEWER');
});
afterAll(() => server.close());

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

describe('an error that is a bug', () => {
  it('shows nothing but an id', async () => {
    const session = await server.signIn('lan');
    await server.db.pool.query('ALTER TABLE "api_key" RENAME COLUMN "name" TO "former_name"');
    const answer = await server.ask('{ viewer { login apiKeys { name } } }', {
      ...session,
      'accept-language': 'en',
    });
    await server.db.pool.query('ALTER TABLE "api_key" RENAME COLUMN "former_name" TO "name"');
    const [error] = answer.json.errors;
    expect(error.extensions).toEqual({ code: 'INTERNAL', errorId: expect.stringMatching(UUID) });
    expect(error.path).toEqual(['viewer', 'apiKeys']);
    expect(answer.text).not.toMatch(/former_name|does not exist|prisma|invocation|\.ts/i);
  });

  it('outside of GraphQL shows nothing but an id either', async () => {
    await server.db.pool.query('ALTER TABLE "session" RENAME TO "former_session"');
    const answer = await server.post('/auth/sign-out', {}, { cookie: 'sid=x' });
    await server.db.pool.query('ALTER TABLE "former_session" RENAME TO "session"');
    expect(answer.status).toBe(500);
    expect(answer.json).toEqual({
      code: 'INTERNAL',
      errorId: expect.stringMatching(UUID),
      message: expect.stringContaining('. '),
    });
  });
});

describe('a query that is not valid', () => {
  it.each(['{', '{ nothing }', 'query A { __typename } query B { __typename }', 'subscription { x }'])(
    'is refused with its code: %s',
    async (query) => {
      const answer = await server.ask(query, await server.signIn('lan'));
      expect(answer.status).toBe(400);
      expect(codesOf(answer)[0]).toBe('QUERY_NOT_VALID');
      expect(answer.text).not.toContain('stacktrace');
    },
  );

  it('is helped with names only where the schema may be asked for', async () => {
    const query = '{ vieweer { login } }';
    const developer = await server.ask(query, await server.signIn('lan'));
    expect(developer.json.errors[0].message).toContain('Did you mean "viewer"?');
    for (const headers of [{}, await server.signIn('xem')]) {
      expect((await server.ask(query, headers)).text).not.toContain('Did you mean');
    }
  });
});

describe('the schema', () => {
  const query = '{ __schema { types { name } } }';

  it('is told to developers', async () => {
    const { json } = await server.ask(query, await server.signIn('lan'));
    expect(json.data.__schema.types.length).toBeGreaterThan(10);
  });

  it('is not told to other users, nor to nobody', async () => {
    expect(codesOf(await server.ask(query, await server.signIn('xem')))).toEqual(['INTROSPECTION_DISABLED']);
    expect(codesOf(await server.ask(query))).toEqual(['UNAUTHENTICATED']);
    expect(codesOf(await server.ask('{ x: __type(name: "Viewer") { name } }'))).toEqual(['UNAUTHENTICATED']);
  });
});

describe('without a database', () => {
  it('everything that needs it answers DATABASE_UNAVAILABLE, and the server lives on', async () => {
    const nowhere = createDb({ host: '/nowhere', port: 5432, user: 'nobody', database: 'none' });
    const lost = await startTestServer({ db: nowhere });
    expect((await lost.get('/health/live')).status).toBe(200);
    expect((await lost.get('/health/ready')).json.code).toBe('DATABASE_UNAVAILABLE');
    const signIn = await lost.post('/auth/sign-in', { login: 'lan', password: 'x' });
    expect([signIn.status, signIn.json.code]).toEqual([503, 'DATABASE_UNAVAILABLE']);
    const answer = await lost.ask('{ viewer { login } }', { cookie: 'sid=x' });
    expect([answer.status, ...codesOf(answer)]).toEqual([503, 'DATABASE_UNAVAILABLE']);
    await lost.close();
    await nowhere.close();
  });

  it('a query under way answers DATABASE_UNAVAILABLE in the language of the viewer', async () => {
    const nowhere = createDb({ host: '/nowhere', port: 5432, user: 'nobody', database: 'none' });
    // Sessions are read by the pool itself, records on a connection taken out of it: only the latter is cut off here.
    const connect = nowhere.pool.connect.bind(nowhere.pool);
    const pool = new Proxy(server.db.pool, {
      get: (target, name) => (name === 'connect' ? connect : Reflect.get(target, name, target)),
    });
    const half = await startTestServer({ db: { ...server.db, pool } });
    const session = await server.signIn('lan');
    const answer = await half.ask('{ viewer { login apiKeys { id } } }', session);
    expect(answer.status).toBe(503);
    expect(answer.json.errors[0]).toMatchObject({
      message: expect.stringContaining('Cơ sở dữ liệu'),
      extensions: { code: 'DATABASE_UNAVAILABLE' },
    });
    await half.close();
    await nowhere.close();
  });
});
