import { createDb } from '@haicap/database';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { COST_PER_POINT, pointsOf } from '../src/limits/point-limits.js';
import { codesOf, startTestServer, type Answer, type TestServer } from './server.js';

const MINUTE = { points: 20, seconds: 60 };
const POINTS = { viewer: MINUTE, apiKey: { points: 30, seconds: 3_600 }, address: MINUTE };
const QUESTION = '{ viewer { login } }';

let server: TestServer;
let lan: { cookie: string };

beforeAll(async () => {
  server = await startTestServer({ points: POINTS });
  await server.addUser('lan', 'DEVELOPER');
  await server.addUser('mai', 'DEVELOPER');
});
afterAll(() => server.close());
afterEach(() => server.wait(61));

async function askTimes(times: number, headers: Record<string, string>): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let count = 0; count < times; count += 1) answers.push(await server.ask(QUESTION, headers));
  return answers;
}

async function makeKey(login: string): Promise<{ authorization: string; id: string }> {
  const answer = await server.ask(
    `mutation { apiKeyCreate(input: { name: "bảng", expiresOn: "2027-01-31", idempotencyKey: "khoa-${login}-${server.now().getTime()}" }) {
      ... on ApiKeyCreatePayload { secret apiKey { keyId } } } }`,
    await server.signIn(login),
  );
  const { secret, apiKey } = answer.json.data.apiKeyCreate;
  const { rows } = await server.db.pool.query('SELECT "id" FROM "api_key" WHERE "key_id" = $1', [
    apiKey.keyId,
  ]);
  return { authorization: `Bearer ${secret}`, id: rows[0].id };
}

describe('an operation', () => {
  it.each([
    [0, 1],
    [1, 1],
    [COST_PER_POINT, 1],
    [COST_PER_POINT + 1, 2],
    [20_000, 5],
  ])('that costs %d takes %d points', (cost, points) => {
    expect(pointsOf(cost)).toBe(points);
  });

  it('says what it took and what is left', async () => {
    lan = await server.signIn('lan');
    const first = await server.ask(QUESTION, lan);
    expect(first.json.extensions.cost).toEqual({
      requested: 2,
      limit: 20_000,
      points: { spent: 1, limit: MINUTE.points, remaining: MINUTE.points - 1, seconds: expect.any(Number) },
    });
    const large = '{ units(first: 100) { nodes { unit { children(first: 25) { nodes { code } } } } } }';
    const second = await server.ask(large, lan);
    expect(second.json.extensions.cost.points).toMatchObject({ spent: 2, remaining: MINUTE.points - 3 });
  });
});

describe('the points of a person', () => {
  it('are enough up to the last one, and are refused beyond it until the minute is over', async () => {
    lan = await server.signIn('lan');
    const answers = await askTimes(MINUTE.points + 2, { ...lan, 'accept-language': 'en' });
    expect(answers.slice(0, MINUTE.points).map(({ status }) => status)).toEqual(
      Array(MINUTE.points).fill(200),
    );
    expect(answers[MINUTE.points - 2]?.json.extensions.cost.points.remaining).toBe(1);
    expect(answers[MINUTE.points - 1]?.json.extensions.cost.points.remaining).toBe(0);
    const refused = answers[MINUTE.points]!;
    expect([refused.status, ...codesOf(refused)]).toEqual([429, 'RATE_LIMITED']);
    const seconds = Number(refused.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(refused.json.errors[0].message).toContain(`${seconds} `);
    server.wait(1);
    expect((await server.ask(QUESTION, lan)).status).toBe(200);
  });

  it('are shared by all browsers, and are of nobody else', async () => {
    lan = await server.signIn('lan');
    const other = await server.signIn('lan');
    await askTimes(MINUTE.points, lan);
    expect((await server.ask(QUESTION, other)).status).toBe(429);
    expect((await server.ask(QUESTION, await server.signIn('mai'))).status).toBe(200);
  });

  it('are taken for what is not valid, too', async () => {
    lan = await server.signIn('lan');
    for (let count = 0; count < MINUTE.points; count += 1) await server.ask('{ nothing }', lan);
    expect((await server.ask(QUESTION, lan)).status).toBe(429);
  });

  it('that do not suffice for a large operation say so within GraphQL', async () => {
    lan = await server.signIn('lan');
    await askTimes(MINUTE.points - 1, lan);
    const large = '{ units(first: 100) { nodes { unit { children(first: 25) { nodes { code } } } } } }';
    const answer = await server.ask(large, lan);
    expect([answer.status, ...codesOf(answer)]).toEqual([429, 'RATE_LIMITED']);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(answer.json.data).toBeUndefined();
  });

  it('that were too few stand once in the audit trail', async () => {
    const { rows } = await server.db.pool.query(
      `SELECT "actor_name", "subject_table" FROM (
         SELECT "actor_name", "table_name" AS "subject_table", date_trunc('minute', "at") FROM "audit"."entry"
         WHERE "event" = 'LIMIT_REACHED') reached`,
    );
    expect(rows.length).toBe(4);
    expect(rows.every((row) => row.actor_name === 'lan')).toBe(true);
  });
});

describe('the points of an API key', () => {
  it('are its own for an hour, not those of its owner', async () => {
    const key = await makeKey('lan');
    const headers = { authorization: key.authorization };
    const answers = await askTimes(POINTS.apiKey.points + 1, headers);
    expect(answers.filter(({ status }) => status === 200).length).toBe(POINTS.apiKey.points);
    expect(answers.at(-1)?.status).toBe(429);
    expect(Number(answers.at(-1)?.headers.get('retry-after'))).toBeGreaterThan(60);
    expect((await server.ask(QUESTION, await server.signIn('lan'))).status).toBe(200);
  });

  it('are as many as the key says', async () => {
    const key = await makeKey('mai');
    await server.db.pool.query('UPDATE "api_key" SET "points_per_hour" = 3 WHERE "id" = $1', [key.id]);
    const answers = await askTimes(4, { authorization: key.authorization });
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
  });
});

describe('an address without a session', () => {
  it('has points of its own, also for signing in and for keys that are wrong', async () => {
    const wrong = { authorization: 'Bearer haicap_x_y' };
    for (let count = 0; count < 8; count += 1) expect((await server.ask(QUESTION, wrong)).status).toBe(401);
    for (let count = 0; count < 8; count += 1) expect((await server.ask(QUESTION)).status).toBe(200);
    for (let count = 0; count < 4; count += 1) await server.post('/auth/sign-out', {});
    const answers = [
      await server.ask(QUESTION),
      await server.post('/auth/sign-in', { login: 'lan', password: 'x' }),
      await server.ask(QUESTION, wrong),
    ];
    expect(answers.map(({ status }) => status)).toEqual([429, 429, 429]);
    expect(answers[1]?.json.code).toBe('RATE_LIMITED');
    expect((await server.get('/health/live')).status).toBe(200);
  });
});

describe('several processes behind one database', () => {
  it('let through a tenth of the limit too much at most, each', async () => {
    const limit = { points: 200, seconds: 3_600 };
    const processes = await Promise.all(
      [1, 2, 3].map(() => startTestServer({ db: server.db, clock: server.now, points: { viewer: limit } })),
    );
    const session = await server.signIn('mai');
    const statements: string[] = [];
    const stop = server.db.onStatement((text) => {
      if (text.includes('rate_window')) statements.push(text);
    });
    let allowed = 0;
    for (let round = 0; round < 40; round += 1) {
      const answers = await Promise.all(
        processes.flatMap(({ ask }) => [1, 2, 3].map(() => ask(QUESTION, session))),
      );
      allowed += answers.filter(({ status }) => status === 200).length;
    }
    stop();
    expect(allowed).toBeGreaterThanOrEqual(limit.points);
    expect(allowed).toBeLessThanOrEqual(limit.points + 3 * (limit.points / 10));
    console.info(`${allowed} of ${limit.points} points by 3 processes in ${statements.length} statements`);
    expect(statements.length).toBeLessThan(100);
    await Promise.all(processes.map(({ close }) => close()));
  });

  it('go on counting alone while there is no database', async () => {
    const nowhere = createDb({ host: '/nowhere', port: 5432, user: 'nobody', database: 'none' });
    const lost = await startTestServer({ db: nowhere, points: POINTS });
    const answers: number[] = [];
    for (let count = 0; count < MINUTE.points + 1; count += 1)
      answers.push((await lost.post('/auth/sign-out', {})).status);
    expect(answers.slice(0, -1)).toEqual(Array(MINUTE.points).fill(200));
    expect(answers.at(-1)).toBe(429);
    await lost.close();
    await nowhere.close();
  });
});
