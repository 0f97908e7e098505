import { readTrail } from '@haicap/database/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addUserWithFactor } from './authenticator.js';
import { openBrowser, signedIn, type Browser } from './browser.js';
import { visitProvider } from './identity-provider.js';
import { PASSWORD, type TestServer } from './server.js';
import { locationOf, startJourneys, type Journeys } from './sign-on-journeys.js';

let journeys: Journeys;
let server: TestServer;
let provider: Journeys['provider'];
let { passBy, signInAs, link } = {} as Journeys;

beforeAll(async () => {
  journeys = await startJourneys();
  ({ server, provider, passBy, signInAs, link } = journeys);
});
afterAll(() => journeys.close());

const UNAVAILABLE = 'SINGLE_SIGN_ON_UNAVAILABLE';

async function sessionOf(login: string): Promise<{ method: string; provedAt: Date }> {
  const where = { user: { login } };
  return server.db.prisma.session.findFirstOrThrow({ where, orderBy: { id: 'desc' } });
}

describe('a provider that is down', () => {
  it('does not keep the server from starting, only its button says so, and it is asked again', async () => {
    await provider.goDown();
    const browser = openBrowser(server);
    expect((await browser.get('/auth/methods')).json).toEqual({
      password: true,
      singleSignOn: { label: 'Thử nghiệm' },
    });
    const answer = await browser.get('/auth/sso/start', {
      accept: 'application/json',
      'accept-language': 'en',
    });
    expect([answer.status, answer.json.code]).toEqual([503, UNAVAILABLE]);
    expect(answer.json.message).toMatch(/^Single sign-on does not answer at the moment\./);
    const page = await browser.get('/auth/sso/start', { accept: 'text/html' });
    expect([page.status, locationOf(page)]).toEqual([302, `/sign-in?fault=${UNAVAILABLE}`]);
    const asked = await browser.get('/auth/sso/start?return=/units', { accept: 'text/html' });
    expect(locationOf(asked)).toBe(`/sign-in?next=%2Funits&fault=${UNAVAILABLE}`);
    await provider.comeUp();
    expect((await browser.get('/auth/sso/start')).status).toBe(503);
    provider.serve(`${server.url}/auth/sso/callback`);
    expect((await browser.get('/auth/sso/start')).status).toBe(302);
  });

  it('that goes down on the way back is named too', async () => {
    const browser = openBrowser(server);
    const back = await visitProvider(locationOf(await browser.get('/auth/sso/start')), 'lan');
    await provider.goDown();
    expect(locationOf(await browser.get(back.pathname + back.search))).toBe(`/sign-in?fault=${UNAVAILABLE}`);
    await provider.comeUp();
  });
});

describe('linking an account', () => {
  it('lets the person in by the provider from then on, at the page that was asked for', async () => {
    await server.addUser('lan');
    const owner = await signedIn(server, 'lan');
    expect(await link(owner, 'subject-of-lan')).toBe('/account');
    const links = await server.db.prisma.externalIdentity.findMany({ where: { user: { login: 'lan' } } });
    expect(links).toMatchObject([{ issuer: provider.settings.issuer.origin, subject: 'subject-of-lan' }]);
    const browser = openBrowser(server);
    expect(await signInAs('subject-of-lan', browser, '/units?q=a#b')).toBe('/units?q=a#b');
    expect(await browser.whoAmI()).toBe('lan');
    expect((await sessionOf('lan')).method).toBe('SINGLE_SIGN_ON');
    expect(browser.cookies.has('challenge')).toBe(false);
    const trail = await readTrail(server.db, { tableName: 'user', recordId: links[0]!.userId });
    expect(trail.flatMap(({ event }) => event ?? [])).toEqual([
      'SIGNED_IN',
      'SINGLE_SIGN_ON_LINKED',
      'SIGNED_IN',
    ]);
  });

  it('needs a fresh proof', async () => {
    const browser = await signedIn(server, 'lan');
    server.wait(10);
    const { status, json } = await browser.post('/auth/sso/start', { purpose: 'LINK' });
    expect([status, json.code]).toEqual([403, 'STEP_UP_REQUIRED']);
    expect((await openBrowser(server).post('/auth/sso/start', { purpose: 'LINK' })).status).toBe(401);
  });

  it('is refused for somebody at the provider who is linked to another account', async () => {
    await server.addUser('minh');
    const browser = await signedIn(server, 'minh');
    expect(await link(browser, 'subject-of-lan')).toBe('/account?fault=SINGLE_SIGN_ON_TAKEN');
    expect(await server.db.prisma.externalIdentity.count({ where: { user: { login: 'minh' } } })).toBe(0);
  });

  it('twice is no error', async () => {
    const browser = await signedIn(server, 'lan');
    expect(await link(browser, 'subject-of-lan')).toBe('/account');
    expect(await server.db.prisma.externalIdentity.count({ where: { user: { login: 'lan' } } })).toBe(1);
  });

  it('does not link to who has signed in meanwhile', async () => {
    const browser = await signedIn(server, 'minh');
    const { json } = await browser.post('/auth/sso/start', { purpose: 'LINK', return: '/account' });
    const back = await visitProvider(json.url, 'subject-of-nobody');
    const other = await signedIn(server, 'lan');
    browser.cookies.set('sid', other.cookies.get('sid')!);
    const answer = await browser.get(back.pathname + back.search);
    expect(locationOf(answer)).toBe('/account?fault=SINGLE_SIGN_ON_FAILED');
    const where = { subject: 'subject-of-nobody' };
    expect(await server.db.prisma.externalIdentity.count({ where })).toBe(0);
  });

  it('cannot be started by another site', async () => {
    const { cookies } = await signedIn(server, 'lan');
    const headers = { cookie: `sid=${cookies.get('sid')}`, origin: 'https://evil.example' };
    expect((await server.post('/auth/sso/start', { purpose: 'LINK' }, headers)).status).toBe(403);
  });
});

describe('signing in by the provider', () => {
  const UNKNOWN = '/sign-in?next=%2Funits&fault=SINGLE_SIGN_ON_UNKNOWN';

  it('is refused for somebody who is not linked, whatever their e-mail address', async () => {
    await server.db.prisma.user.update({ where: { login: 'lan' }, data: { email: 'lan@example.vn' } });
    const browser = openBrowser(server);
    expect(await signInAs('somebody-else', browser)).toBe(UNKNOWN);
    expect(await browser.whoAmI()).toBeNull();
  });

  it('is refused for a suspended account', async () => {
    await server.addUser('hoa');
    await link(await signedIn(server, 'hoa'), 'subject-of-hoa');
    await server.db.prisma.user.update({ where: { login: 'hoa' }, data: { status: 'SUSPENDED' } });
    expect(await signInAs('subject-of-hoa')).toBe(UNKNOWN);
  });

  it('asks for the second factor where one is set up', async () => {
    const phone = await addUserWithFactor(server, 'tam');
    const owner = openBrowser(server);
    await owner.post('/auth/sign-in', { login: 'tam', password: PASSWORD });
    await owner.post('/auth/second-factor', { code: phone.code() });
    await link(owner, 'subject-of-tam');
    server.wait(1);
    const browser = openBrowser(server);
    expect(await signInAs('subject-of-tam', browser, '/units')).toBe(
      '/sign-in?secondFactor=TOTP&next=%2Funits',
    );
    expect(await browser.whoAmI()).toBeNull();
    expect((await browser.post('/auth/second-factor', { code: phone.code() })).status).toBe(200);
    expect(await browser.whoAmI()).toBe('tam');
    expect((await sessionOf('tam')).method).toBe('SINGLE_SIGN_ON');
  });

  it('is no fresh proof: the person may have signed in there hours ago', async () => {
    const browser = openBrowser(server);
    await signInAs('subject-of-lan', browser);
    expect((await browser.post('/auth/totp/start')).json.code).toBe('STEP_UP_REQUIRED');
  });

  it.each([
    ['//evil.example', '/'],
    ['https://evil.example/', '/'],
    ['/\\evil.example', '/'],
    ['/%09/evil.example', '/%09/evil.example'],
    ['javascript:alert(1)', '/'],
  ])('returns to this site only: %s', async (path, place) => {
    expect(await signInAs('subject-of-lan', openBrowser(server), path)).toBe(place);
  });

  it('gives the session a token of its own', async () => {
    const browser = openBrowser(server, new Map([['sid', 'A'.repeat(43)]]));
    await signInAs('subject-of-lan', browser);
    expect(browser.cookies.get('sid')).not.toBe('A'.repeat(43));
    expect(await browser.whoAmI()).toBe('lan');
  });
});

describe('an answer of the provider', () => {
  const FAILED = '/sign-in?fault=SINGLE_SIGN_ON_FAILED';

  async function comeBack(): Promise<{ browser: Browser; back: URL }> {
    const browser = openBrowser(server);
    const start = locationOf(await browser.get('/auth/sso/start'));
    return { browser, back: await visitProvider(start, 'subject-of-lan') };
  }

  it('counts once', async () => {
    const { browser, back } = await comeBack();
    const cookies = new Map(browser.cookies);
    expect(locationOf(await browser.get(back.pathname + back.search))).toBe('/');
    const again = await openBrowser(server, cookies).get(back.pathname + back.search);
    expect(locationOf(again)).toBe(FAILED);
  });

  it('counts in the browser that went there, and in no other', async () => {
    const { back } = await comeBack();
    expect(locationOf(await openBrowser(server).get(back.pathname + back.search))).toBe(FAILED);
    const other = openBrowser(server);
    await other.get('/auth/sso/start');
    expect(locationOf(await other.get(back.pathname + back.search))).toBe(FAILED);
    expect(await other.whoAmI()).toBeNull();
  });

  it.each(['state', 'code', 'iss'])('is refused with another %s', async (name) => {
    const { browser, back } = await comeBack();
    back.searchParams.set(name, name === 'iss' ? 'https://evil.example' : 'x'.repeat(43));
    expect(locationOf(await browser.get(back.pathname + back.search))).toBe(FAILED);
    expect(await browser.whoAmI()).toBeNull();
  });

  it('is too late after five minutes', async () => {
    const { browser, back } = await comeBack();
    server.wait(5);
    expect(locationOf(await browser.get(back.pathname + back.search))).toBe(FAILED);
  });

  it('that says no is a fault with a name', async () => {
    const { browser, back } = await comeBack();
    const state = back.searchParams.get('state');
    const iss = encodeURIComponent(back.searchParams.get('iss') ?? '');
    const answer = await browser.get(`/auth/sso/callback?error=access_denied&state=${state}&iss=${iss}`);
    expect(locationOf(answer)).toBe(FAILED);
  });
});

describe('proving at the provider who one is', () => {
  it('asks for the sign-in there once more and is a fresh proof', async () => {
    const browser = openBrowser(server);
    await signInAs('subject-of-lan', browser);
    const { json } = await browser.post('/auth/sso/start', { purpose: 'PROVE', return: '/account' });
    expect(new URL(json.url).searchParams.get('prompt')).toBe('login');
    expect(await passBy(browser, json.url, 'subject-of-lan')).toBe('/account');
    expect((await browser.post('/auth/totp/start')).status).toBe(200);
    expect((await browser.get('/auth/proof')).json.singleSignOn).toEqual({ label: 'Thử nghiệm' });
  });

  it('is refused for somebody else', async () => {
    await server.addUser('khac');
    await link(await signedIn(server, 'khac'), 'subject-of-khac');
    const browser = openBrowser(server);
    await signInAs('subject-of-lan', browser);
    const { json } = await browser.post('/auth/sso/start', { purpose: 'PROVE', return: '/account' });
    expect(await passBy(browser, json.url, 'subject-of-khac')).toBe('/account?fault=SINGLE_SIGN_ON_UNKNOWN');
    expect(await browser.whoAmI()).toBe('lan');
    expect((await browser.post('/auth/totp/start')).status).toBe(403);
  });
});
