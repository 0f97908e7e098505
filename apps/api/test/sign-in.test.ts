import { readTrail } from '@haicap/database/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ATTEMPTS, WINDOW_MINUTES, countAttempt, forgiveAttempts } from '../src/accounts/sign-in-throttle.js';
import { codesOf, cookieOf, PASSWORD, startTestServer, type TestServer } from './server.js';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
  for (const login of ['lan', 'minh', 'hoa', 'tam', 'tuan']) await server.addUser(login);
});
afterAll(() => server.close());

const WHO = '{ viewer { login displayName } }';

describe('signing in', () => {
  it('opens a session that the next requests carry', async () => {
    const answer = await server.post('/auth/sign-in', { login: 'lan', password: PASSWORD });
    expect(answer.status).toBe(200);
    expect(answer.json).toEqual({});
    const { json } = await server.ask(WHO, { cookie: cookieOf(answer) });
    expect(json.data.viewer).toEqual({ login: 'lan', displayName: 'lan' });
  });

  it('does not mind letter case and spaces in the login, nor how accents were typed in the password', async () => {
    const answer = await server.post('/auth/sign-in', {
      login: ' LAN ',
      password: PASSWORD.normalize('NFD'),
    });
    expect(answer.status).toBe(200);
  });

  it('sets a cookie that scripts cannot read and other sites cannot send', async () => {
    const answer = await server.post('/auth/sign-in', { login: 'lan', password: PASSWORD });
    expect(answer.headers.getSetCookie()[0]).toMatch(
      /^sid=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('stores nothing from which the cookie could be made', async () => {
    const { cookie } = await server.signIn('lan');
    const { rows } = await server.db.pool.query('SELECT * FROM "session"');
    expect(JSON.stringify(rows)).not.toContain(cookie.split('=')[1]);
  });

  it('ends the session that the browser had before', async () => {
    const former = await server.signIn('lan');
    const answer = await server.post('/auth/sign-in', { login: 'lan', password: PASSWORD }, former);
    expect(answer.status).toBe(200);
    expect((await server.ask(WHO, former)).json.data.viewer).toBeNull();
  });
});

describe('a sign-in that fails', () => {
  it('answers the same for a wrong password, an unknown login and a suspended user', async () => {
    await server.db.prisma.user.update({ where: { login: 'hoa' }, data: { status: 'SUSPENDED' } });
    const wrong = await server.post('/auth/sign-in', { login: 'lan', password: 'not the password' });
    const unknown = await server.post('/auth/sign-in', { login: 'nobody', password: 'not the password' });
    const suspended = await server.post('/auth/sign-in', { login: 'hoa', password: PASSWORD });
    expect(wrong.status).toBe(401);
    expect(wrong.json.code).toBe('SIGN_IN_FAILED');
    expect(unknown.text).toBe(wrong.text);
    expect(suspended.text).toBe(wrong.text);
    expect([wrong, unknown, suspended].flatMap(({ headers }) => headers.getSetCookie())).toEqual([]);
  });

  it('hashes a password for an unknown login too', async () => {
    const took = async (login: string): Promise<number> => {
      const start = performance.now();
      await server.post('/auth/sign-in', { login, password: 'not the password' });
      return performance.now() - start;
    };
    await took('nobody-0');
    // Without the hash an answer takes a few milliseconds, with it some twenty: half of it is far from both.
    const [known, unknown] = [await took('minh'), await took('nobody-1')];
    expect(unknown).toBeGreaterThan(known / 3);
  });

  it.each([{}, { login: 'lan' }, { login: 1, password: 2 }, [], 'text', null])(
    'refuses %j as no credentials',
    async (body) => {
      const answer = await server.post('/auth/sign-in', JSON.stringify(body));
      expect([400, 401]).toContain(answer.status);
      expect(answer.headers.getSetCookie()).toEqual([]);
    },
  );

  it('speaks the language of the browser', async () => {
    const body = { login: 'nobody-2', password: 'x' };
    const answer = await server.post('/auth/sign-in', body, { 'accept-language': 'fr-CA,en;q=0.5' });
    expect(answer.json.message).toMatch(/^Le nom|^Nom|mot de passe/i);
  });
});

describe('guessing passwords', () => {
  it(`is stopped after ${ATTEMPTS.accountAtAddress} attempts, also for the right password, known or not`, async () => {
    for (const login of ['tam', 'no-such-login']) {
      for (let attempt = 1; attempt <= ATTEMPTS.accountAtAddress; attempt += 1) {
        const { status } = await server.post('/auth/sign-in', { login, password: `guess ${attempt}` });
        expect(status).toBe(401);
      }
      const { status, json, headers } = await server.post('/auth/sign-in', { login, password: PASSWORD });
      expect(status).toBe(429);
      expect(json.code).toBe('RATE_LIMITED');
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    }
  });

  it('that reached the limit stands in the audit trail once', async () => {
    const trail = await readTrail(server.db, { event: 'LIMIT_REACHED' });
    const { id } = await server.db.prisma.user.findUniqueOrThrow({ where: { login: 'tam' } });
    expect(trail.map(({ recordId, actorId }) => ({ recordId, actorId }))).toEqual([
      { recordId: id, actorId: null },
      { recordId: null, actorId: null },
    ]);
    await server.post('/auth/sign-in', { login: 'tam', password: PASSWORD });
    expect(await readTrail(server.db, { event: 'LIMIT_REACHED' })).toHaveLength(2);
    expect(JSON.stringify(trail)).not.toContain('no-such-login');
  });

  it('counts the address that the proxy saw, not one that the caller wrote before it', async () => {
    const behindProxy = await startTestServer({ trustProxy: true });
    await behindProxy.addUser('lan');
    const statuses: number[] = [];
    for (let attempt = 0; attempt <= ATTEMPTS.accountAtAddress; attempt += 1) {
      const headers = { 'x-forwarded-for': `198.51.100.${attempt}, 203.0.113.7` };
      const body = { login: 'lan', password: 'wrong' };
      statuses.push((await behindProxy.post('/auth/sign-in', body, headers)).status);
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
    const [entry] = await readTrail(behindProxy.db, { event: 'SIGN_IN_FAILED' });
    expect(entry?.address).toBe('203.0.113.7');
    await behindProxy.close();
  });

  it('cannot be sped up by guessing at the same time', async () => {
    const guesses = Array.from({ length: 20 }, (_, index) =>
      server.post('/auth/sign-in', { login: 'tuan', password: `guess ${index}` }),
    );
    const refused = (await Promise.all(guesses)).filter(({ status }) => status === 429);
    expect(refused).toHaveLength(20 - ATTEMPTS.accountAtAddress);
  });

  it('is possible again after a while', async () => {
    server.wait(WINDOW_MINUTES);
    const { status } = await server.post('/auth/sign-in', { login: 'tam', password: PASSWORD });
    expect(status).toBe(200);
  });

  it(`is not stopped by more than ${ATTEMPTS.address} people who sign in from one address`, async () => {
    const now = server.now();
    const address = '203.0.113.7';
    for (let person = 0; person <= ATTEMPTS.address; person += 1) {
      const attempt = { login: `person-${person}`, address, now };
      expect(await countAttempt(server.db, attempt)).toBeNull();
      await forgiveAttempts(server.db, attempt);
    }
  });

  it('is forgotten after the right password', async () => {
    for (let round = 1; round <= 3; round += 1) {
      await server.post('/auth/sign-in', { login: 'lan', password: 'wrong' });
      await server.post('/auth/sign-in', { login: 'lan', password: 'wrong' });
      const { status } = await server.post('/auth/sign-in', { login: 'lan', password: PASSWORD });
      expect(status).toBe(200);
    }
  });
});

describe('signing out', () => {
  it('ends the session and removes the cookie', async () => {
    const session = await server.signIn('minh');
    const answer = await server.post('/auth/sign-out', {}, session);
    expect(answer.status).toBe(200);
    expect(answer.headers.getSetCookie()[0]).toMatch(/^sid=; .*Expires=Thu, 01 Jan 1970/);
    expect((await server.ask(WHO, session)).json.data.viewer).toBeNull();
  });

  it('is no error for nobody', async () => {
    expect((await server.post('/auth/sign-out', {})).status).toBe(200);
  });
});

describe('demo users', () => {
  it('are listed with their password on a demo installation', async () => {
    await server.addUser('quantri', 'UNIT_ADMINISTRATOR', true);
    const { json } = await server.get('/auth/demo-users');
    expect(json).toEqual([
      {
        login: 'quantri',
        password: 'hai-cap-lang-son',
        displayName: 'Quản trị tỉnh Lạng Sơn',
        role: 'UNIT_ADMINISTRATOR',
      },
    ]);
  });

  it('do not get in through a proxy', async () => {
    const proxied = { 'x-forwarded-for': '203.0.113.7' };
    expect((await server.get('/auth/demo-users', proxied)).status).toBe(404);
    const answer = await server.post('/auth/sign-in', { login: 'quantri', password: PASSWORD }, proxied);
    expect(answer.status).toBe(401);
  });

  it('neither exist nor get in elsewhere', async () => {
    const elsewhere = await startTestServer({ allowDemo: false });
    await elsewhere.addUser('quantri', 'UNIT_ADMINISTRATOR', true);
    expect((await elsewhere.get('/auth/demo-users')).status).toBe(404);
    const { status, json } = await elsewhere.post('/auth/sign-in', { login: 'quantri', password: PASSWORD });
    expect([status, json.code]).toEqual([401, 'SIGN_IN_FAILED']);
    await elsewhere.close();
  });
});

it('answers UNAUTHENTICATED to nobody', async () => {
  expect(codesOf(await server.ask('{ units { totalCount } }'))).toEqual(['UNAUTHENTICATED']);
});
