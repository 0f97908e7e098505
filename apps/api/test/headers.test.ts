import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type Answer, type TestServer } from './server.js';

let plain: TestServer;
let secure: TestServer;

beforeAll(async () => {
  plain = await startTestServer();
  secure = await startTestServer({ publicUrl: new URL('https://haicap.example.vn') });
});
afterAll(async () => {
  await plain.close();
  await secure.close();
});

type Ask = (server: TestServer) => Promise<Answer>;

/** One request for every kind of answer; whether it may be kept by a browser. */
const ROUTES: readonly [what: string, ask: Ask, isKept: boolean][] = [
  ['the first page', (server) => server.get('/', { accept: 'text/html' }), false],
  ['a page further down', (server) => server.get('/units/05977', { accept: 'text/html' }), false],
  ['the playground', (server) => server.get('/playground', { accept: 'text/html' }), true],
  ['a script', (server) => server.get('/assets/main-abc123.js'), true],
  ['a picture', (server) => server.get('/icon.svg'), true],
  ['a path that is none', (server) => server.get('/nothing.txt'), false],
  ['life', (server) => server.get('/health/live'), false],
  ['readiness', (server) => server.get('/health/ready'), false],
  ['an operation', (server) => server.ask('{ viewer { login } }'), false],
  ['an operation that is not valid', (server) => server.ask('{'), false],
  ['a body that is too large', (server) => server.post('/graphql', ' '.repeat(200_000)), false],
  ['a wrong key', (server) => server.ask('{ __typename }', { authorization: 'Bearer x' }), false],
  ['signing in', (server) => server.post('/auth/sign-in', { login: 'x', password: 'x' }), false],
  ['signing out', (server) => server.post('/auth/sign-out', {}), false],
  ['the demo users', (server) => server.get('/auth/demo-users'), false],
  ['an upload', (server) => server.post('/imports', {}), false],
  ['the template of imports', (server) => server.get('/imports/template.xlsx'), false],
  ['another site', (server) => server.post('/graphql', {}, { origin: 'https://evil.example' }), false],
];

describe.each(ROUTES)('the answer to %s', (_what, ask, isKept) => {
  it('may not be sniffed, framed or told where one came from', async () => {
    const { headers } = await ask(plain);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
    if (!isKept) expect(headers.get('cache-control')).toBe('no-store');
  });

  it('binds browsers to HTTPS where it is used, and nowhere else', async () => {
    expect((await ask(plain)).headers.get('strict-transport-security')).toBeNull();
    const { headers } = await ask(secure);
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=31536000/);
  });
});
