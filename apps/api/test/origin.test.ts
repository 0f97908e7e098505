import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from './server.js';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
  await server.addUser('lan');
});
afterAll(() => server.close());

const QUERY = { query: '{ __typename }' };

describe('a request that another site makes a browser send', () => {
  it.each<[string, Record<string, string>]>([
    ['names its origin', { origin: 'https://evil.example' }],
    ['names no origin', { origin: 'null' }],
    ['comes from another port', { origin: 'http://127.0.0.1:1' }],
    ['is marked as cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['is marked as same-site', { 'sec-fetch-site': 'same-site' }],
  ])('is refused when it %s', async (_case, headers) => {
    const session = await server.signIn('lan');
    for (const path of ['/graphql', '/auth/sign-out', '/auth/sign-in']) {
      const { status } = await server.post(path, QUERY, { ...session, ...headers });
      expect(status).toBe(403);
    }
    expect((await server.ask('{ viewer { login } }', session)).json.data.viewer).toEqual({ login: 'lan' });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'is refused when a form sends it as %s',
    async (type) => {
      const session = await server.signIn('lan');
      const { status } = await server.post('/graphql', JSON.stringify(QUERY), {
        ...session,
        'content-type': type,
      });
      expect(status).toBe(403);
      const own = { ...session, 'content-type': type, origin: server.url };
      expect((await server.post('/graphql', JSON.stringify(QUERY), own)).status).toBe(415);
    },
  );

  it('cannot be a plain link: the API is not read by GET', async () => {
    expect((await server.get('/graphql?query={__typename}')).status).toBe(404);
  });

  it('cannot read an answer: no other site is named', async () => {
    const { headers } = await server.get('/health/ready', { origin: 'https://evil.example' });
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('a request of our own pages', () => {
  it.each<[string, Record<string, string>]>([
    ['with its origin', {}],
    ['as the browser marks it', { 'sec-fetch-site': 'same-origin' }],
  ])('is answered %s', async (_case, headers) => {
    const { status } = await server.post('/graphql', QUERY, { origin: server.url, ...headers });
    expect(status).toBe(200);
  });

  it('is answered under the public address', async () => {
    const behindProxy = await startTestServer({ publicUrl: new URL('https://haicap.example.vn') });
    const { status } = await behindProxy.post('/graphql', QUERY, { origin: 'https://haicap.example.vn' });
    expect(status).toBe(200);
    await behindProxy.close();
  });
});

describe('a server for this machine alone', () => {
  it('does not answer to the name of another site that was pointed at it', async () => {
    expect(await statusFor('evil.example')).toBe(421);
    expect(await statusFor('localhost.evil.example:4000')).toBe(421);
    expect(await statusFor('localhost:4000')).toBe(200);
    expect(await statusFor('[::1]:4000')).toBe(200);
  });
});

/** `fetch` does not let the host be chosen. */
function statusFor(host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${server.url}/health/live`, { headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', reject)
      .end();
  });
}
