import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countStatements } from '@haicap/database/testing';
import { codesOf, cookieOf, PASSWORD, startTestServer, type TestServer } from './server.js';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
  await server.addUser('lan');
});
afterAll(() => server.close());

const WHO = '{ viewer { login } }';

async function isSignedIn(session: { cookie: string }): Promise<boolean> {
  return (await server.ask(WHO, session)).json.data.viewer !== null;
}

/** Waits until a statement waits for a lock that another one holds. */
async function untilSomebodyWaits(): Promise<void> {
  const waiting = `SELECT 1 FROM pg_stat_activity
    WHERE "datname" = current_database() AND "wait_event_type" = 'Lock'`;
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if ((await server.db.pool.query(waiting)).rows.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('nobody waits');
}

describe('a session', () => {
  it('is over after 30 minutes without use', async () => {
    const session = await server.signIn('lan');
    server.wait(29);
    expect(await isSignedIn(session)).toBe(true);
    server.wait(29);
    expect(await isSignedIn(session)).toBe(true);
    server.wait(30);
    expect(await isSignedIn(session)).toBe(false);
    expect(codesOf(await server.ask('{ units { totalCount } }', session))).toEqual(['UNAUTHENTICATED']);
  });

  it('is over after 12 hours however much it is used', async () => {
    const session = await server.signIn('lan');
    for (let minutes = 0; minutes < 12 * 60 - 20; minutes += 20) {
      server.wait(20);
      expect(await isSignedIn(session)).toBe(true);
    }
    server.wait(20);
    expect(await isSignedIn(session)).toBe(false);
  });

  it('ends with the next request when the user is suspended', async () => {
    await server.addUser('minh');
    const session = await server.signIn('minh');
    await server.db.prisma.user.update({ where: { login: 'minh' }, data: { status: 'SUSPENDED' } });
    expect(await isSignedIn(session)).toBe(false);
  });

  it('is not opened for who is suspended at the same moment', async () => {
    await server.addUser('nhanh');
    const suspension = await server.db.pool.connect();
    await suspension.query('BEGIN');
    await suspension.query(`UPDATE "user" SET "status" = 'SUSPENDED' WHERE "login" = 'nhanh'`);
    const signingIn = server.post('/auth/sign-in', { login: 'nhanh', password: PASSWORD });
    await untilSomebodyWaits();
    await suspension.query(
      `DELETE FROM "session" USING "user" u WHERE u."id" = "user_id" AND u."login" = 'nhanh'`,
    );
    await suspension.query('COMMIT');
    suspension.release();
    const { status, json } = await signingIn;
    expect([status, json.code]).toEqual([401, 'SIGN_IN_FAILED']);
    expect(await server.db.prisma.session.count({ where: { user: { login: 'nhanh' } } })).toBe(0);
  });

  it('that is ended while its owner changes the password is over, and the password stays', async () => {
    const userId = await server.addUser('doi');
    const session = await server.signIn('doi');
    const ending = await server.db.pool.connect();
    await ending.query('BEGIN');
    await ending.query('DELETE FROM "session" WHERE "user_id" = $1', [userId]);
    const body = { current: PASSWORD, password: 'một con đường rất dài' };
    const changing = server.post('/auth/password', body, session);
    await untilSomebodyWaits();
    await ending.query('COMMIT');
    ending.release();
    const { status, json } = await changing;
    expect([status, json.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect((await server.signIn('doi')).cookie).toMatch(/^sid=/);
  });

  it('knows a new grant, and one that has ended, with the next request', async () => {
    const userId = await server.addUser('hoa', null);
    const session = await server.signIn('hoa');
    const permissions = async (): Promise<string[]> =>
      (await server.ask('{ viewer { permissions } }', session)).json.data.viewer.permissions;
    expect(await permissions()).toEqual([]);
    const grant = await server.db.prisma.grant.create({
      data: { userId, role: 'VIEWER', validFrom: new Date('2026-01-01') },
    });
    expect(await permissions()).toEqual(['UNITS_READ', 'PERSONNEL_READ']);
    await server.db.prisma.grant.update({
      where: { id: grant.id },
      data: { validTo: new Date('2026-11-23') },
    });
    expect(await permissions()).toEqual([]);
  });

  it.each(['sid=', 'sid=x', `sid=${'a'.repeat(43)}`, `sid=${"'; DROP TABLE session; --"}`])(
    'is none with the cookie %s',
    async (cookie) => {
      expect(await isSignedIn({ cookie })).toBe(false);
    },
  );

  it('takes one statement to load', async () => {
    const session = await server.signIn('lan');
    await server.ask('{ __typename }', session);
    const { statements } = await countStatements(server.db, () => server.ask('{ __typename }', session));
    // points are shared once a second, whoever asks
    const own = statements.filter((statement) => !statement.includes('rate_window'));
    expect(own).toEqual([expect.stringContaining('"token_hash" = $1')]);
  });

  it('lists where the user is signed in and which of them asks', async () => {
    await server.addUser('tam');
    await server.signIn('tam');
    const second = await server.signIn('tam');
    const { json } = await server.ask('{ viewer { sessions { isCurrent createdAt userAgent } } }', second);
    const { sessions } = json.data.viewer;
    expect(sessions).toHaveLength(2);
    expect(sessions.filter((session: { isCurrent: boolean }) => session.isCurrent)).toHaveLength(1);
  });

  it('has a __Host- cookie for HTTPS only where people come by HTTPS', async () => {
    const behindProxy = await startTestServer({ publicUrl: new URL('https://haicap.example.vn') });
    await behindProxy.addUser('lan');
    const answer = await behindProxy.post('/auth/sign-in', { login: 'lan', password: PASSWORD });
    expect(answer.headers.getSetCookie()[0]).toMatch(
      /^__Host-sid=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
    const session = { cookie: cookieOf(answer) };
    expect((await behindProxy.ask(WHO, session)).json.data.viewer).toEqual({ login: 'lan' });
    await behindProxy.close();
  });
});

describe('the viewer', () => {
  it('is read with the same statements whatever they hold', async () => {
    const userId = await server.addUser('nhieu', 'DEVELOPER');
    const query = '{ viewer { grants { role unit { id } } apiKeys { name } sessions { id } } }';
    const session = await server.signIn('nhieu');
    await server.ask(query, session);
    const few = await countStatements(server.db, () => server.ask(query, session));
    for (const role of ['VIEWER', 'AUDITOR', 'OPERATOR'] as const) {
      const validFrom = new Date('2025-07-01');
      await server.db.prisma.grant.create({ data: { userId, role, validFrom } });
      await server.signIn('nhieu');
    }
    const many = await countStatements(server.db, () => server.ask(query, session));
    expect(many.result.json.data.viewer.grants).toHaveLength(4);
    expect(many.statements).toHaveLength(few.statements.length);
    expect(few.statements.length).toBeLessThanOrEqual(5);
  });
});

describe('the language of the viewer', () => {
  it('is kept with the account and used for messages', async () => {
    await server.addUser('tuan');
    const session = await server.signIn('tuan');
    const set = `mutation { viewerSetLocale(input: { locale: "fr" }) { __typename ... on ViewerPayload { viewer { locale } } } }`;
    const { json } = await server.ask(set, session);
    expect(json.data.viewerSetLocale).toEqual({ __typename: 'ViewerPayload', viewer: { locale: 'fr' } });
    const refused = await server.ask('{ units(first: 0) { totalCount } }', {
      ...session,
      'accept-language': 'en',
    });
    expect(refused.json.errors[0].message).toBe('Une page compte de 1 à 100 lignes.');
  });

  it('is one of three', async () => {
    const session = await server.signIn('lan');
    const set = `mutation { viewerSetLocale(input: { locale: "de" }) { ... on InvalidInput { code issues { path code message } } } }`;
    const { json } = await server.ask(set, { ...session, 'accept-language': 'en' });
    expect(json.data.viewerSetLocale.issues).toEqual([
      {
        path: ['locale'],
        code: 'input.choice',
        message: 'Giá trị không có trong danh mục; chọn một giá trị trong danh mục.',
      },
    ]);
  });
});
