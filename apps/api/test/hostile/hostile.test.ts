import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf, startTestServer, type TestServer } from '../server.js';
import { HOSTILE } from './hostile-documents.js';

/** Milliseconds: the figure that is printed should be below 100; the bound holds on a machine that does much else. */
const BOUND = 2_000;
const ROUNDS = 5;

let server: TestServer;
let session: { cookie: string };
const medians = new Map<string, number>();

beforeAll(async () => {
  server = await startTestServer();
  await server.addUser('minh', 'DEVELOPER');
  session = await server.signIn('minh');
  // what is compiled with the first request is not the fault of the second
  for (let count = 0; count < 20; count += 1)
    await server.ask('{ viewer { login } units { totalCount } }', session);
});
afterAll(async () => {
  const slowest = [...medians].toSorted(([, left], [, right]) => right - left).slice(0, 10);
  const lines = slowest.map(([name, median]) => `  ${median.toFixed(1).padStart(6)} ms  ${name}`);
  console.info(`${medians.size} hostile requests; the slowest:\n${lines.join('\n')}`);
  await server.close();
});

describe('a hostile request', () => {
  it('has many forms', () => {
    expect(HOSTILE.length).toBeGreaterThanOrEqual(60);
    expect(new Set(HOSTILE.map(({ name }) => name)).size).toBe(HOSTILE.length);
  });

  it.each(HOSTILE.map((request) => [request.name, request] as const))(
    'is refused: %s',
    async (name, { body, code }) => {
      const taken: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const started = performance.now();
        const answer = await server.post('/graphql', body, session);
        taken.push(performance.now() - started);
        expect([...new Set(codesOf(answer))]).toEqual([code]);
        // what resolvers refuse is an answer of GraphQL, without data
        expect(answer.status).toBeLessThan(500);
        expect(Object.values(answer.json.data ?? {}).every((value) => value === null)).toBe(true);
        expect(answer.text).not.toMatch(/node_modules|\.ts:\d|stacktrace|SELECT |prisma/i);
      }
      const median = taken.toSorted((left, right) => left - right)[Math.floor(ROUNDS / 2)]!;
      medians.set(name, median);
      expect(median).toBeLessThan(BOUND);
    },
  );

  it('changes nothing for the next one', async () => {
    const { json } = await server.ask('{ viewer { login } }', session);
    expect(json.data).toEqual({ viewer: { login: 'minh' } });
  });
});

describe('a text that cannot be stored', () => {
  it.each([
    ['NUL', 'a\u0000b'],
    ['half a character', 'a\uD800b'],
    ['the other half', '\uDC00'],
  ])('is refused wherever it comes: %s', async (_what, text) => {
    const query = 'query ($text: String!) { search(text: $text) { title } }';
    expect(codesOf(await server.ask(query, session, { text }))).toEqual(['QUERY_NOT_VALID']);
    const literal = `{ search(text: ${JSON.stringify(text).replace('a\uD800b', 'a\\u0000b')}) { title } }`;
    expect(codesOf(await server.ask(literal, session))[0]).toBe('QUERY_NOT_VALID');
    const signIn = await server.post('/auth/sign-in', { login: text, password: text });
    expect([signIn.status, signIn.json.code]).toEqual([400, 'QUERY_NOT_VALID']);
  });

  it('is not mistaken for a whole character', async () => {
    const { json } = await server.ask('query ($t: String!) { search(text: $t) { title } }', session, {
      t: '👩‍👩‍👧🇻🇳',
    });
    expect(json.errors).toBeUndefined();
  });
});
