import { withTransaction } from '@haicap/database';
import { readTrail } from '@haicap/database/testing';
import { insertOneTimeCode, newOneTimeCode, type OneTimeCodePurpose } from '@haicap/schema/accounts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addUserWithFactor } from './authenticator.js';
import { openBrowser, signedIn } from './browser.js';
import { PASSWORD, startTestServer, type TestServer } from './server.js';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const NEW = 'một con đường rất dài';
const HOUR = 60;

async function makeCode(userId: string, purpose: OneTimeCodePurpose): Promise<string> {
  const actor = { actorId: null, actorName: null, operation: 'test' };
  const made = await withTransaction(server.db, actor, (tx) =>
    insertOneTimeCode(tx, { userId, purpose, createdById: null, now: server.now() }),
  );
  return made.code;
}

async function invite(login: string): Promise<{ userId: string; code: string }> {
  const { id: userId } = await server.db.prisma.user.create({
    data: { login, displayName: `Tên ${login}`, status: 'INVITED' },
  });
  return { userId, code: await makeCode(userId, 'INVITATION') };
}

async function codeOf(path: string, body: object): Promise<unknown[]> {
  const { status, json } = await openBrowser(server).post(path, body);
  return [status, json.code];
}

const NOT_VALID = [404, 'CODE_NOT_VALID'];

describe('the code of an invitation', () => {
  it('says whom it is for, sets the password, makes the account active and signs in', async () => {
    const { userId, code } = await invite('lan');
    expect(await codeOf('/auth/sign-in', { login: 'lan', password: NEW })).toEqual([401, 'SIGN_IN_FAILED']);
    const browser = openBrowser(server);
    const seen = await browser.post('/auth/codes/look', { code });
    expect(seen.json).toEqual({ purpose: 'INVITATION', login: 'lan', displayName: 'Tên lan' });
    const used = await browser.post('/auth/codes/use', { code, password: NEW });
    expect([used.status, used.json]).toEqual([200, {}]);
    expect(await browser.whoAmI()).toBe('lan');
    const user = await server.db.prisma.user.findUniqueOrThrow({ where: { id: userId } });
    expect(user).toMatchObject({ status: 'ACTIVE', version: 2, lastSignInAt: server.now() });
    expect(await (await signedIn(server, 'lan', NEW)).whoAmI()).toBe('lan');
    const trail = await readTrail(server.db, { tableName: 'user', recordId: userId });
    expect(trail.flatMap(({ event }) => event ?? [])).toEqual([
      'SIGN_IN_FAILED',
      'PASSWORD_CHANGED',
      'SIGNED_IN',
      'SIGNED_IN',
    ]);
  });

  it('is dead once it was used', async () => {
    const { code } = await invite('minh');
    await openBrowser(server).post('/auth/codes/use', { code, password: NEW });
    expect(await codeOf('/auth/codes/look', { code })).toEqual(NOT_VALID);
    expect(await codeOf('/auth/codes/use', { code, password: NEW })).toEqual(NOT_VALID);
  });

  it('lets one in when two use it at the same time', async () => {
    const { code } = await invite('hoa');
    const passwords = ['mật khẩu thứ nhất', 'mật khẩu thứ hai ạ', 'mật khẩu thứ ba nhé'];
    const answers = await Promise.all(
      passwords.map((password) => openBrowser(server).post('/auth/codes/use', { code, password })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 404, 404]);
    const winner = passwords[answers.findIndex(({ status }) => status === 200)]!;
    expect(await (await signedIn(server, 'hoa', winner)).whoAmI()).toBe('hoa');
  });

  it('works for seven days', async () => {
    const { code } = await invite('tam');
    server.wait(7 * 24 * HOUR - 1);
    expect((await openBrowser(server).post('/auth/codes/look', { code })).status).toBe(200);
    server.wait(1);
    expect(await codeOf('/auth/codes/look', { code })).toEqual(NOT_VALID);
    expect(await codeOf('/auth/codes/use', { code, password: NEW })).toEqual(NOT_VALID);
  });

  it('ends when another one is made', async () => {
    const { userId, code } = await invite('tuan');
    const second = await makeCode(userId, 'INVITATION');
    expect(await codeOf('/auth/codes/use', { code, password: NEW })).toEqual(NOT_VALID);
    expect(await codeOf('/auth/codes/use', { code: second, password: NEW })).toEqual([200, undefined]);
  });

  it('does not work for a suspended account', async () => {
    const { userId, code } = await invite('van');
    await server.db.prisma.user.update({ where: { id: userId }, data: { status: 'SUSPENDED' } });
    expect(await codeOf('/auth/codes/look', { code })).toEqual(NOT_VALID);
    expect(await codeOf('/auth/codes/use', { code, password: NEW })).toEqual(NOT_VALID);
    const { status, passwordHash } = await server.db.prisma.user.findUniqueOrThrow({ where: { id: userId } });
    expect([status, passwordHash]).toEqual(['SUSPENDED', null]);
  });

  it('is not used up by a password that is too weak', async () => {
    const { code } = await invite('yeu');
    expect(await codeOf('/auth/codes/use', { code, password: 'short' })).toEqual([400, 'INVALID_INPUT']);
    expect(await codeOf('/auth/codes/use', { code, password: NEW })).toEqual([200, undefined]);
  });

  it('is stored as a hash', async () => {
    const { code } = await invite('bam');
    const { rows } = await server.db.pool.query('SELECT t::text AS row FROM "one_time_code" t');
    const { rows: trail } = await server.db.pool.query('SELECT t::text AS row FROM "audit"."entry" t');
    const stored = [...rows, ...trail].map(({ row }) => row).join('\n');
    expect(stored).not.toContain(code);
    expect(stored).not.toContain(code.replaceAll('-', ''));
  });

  it.each([newOneTimeCode(), 'x', '', 'a'.repeat(101)])('is not %j', async (code) => {
    const [status] = await codeOf('/auth/codes/look', { code });
    expect([400, 404]).toContain(status);
    expect((await codeOf('/auth/codes/use', { code, password: NEW }))[0]).toBe(status);
  });
});

describe('the code of a reset', () => {
  it('works for a day, and ends all sessions', async () => {
    const userId = await server.addUser('quen');
    const browser = await signedIn(server, 'quen');
    const code = await makeCode(userId, 'PASSWORD_RESET');
    server.wait(20);
    expect(await browser.whoAmI()).toBe('quen');
    expect(await codeOf('/auth/codes/use', { code, password: NEW })).toEqual([200, undefined]);
    expect(await browser.whoAmI()).toBeNull();
    expect(await codeOf('/auth/sign-in', { login: 'quen', password: PASSWORD })).toEqual([
      401,
      'SIGN_IN_FAILED',
    ]);
    const ended = await readTrail(server.db, { event: 'SESSION_ENDED', recordId: userId });
    expect(ended).toMatchObject([{ actorId: userId, after: { sessions: 1 } }]);
    const late = await makeCode(userId, 'PASSWORD_RESET');
    server.wait(24 * HOUR);
    expect(await codeOf('/auth/codes/use', { code: late, password: NEW })).toEqual(NOT_VALID);
  });

  it('does not replace the second factor', async () => {
    const phone = await addUserWithFactor(server, 'hai');
    const { id } = await server.db.prisma.user.findUniqueOrThrow({ where: { login: 'hai' } });
    const code = await makeCode(id, 'PASSWORD_RESET');
    const browser = openBrowser(server);
    const used = await browser.post('/auth/codes/use', { code, password: NEW });
    expect(used.json).toEqual({ secondFactor: 'TOTP' });
    expect(await browser.whoAmI()).toBeNull();
    expect((await browser.post('/auth/second-factor', { code: phone.code() })).status).toBe(200);
    expect(await browser.whoAmI()).toBe('hai');
  });
});
