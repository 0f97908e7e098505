import { withTransaction } from '@haicap/database';
import { insertOneTimeCode } from '@haicap/schema/accounts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, signedIn } from './browser.js';
import { PASSWORD, type TestServer } from './server.js';
import { startJourneys, type Journeys } from './sign-on-journeys.js';

let journeys: Journeys;
let server: TestServer;
let { passBy, signInAs, link } = {} as Journeys;

beforeAll(async () => {
  journeys = await startJourneys();
  ({ server, passBy, signInAs, link } = journeys);
  journeys.provider.serve(`${server.url}/auth/sso/callback`);
  await server.addUser('lan');
  await link(await signedIn(server, 'lan'), 'subject-of-lan');
});
afterAll(() => journeys.close());

describe('accepting an invitation by the provider', () => {
  async function invite(
    login: string,
    purpose: 'INVITATION' | 'PASSWORD_RESET' = 'INVITATION',
  ): Promise<string> {
    const { id: userId } = await server.db.prisma.user.create({
      data: { login, displayName: login, status: 'INVITED' },
    });
    const actor = { actorId: null, actorName: null, operation: 'test' };
    const { code } = await withTransaction(server.db, actor, (tx) =>
      insertOneTimeCode(tx, { userId, purpose, createdById: null, now: server.now() }),
    );
    return code;
  }

  it('links, makes the account active and signs in; the code is dead', async () => {
    const code = await invite('moi');
    const browser = openBrowser(server);
    const { json } = await browser.post('/auth/sso/start', { purpose: 'ACCEPT', code, return: '/' });
    expect(json.url).not.toContain(code);
    expect(await passBy(browser, json.url, 'subject-of-moi')).toBe('/');
    expect(await browser.whoAmI()).toBe('moi');
    expect((await browser.get('/auth/proof')).json).toMatchObject({ password: false, code: false });
    const again = await browser.post('/auth/sso/start', { purpose: 'ACCEPT', code });
    expect([again.status, again.json.code]).toEqual([404, 'CODE_NOT_VALID']);
    expect(await signInAs('subject-of-moi')).toBe('/units');
  });

  it('leaves the code alone when the person at the provider is linked to another account', async () => {
    const code = await invite('nham');
    const browser = openBrowser(server);
    const { json } = await browser.post('/auth/sso/start', { purpose: 'ACCEPT', code });
    expect(await passBy(browser, json.url, 'subject-of-lan')).toBe('/sign-in?fault=SINGLE_SIGN_ON_TAKEN');
    expect((await browser.post('/auth/codes/look', { code })).status).toBe(200);
  });

  it('is refused when the account was suspended on the way, and for the code of a reset', async () => {
    const code = await invite('ngung');
    const browser = openBrowser(server);
    const { json } = await browser.post('/auth/sso/start', { purpose: 'ACCEPT', code });
    await server.db.prisma.user.update({ where: { login: 'ngung' }, data: { status: 'SUSPENDED' } });
    expect(await passBy(browser, json.url, 'subject-of-ngung')).toBe('/sign-in?fault=CODE_NOT_VALID');
    const reset = await invite('quen', 'PASSWORD_RESET');
    expect((await browser.post('/auth/sso/start', { purpose: 'ACCEPT', code: reset })).status).toBe(404);
  });
});

describe('unlinking', () => {
  async function linkIdOf(login: string): Promise<string> {
    const found = await server.db.prisma.externalIdentity.findFirstOrThrow({ where: { user: { login } } });
    return found.id;
  }

  it('takes the way in away, after a fresh proof, from the own account only', async () => {
    await server.addUser('thoi');
    const browser = await signedIn(server, 'thoi');
    await link(browser, 'subject-of-thoi');
    const foreign = await browser.post('/auth/sso/unlink', { id: await linkIdOf('lan') });
    expect([foreign.status, foreign.json.code]).toEqual([404, 'NOT_FOUND']);
    server.wait(10);
    const id = await linkIdOf('thoi');
    expect((await browser.post('/auth/sso/unlink', { id })).json.code).toBe('STEP_UP_REQUIRED');
    await browser.post('/auth/step-up', { password: PASSWORD });
    expect((await browser.post('/auth/sso/unlink', { id })).json).toEqual({});
    expect(await signInAs('subject-of-thoi', openBrowser(server), '/')).toBe(
      '/sign-in?fault=SINGLE_SIGN_ON_UNKNOWN',
    );
    expect((await browser.post('/auth/sso/unlink', { id: 'x' })).status).toBe(400);
  });

  it('is refused for the only way in; a password can be set first', async () => {
    const browser = openBrowser(server);
    await signInAs('subject-of-moi', browser);
    const { json } = await browser.post('/auth/sso/start', { purpose: 'PROVE', return: '/account' });
    await passBy(browser, json.url, 'subject-of-moi');
    const id = await linkIdOf('moi');
    const refused = await browser.post('/auth/sso/unlink', { id });
    expect([refused.status, refused.json.code]).toEqual([409, 'ILLEGAL_TRANSITION']);
    expect((await browser.post('/auth/password', { password: 'một con đường rất dài' })).status).toBe(200);
    expect((await browser.post('/auth/sso/unlink', { id })).status).toBe(200);
  });
});
