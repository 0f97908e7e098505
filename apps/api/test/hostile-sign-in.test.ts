import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, signedIn } from './browser.js';
import { PASSWORD, startTestServer, type TestServer } from './server.js';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
  await server.addUser('lan');
});
afterAll(() => server.close());

const POSTS = [
  '/auth/sign-in',
  '/auth/second-factor',
  '/auth/sign-out',
  '/auth/password',
  '/auth/step-up',
  '/auth/codes/look',
  '/auth/codes/use',
  '/auth/totp/start',
  '/auth/totp/confirm',
  '/auth/totp/remove',
  '/auth/recovery-codes',
  '/auth/sso/start',
  '/auth/sso/unlink',
];

describe.each(POSTS)('POST %s', (path) => {
  it('is refused when another site makes a browser send it', async () => {
    const { cookies } = await signedIn(server, 'lan');
    const cookie = `sid=${cookies.get('sid')}`;
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ] as Record<string, string>[]) {
      const { status } = await server.post(path, {}, { cookie, ...headers });
      expect(status).toBe(403);
    }
    expect(await openBrowser(server, cookies).whoAmI()).toBe('lan');
  });

  it('takes JSON of at most 10 kB, and says so', async () => {
    const browser = openBrowser(server);
    const tooLarge = await browser.post(path, { code: 'x'.repeat(10_000) });
    expect([tooLarge.status, tooLarge.json.code]).toEqual([413, 'BODY_TOO_LARGE']);
    const form = await browser.post(path, 'code=1', { 'content-type': 'application/x-www-form-urlencoded' });
    expect(form.status).toBe(415);
    const broken = await browser.post(path, '{"code": ');
    expect(broken.status).toBe(400);
    const poisoned = await browser.post(path, '{"__proto__": {"login": "lan"}}');
    expect(poisoned.status).toBe(400);
  });

  it('takes a body without anything in it as one that says nothing', async () => {
    const empty = await openBrowser(server).post(path, '');
    const { status, json } = await openBrowser(server).post(path, {});
    expect([empty.status, empty.json]).toEqual([status, json]);
    expect(status).not.toBe(415);
    expect(json.code).not.toBe('QUERY_NOT_VALID');
  });

  it('is never cached and tells nothing but a code and a sentence', async () => {
    const { status, headers, json } = await openBrowser(server).post(path, { code: 1 });
    expect(headers.get('cache-control')).toBe('no-store');
    if (status === 200) expect(json).toEqual({});
    else expect(Object.keys(json)).toEqual(['code', 'message']);
    expect(status).toBeLessThan(500);
  });
});

describe('a session', () => {
  it('cannot be planted: a sign-in always gets a token of its own', async () => {
    const planted = 'A'.repeat(43);
    const browser = openBrowser(server, new Map([['sid', planted]]));
    await browser.post('/auth/sign-in', { login: 'lan', password: PASSWORD });
    expect(browser.cookies.get('sid')).not.toBe(planted);
    expect(await browser.whoAmI()).toBe('lan');
    expect(await openBrowser(server, new Map([['sid', planted]])).whoAmI()).toBeNull();
  });

  it('of somebody else that was planted is over after the sign-in', async () => {
    await server.addUser('ke.xau');
    const attacker = await signedIn(server, 'ke.xau');
    const victim = openBrowser(server, new Map(attacker.cookies));
    await victim.post('/auth/sign-in', { login: 'lan', password: PASSWORD });
    expect(await victim.whoAmI()).toBe('lan');
    expect(await attacker.whoAmI()).toBeNull();
  });
});

describe('how one may sign in', () => {
  it('is told to anybody', async () => {
    const { status, json, headers } = await openBrowser(server).get('/auth/methods');
    expect([status, json]).toEqual([200, { password: true, singleSignOn: null }]);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('has no single sign-on where none is set up', async () => {
    for (const path of ['/auth/sso/start', '/auth/sso/start?return=/units'])
      expect((await openBrowser(server).get(path)).status).toBe(404);
    const browser = await signedIn(server, 'lan');
    expect((await browser.post('/auth/sso/start', { purpose: 'LINK' })).status).toBe(404);
    const { headers } = await browser.get('/auth/sso/callback?code=x&state=y');
    expect(headers.get('location')).toBe('/sign-in?fault=SINGLE_SIGN_ON_FAILED');
  });
});
