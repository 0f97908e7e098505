import { readTrail } from '@haicap/database/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHALLENGE_MINUTES, CHALLENGE_TRIES } from '../src/accounts/challenge-store.js';
import { WINDOW_MINUTES } from '../src/accounts/sign-in-throttle.js';
import { addUserWithFactor, atSecondFactor, codeFor, setUpAuthenticator } from './authenticator.js';
import { openBrowser, signedIn } from './browser.js';
import { PASSWORD, startTestServer, type TestServer } from './server.js';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const WRONG = '000000';

async function eventsOf(login: string): Promise<string[]> {
  const { id } = await server.db.prisma.user.findUniqueOrThrow({ where: { login } });
  const trail = await readTrail(server.db, { tableName: 'user', recordId: id });
  return trail.flatMap(({ event }) => event ?? []);
}

describe('setting up a second factor', () => {
  it('gives a secret for the application and, once a code proved it, ten recovery codes', async () => {
    await server.addUser('lan');
    const browser = await signedIn(server, 'lan');
    const { json } = await browser.post('/auth/totp/start');
    expect(json.secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(json.uri).toContain(`otpauth://totp/Hai%20C%E1%BA%A5p:lan?secret=${json.secret}`);
    const before = browser.cookies.get('sid');
    const confirmed = await browser.post('/auth/totp/confirm', { code: codeFor(json.secret, server.now()) });
    expect(confirmed.status).toBe(200);
    expect(new Set(confirmed.json.recoveryCodes).size).toBe(10);
    for (const code of confirmed.json.recoveryCodes) expect(code).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
    expect(browser.cookies.get('sid')).not.toBe(before);
    expect(await browser.whoAmI()).toBe('lan');
    expect(await openBrowser(server, new Map([['sid', before!]])).whoAmI()).toBeNull();
    const events = await eventsOf('lan');
    expect(events).toEqual(expect.arrayContaining(['SECOND_FACTOR_ADDED', 'RECOVERY_CODES_MADE']));
  });

  it('stores neither the secret nor a recovery code in the clear', async () => {
    await server.addUser('kin');
    const browser = await signedIn(server, 'kin');
    const { json } = await browser.post('/auth/totp/start');
    const { recoveryCodes } = (
      await browser.post('/auth/totp/confirm', { code: codeFor(json.secret, server.now()) })
    ).json;
    const tables = ['"totp_credential"', '"recovery_code"', '"audit"."entry"', '"user"'];
    for (const table of tables) {
      const { rows } = await server.db.pool.query(`SELECT t::text AS row FROM ${table} t`);
      const stored = rows.map(({ row }) => row).join('\n');
      expect(stored).not.toContain(json.secret);
      for (const code of recoveryCodes) expect(stored).not.toContain(code.replaceAll('-', ''));
    }
  });

  it('does not count while no code has proved it', async () => {
    await server.addUser('moi');
    const browser = await signedIn(server, 'moi');
    await browser.post('/auth/totp/start');
    const wrong = await browser.post('/auth/totp/confirm', { code: WRONG });
    expect([wrong.status, wrong.json.code]).toEqual([401, 'SECOND_FACTOR_FAILED']);
    expect((await browser.post('/auth/sign-in', { login: 'moi', password: PASSWORD })).json).toEqual({});
  });

  it('counts the secret that was given last', async () => {
    await server.addUser('hai');
    const browser = await signedIn(server, 'hai');
    const first = (await browser.post('/auth/totp/start')).json.secret;
    const second = (await browser.post('/auth/totp/start')).json.secret;
    const code = (secret: string): string => codeFor(secret, server.now());
    expect((await browser.post('/auth/totp/confirm', { code: code(first) })).status).toBe(401);
    expect((await browser.post('/auth/totp/confirm', { code: code(second) })).status).toBe(200);
    const again = await browser.post('/auth/totp/start');
    expect([again.status, again.json.code]).toEqual([409, 'ILLEGAL_TRANSITION']);
  });

  it('needs a proof of the last ten minutes', async () => {
    await server.addUser('cham');
    const browser = await signedIn(server, 'cham');
    server.wait(10);
    const { status, json } = await browser.post('/auth/totp/start');
    expect([status, json.code]).toEqual([403, 'STEP_UP_REQUIRED']);
  });
});

describe('signing in with a second factor', () => {
  it('opens a session only after the code', async () => {
    const phone = await addUserWithFactor(server, 'minh');
    const browser = await atSecondFactor(server, 'minh');
    expect(browser.cookies.has('sid')).toBe(false);
    expect(await browser.whoAmI()).toBeNull();
    const answer = await browser.post('/auth/second-factor', { code: phone.code() });
    expect([answer.status, answer.json]).toEqual([200, {}]);
    expect(await browser.whoAmI()).toBe('minh');
    expect(browser.cookies.has('challenge')).toBe(false);
    const session = await server.db.prisma.session.findFirstOrThrow({
      where: { user: { login: 'minh' } },
      orderBy: { id: 'desc' },
    });
    expect(session).toMatchObject({ method: 'PASSWORD_AND_TOTP', address: '127.0.0.1' });
    expect(session.provedAt).toEqual(server.now());
  });

  it('takes codes of the step before and after, no others, and each once', async () => {
    const phone = await addUserWithFactor(server, 'tuan');
    for (const [steps, status] of [
      [-2, 401],
      [2, 401],
      [-1, 200],
      [-1, 401],
      [0, 200],
      [1, 200],
      [0, 401],
    ] as const) {
      const browser = await atSecondFactor(server, 'tuan');
      const answer = await browser.post('/auth/second-factor', { code: phone.code(steps) });
      expect([steps, answer.status]).toEqual([steps, status]);
    }
  });

  it('takes a code once also when it comes in several browsers at the same time', async () => {
    const phone = await addUserWithFactor(server, 'hoa');
    const browsers = await Promise.all(Array.from({ length: 4 }, () => atSecondFactor(server, 'hoa')));
    const code = phone.code();
    const answers = await Promise.all(
      browsers.map((browser) => browser.post('/auth/second-factor', { code })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 401, 401, 401]);
    const signedInAs = await Promise.all(browsers.map((browser) => browser.whoAmI()));
    expect(signedInAs.filter((login) => login === 'hoa')).toHaveLength(1);
  });

  it('takes each recovery code once, also at the same time, and however it is typed', async () => {
    const { recoveryCodes } = await addUserWithFactor(server, 'tam');
    const [first, second] = recoveryCodes as [string, string];
    const browsers = await Promise.all(Array.from({ length: 3 }, () => atSecondFactor(server, 'tam')));
    const answers = await Promise.all(
      browsers.map((browser) => browser.post('/auth/second-factor', { recoveryCode: first })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 401, 401]);
    const browser = await atSecondFactor(server, 'tam');
    const typed = ` ${second.toUpperCase().replaceAll('-', ' ')} `;
    expect((await browser.post('/auth/second-factor', { recoveryCode: typed })).status).toBe(200);
    const { method } = await server.db.prisma.session.findFirstOrThrow({
      where: { user: { login: 'tam' } },
      orderBy: { id: 'desc' },
    });
    expect(method).toBe('PASSWORD_AND_RECOVERY_CODE');
    expect(await eventsOf('tam')).toContain('RECOVERY_CODE_USED');
  });

  it('ends after five minutes', async () => {
    const phone = await addUserWithFactor(server, 'van');
    const late = await atSecondFactor(server, 'van');
    server.wait(CHALLENGE_MINUTES);
    const answer = await late.post('/auth/second-factor', { code: phone.code() });
    expect([answer.status, answer.json.code]).toEqual([401, 'CHALLENGE_OVER']);
    const inTime = await atSecondFactor(server, 'van');
    server.wait(CHALLENGE_MINUTES - 0.01);
    expect((await inTime.post('/auth/second-factor', { code: phone.code() })).status).toBe(200);
  });

  it(`allows ${CHALLENGE_TRIES} codes, and no more in other sign-ins meanwhile`, async () => {
    const phone = await addUserWithFactor(server, 'doan');
    const browser = await atSecondFactor(server, 'doan');
    for (let attempt = 1; attempt < CHALLENGE_TRIES; attempt += 1)
      expect((await browser.post('/auth/second-factor', { code: WRONG })).status).toBe(401);
    const other = await atSecondFactor(server, 'doan');
    expect((await other.post('/auth/second-factor', { code: WRONG })).status).toBe(401);
    const refused = await other.post('/auth/second-factor', { code: phone.code() });
    expect([refused.status, refused.json.code]).toEqual([429, 'RATE_LIMITED']);
    expect((await browser.post('/auth/sign-in', { login: 'doan', password: PASSWORD })).status).toBe(429);
    server.wait(WINDOW_MINUTES);
    const later = await atSecondFactor(server, 'doan');
    expect((await later.post('/auth/second-factor', { code: phone.code() })).status).toBe(200);
    expect(await eventsOf('doan')).toContain('SIGN_IN_FAILED');
  });

  it('allows the last code of a sign-in, and none after it, whatever the address', async () => {
    const elsewhere = await startTestServer({ trustProxy: true });
    const phone = await addUserWithFactor(elsewhere, 'xa');
    for (const wrong of [CHALLENGE_TRIES - 1, CHALLENGE_TRIES]) {
      const browser = await atSecondFactor(elsewhere, 'xa');
      for (let attempt = 1; attempt <= wrong; attempt += 1) {
        const proxied = { 'x-forwarded-for': `203.0.113.${attempt}` };
        expect((await browser.post('/auth/second-factor', { code: WRONG }, proxied)).status).toBe(401);
      }
      const last = await browser.post('/auth/second-factor', { code: phone.code() });
      expect([wrong, last.status, last.json.code]).toEqual(
        wrong < CHALLENGE_TRIES ? [wrong, 200, undefined] : [wrong, 401, 'CHALLENGE_OVER'],
      );
      elsewhere.wait(1);
    }
    await elsewhere.close();
  });

  it('cannot be guessed faster by guessing at the same time', async () => {
    await addUserWithFactor(server, 'nhanh');
    const browser = await atSecondFactor(server, 'nhanh');
    const guesses = Array.from({ length: 12 }, () => browser.post('/auth/second-factor', { code: WRONG }));
    const codes = (await Promise.all(guesses)).map(({ json }) => json.code);
    expect(codes.filter((code) => code === 'SECOND_FACTOR_FAILED')).toHaveLength(CHALLENGE_TRIES);
    expect(new Set(codes)).toEqual(new Set(['SECOND_FACTOR_FAILED', 'CHALLENGE_OVER']));
  });

  it('is nothing without a sign-in under way', async () => {
    for (const cookies of [new Map(), new Map([['challenge', 'a'.repeat(43)]])]) {
      const browser = openBrowser(server, cookies);
      const { status, json } = await browser.post('/auth/second-factor', { code: WRONG });
      expect([status, json.code]).toEqual([401, 'CHALLENGE_OVER']);
    }
  });

  it('does not let in who was suspended in between', async () => {
    const phone = await addUserWithFactor(server, 'ngung');
    const browser = await atSecondFactor(server, 'ngung');
    await server.db.prisma.user.update({ where: { login: 'ngung' }, data: { status: 'SUSPENDED' } });
    const { status, json } = await browser.post('/auth/second-factor', { code: phone.code() });
    expect([status, json.code]).toEqual([401, 'CHALLENGE_OVER']);
    expect(await browser.whoAmI()).toBeNull();
  });

  it.each([
    {},
    { code: 123456 },
    { code: '' },
    { code: '1', recoveryCode: 'x' },
    { code: 'x'.repeat(21) },
    [],
  ])('refuses %j as no code', async (body) => {
    const answer = await openBrowser(server).post('/auth/second-factor', body);
    expect([answer.status, answer.json.code]).toEqual([400, 'INVALID_INPUT']);
  });
});

describe('taking a second factor away', () => {
  it('needs the password and a code', async () => {
    const phone = await addUserWithFactor(server, 'bo');
    const browser = await atSecondFactor(server, 'bo');
    await browser.post('/auth/second-factor', { code: phone.code() });
    server.wait(1);
    const withWrongPassword = await browser.post('/auth/totp/remove', { password: 'x', code: phone.code() });
    expect([withWrongPassword.status, withWrongPassword.json.code]).toEqual([401, 'PASSWORD_WRONG']);
    const withWrongCode = await browser.post('/auth/totp/remove', { password: PASSWORD, code: WRONG });
    expect([withWrongCode.status, withWrongCode.json.code]).toEqual([401, 'SECOND_FACTOR_FAILED']);
    const before = browser.cookies.get('sid');
    const removed = await browser.post('/auth/totp/remove', { password: PASSWORD, code: phone.code() });
    expect(removed.status).toBe(200);
    expect(browser.cookies.get('sid')).not.toBe(before);
    expect(await server.db.prisma.recoveryCode.count({ where: { user: { login: 'bo' } } })).toBe(0);
    expect(
      (await openBrowser(server).post('/auth/sign-in', { login: 'bo', password: PASSWORD })).json,
    ).toEqual({});
    expect(await eventsOf('bo')).toContain('SECOND_FACTOR_REMOVED');
    const again = await browser.post('/auth/totp/remove', { password: PASSWORD, code: phone.code() });
    expect([again.status, again.json.code]).toEqual([409, 'ILLEGAL_TRANSITION']);
  });

  it('may be done with a recovery code', async () => {
    const { recoveryCodes } = await addUserWithFactor(server, 'mat');
    const browser = await atSecondFactor(server, 'mat');
    await browser.post('/auth/second-factor', { recoveryCode: recoveryCodes[0] });
    const body = { password: PASSWORD, recoveryCode: recoveryCodes[0] };
    expect((await browser.post('/auth/totp/remove', body)).status).toBe(401);
    const removed = await browser.post('/auth/totp/remove', { ...body, recoveryCode: recoveryCodes[1] });
    expect(removed.status).toBe(200);
  });
});

describe('new recovery codes', () => {
  it('end the former ones and need a fresh proof and a second factor', async () => {
    await server.addUser('ma');
    const browser = await signedIn(server, 'ma');
    const without = await browser.post('/auth/recovery-codes');
    expect([without.status, without.json.code]).toEqual([409, 'ILLEGAL_TRANSITION']);
    const { recoveryCodes: former } = await setUpAuthenticator(server, browser);
    const { json } = await browser.post('/auth/recovery-codes');
    expect(new Set([...json.recoveryCodes, ...former]).size).toBe(20);
    const other = await atSecondFactor(server, 'ma');
    expect((await other.post('/auth/second-factor', { recoveryCode: former[0] })).status).toBe(401);
    expect((await other.post('/auth/second-factor', { recoveryCode: json.recoveryCodes[0] })).status).toBe(
      200,
    );
    server.wait(10);
    const late = await browser.post('/auth/recovery-codes');
    expect([late.status, late.json.code]).toEqual([403, 'STEP_UP_REQUIRED']);
  });
});
