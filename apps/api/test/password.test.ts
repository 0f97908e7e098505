import { readTrail } from '@haicap/database/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ATTEMPTS } from '../src/accounts/sign-in-throttle.js';
import { addUserWithFactor, atSecondFactor } from './authenticator.js';
import { openBrowser, signedIn } from './browser.js';
import { PASSWORD, startTestServer, type TestServer } from './server.js';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const NEW = 'một con đường rất dài';

async function eventsOf(login: string): Promise<string[]> {
  const { id } = await server.db.prisma.user.findUniqueOrThrow({ where: { login } });
  const trail = await readTrail(server.db, { tableName: 'user', recordId: id });
  return trail.flatMap(({ event }) => event ?? []);
}

describe('changing the own password', () => {
  it('lets the new one in, ends all other sessions and gives this one another token', async () => {
    await server.addUser('lan');
    const browser = await signedIn(server, 'lan');
    const other = await signedIn(server, 'lan');
    const before = browser.cookies.get('sid')!;
    const answer = await browser.post('/auth/password', { current: PASSWORD, password: NEW });
    expect([answer.status, answer.json]).toEqual([200, {}]);
    expect(await browser.whoAmI()).toBe('lan');
    expect(await other.whoAmI()).toBeNull();
    expect(await openBrowser(server, new Map([['sid', before]])).whoAmI()).toBeNull();
    const withOld = await openBrowser(server).post('/auth/sign-in', { login: 'lan', password: PASSWORD });
    expect(withOld.status).toBe(401);
    expect(await (await signedIn(server, 'lan', NEW)).whoAmI()).toBe('lan');
    const { passwordChangedAt } = await server.db.prisma.user.findUniqueOrThrow({ where: { login: 'lan' } });
    expect(passwordChangedAt).toEqual(server.now());
    expect(await eventsOf('lan')).toEqual(expect.arrayContaining(['PASSWORD_CHANGED', 'SESSION_ENDED']));
  });

  it('needs the present one', async () => {
    await server.addUser('minh');
    const browser = await signedIn(server, 'minh');
    const wrong = await browser.post('/auth/password', { current: 'not the password', password: NEW });
    expect([wrong.status, wrong.json.code]).toEqual([401, 'PASSWORD_WRONG']);
    expect((await browser.post('/auth/password', { password: NEW })).json.code).toBe('PASSWORD_WRONG');
    expect(await (await signedIn(server, 'minh')).whoAmI()).toBe('minh');
  });

  it.each([
    ['eleven chars'.slice(0, 11), 'accounts.password.length', 400],
    ['twelve chars', null, 200],
    ['x'.repeat(128), null, 200],
    ['x'.repeat(129), 'accounts.password.length', 400],
    ['MatKhau123456', 'accounts.password.common', 400],
  ])('takes 12 to 128 characters that are not common: %s', async (password, code, status) => {
    const login = `u${password.length}${status}`;
    await server.addUser(login);
    const browser = await signedIn(server, login);
    const answer = await browser.post('/auth/password', { current: PASSWORD, password });
    expect(answer.status).toBe(status);
    expect(answer.json.issues ?? null).toEqual(
      code && [{ path: ['password'], code, message: expect.stringMatching(/^M.{20,}\.$/) }],
    );
  });

  it('is for people in a browser', async () => {
    const body = { current: PASSWORD, password: NEW };
    const nobody = await openBrowser(server).post('/auth/password', body);
    expect([nobody.status, nobody.json.code]).toEqual([401, 'UNAUTHENTICATED']);
  });

  it(`cannot be used to guess: ${ATTEMPTS.accountAtAddress} wrong ones and no more`, async () => {
    await server.addUser('doan');
    const browser = await signedIn(server, 'doan');
    const guess = (current: string): Promise<{ status: number }> =>
      browser.post('/auth/password', { current, password: NEW });
    for (let attempt = 1; attempt <= ATTEMPTS.accountAtAddress; attempt += 1)
      expect((await guess(`guess ${attempt}`)).status).toBe(401);
    expect((await guess(PASSWORD)).status).toBe(429);
    expect((await browser.post('/auth/step-up', { password: PASSWORD })).status).toBe(429);
  });
});

describe('proving once more who one is', () => {
  it('is asked for ten minutes after the sign-in, and holds for ten more', async () => {
    await server.addUser('hoa');
    const browser = await signedIn(server, 'hoa');
    const isProved = async (): Promise<boolean> => (await browser.post('/auth/totp/start')).status === 200;
    server.wait(9.99);
    expect(await isProved()).toBe(true);
    server.wait(0.01);
    expect(await isProved()).toBe(false);
    expect((await browser.post('/auth/step-up', { password: PASSWORD })).json).toEqual({});
    server.wait(9.99);
    expect(await isProved()).toBe(true);
    server.wait(0.01);
    expect(await isProved()).toBe(false);
    expect(await eventsOf('hoa')).toContain('STEPPED_UP');
  });

  it('proves nothing for another session of the same person', async () => {
    await server.addUser('tam');
    const [browser, other] = [await signedIn(server, 'tam'), await signedIn(server, 'tam')];
    server.wait(10);
    await browser.post('/auth/step-up', { password: PASSWORD });
    expect((await other.post('/auth/totp/start')).json.code).toBe('STEP_UP_REQUIRED');
    expect((await browser.post('/auth/totp/start')).status).toBe(200);
  });

  it('needs the right password', async () => {
    await server.addUser('tuan');
    const browser = await signedIn(server, 'tuan');
    server.wait(10);
    const { status, json } = await browser.post('/auth/step-up', { password: 'not the password' });
    expect([status, json.code]).toEqual([401, 'PASSWORD_WRONG']);
    expect((await browser.post('/auth/totp/start')).status).toBe(403);
    expect((await browser.post('/auth/step-up', {})).json.code).toBe('INVALID_INPUT');
  });

  it('needs a code too where a second factor is set up, and each code once', async () => {
    const phone = await addUserWithFactor(server, 'ma');
    const browser = await atSecondFactor(server, 'ma');
    const code = phone.code();
    await browser.post('/auth/second-factor', { code });
    expect((await browser.get('/auth/proof')).json).toEqual({
      password: true,
      code: true,
      singleSignOn: null,
    });
    const prove = async (typed: object): Promise<unknown[]> => {
      const { status, json } = await browser.post('/auth/step-up', { password: PASSWORD, ...typed });
      return [status, json.code];
    };
    expect(await prove({})).toEqual([401, 'SECOND_FACTOR_FAILED']);
    expect(await prove({ code })).toEqual([401, 'SECOND_FACTOR_FAILED']);
    expect(await prove({ code: phone.code(1) })).toEqual([200, undefined]);
    expect(await prove({ recoveryCode: phone.recoveryCodes[3] })).toEqual([200, undefined]);
    expect(await prove({ recoveryCode: phone.recoveryCodes[3] })).toEqual([401, 'SECOND_FACTOR_FAILED']);
  });

  it('is told how: with the password alone, without a second factor', async () => {
    await server.addUser('biet');
    const browser = await signedIn(server, 'biet');
    expect((await browser.get('/auth/proof')).json).toEqual({
      password: true,
      code: false,
      singleSignOn: null,
    });
    expect((await openBrowser(server).get('/auth/proof')).status).toBe(401);
  });
});

describe('an API key', () => {
  it('never does what a person has to prove', async () => {
    await server.addUser('may', 'DEVELOPER');
    const browser = await signedIn(server, 'may');
    const create = `mutation { apiKeyCreate(input: { name: "x", readOnly: false, expiresOn: "2026-12-31" }) {
      ... on ApiKeyCreatePayload { secret } ... on UserError { code } } }`;
    const made = await browser.post('/graphql', { query: create });
    const authorization = `Bearer ${made.json.data.apiKeyCreate.secret}`;
    for (const [path, body] of [
      ['/auth/password', { current: PASSWORD, password: NEW }],
      ['/auth/step-up', { password: PASSWORD }],
      ['/auth/totp/start', {}],
      ['/auth/totp/confirm', { code: '123456' }],
      ['/auth/totp/remove', { password: PASSWORD, code: '123456' }],
      ['/auth/recovery-codes', {}],
      ['/auth/sso/unlink', { id: '01900000-0000-7000-8000-000000000001' }],
      ['/auth/sso/start', { purpose: 'LINK' }],
    ] as const) {
      const { status, json } = await server.post(path, body, { authorization });
      expect([path, status, json.code]).toEqual([path, 403, 'FORBIDDEN']);
    }
  });
});
