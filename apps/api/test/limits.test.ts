import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIMITS } from '../src/graphql/limits.js';
import { codesOf, startTestServer, type TestServer } from './server.js';

let server: TestServer;
let session: { cookie: string };

beforeAll(async () => {
  server = await startTestServer();
  await server.addUser('laptrinh', 'DEVELOPER');
  session = await server.signIn('laptrinh');
});
afterAll(() => server.close());

function repeat(count: number, part: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => part(index)).join(' ');
}

/** Three tokens for each of the nested fragments, seven for the rest, and padding of one token each. */
const tokens = (count: number): string => {
  const levels = Math.floor((count - 7) / 3);
  const padding = '__typename '.repeat((count - 7) % 3);
  return `{ ${padding} ${'... { '.repeat(levels)} viewer { login } ${'}'.repeat(levels)} __typename }`;
};
const aliases = (count: number): string => `{ viewer { ${repeat(count, (index) => `a${index}: login`)} } }`;
const rootFields = (count: number): string => `{ ${'viewer { login } '.repeat(count)} }`;
/** `parent { parent { … code } }` below `units { nodes { … } }`. */
const depth = (levels: number): string =>
  `{ units(first: 1) { nodes { ${'parent { '.repeat(levels - 3)} code ${'}'.repeat(levels - 3)} } } }`;

describe.each([
  ['tokens', LIMITS.tokens, tokens],
  ['aliases', LIMITS.aliases, aliases],
  ['root fields', LIMITS.rootFields, rootFields],
  ['levels', LIMITS.depth, depth],
] as const)('an operation of many %s', (_what, limit, operation) => {
  it('is answered just below and at the limit', async () => {
    for (const size of [limit - 1, limit]) {
      const answer = await server.ask(operation(size), session);
      expect(answer.json.errors).toBeUndefined();
    }
  });

  it('is refused beyond, before anything runs', async () => {
    const answer = await server.ask(operation(limit + 1), { ...session, 'accept-language': 'en' });
    expect(answer.status).toBe(400);
    expect(codesOf(answer)).toEqual(['QUERY_TOO_COMPLEX']);
    expect(answer.json.errors[0].message).toContain(String(limit));
  });
});

describe('fragments', () => {
  it('do not hide fields, aliases or levels', async () => {
    const inside = `query { viewer { ...all } } fragment all on Viewer { ...half again: __typename ...half }
      fragment half on Viewer { ${repeat(LIMITS.aliases / 2, (index) => `a${index}: login`)} }`;
    expect(codesOf(await server.ask(inside, session))).toEqual(['QUERY_TOO_COMPLEX']);
  });

  it('that multiply are measured once', async () => {
    const levels = 40;
    const bomb = `query { viewer { ...f0 } } ${repeat(
      levels,
      (index) => `fragment f${index} on Viewer { ...f${index + 1} ...f${index + 1} }`,
    )} fragment f${levels} on Viewer { login }`;
    const started = performance.now();
    const answer = await server.ask(bomb, session);
    expect(answer.status).toBeLessThan(500);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('the cost of an operation', () => {
  it('stands in every answer', async () => {
    const { json } = await server.ask('{ viewer { login } }', session);
    expect(json.extensions.cost).toMatchObject({ requested: 2, limit: LIMITS.cost });
  });

  it('counts a page once per row, whether it is read by nodes or edges', async () => {
    const cost = async (query: string): Promise<number> =>
      (await server.ask(query, session)).json.extensions.cost.requested;
    const nodes = await cost('{ units(first: 50) { nodes { code name } } }');
    const edges = await cost('{ units(first: 50) { edges { node { code name } } } }');
    expect(nodes).toBe(1 + 50 * 3);
    expect(edges).toBe(1 + 50 * 4);
    expect(await cost('{ units { nodes { code name } } }')).toBe(1 + 25 * 3);
  });

  it('is limited', async () => {
    const query = `{ units(first: 100) { nodes { unit { children(first: 100) { nodes { code name } } } } } }`;
    const answer = await server.ask(query, session);
    expect(answer.status).toBe(400);
    expect(codesOf(answer)).toEqual(['QUERY_TOO_COMPLEX']);
  });

  it('follows the variables', async () => {
    const query = `query ($first: Int) { units(first: $first) { nodes { code } } }`;
    const { json } = await server.ask(query, session, { first: 10 });
    expect(json.extensions.cost.requested).toBe(1 + 10 * 2);
  });
});

describe('a body', () => {
  it('has 100 kB at most', async () => {
    const body = (size: number): string => {
      const frame = JSON.stringify({ query: '{ __typename }', extensions: { filler: '' } });
      return frame.replace('"filler":""', `"filler":"${'x'.repeat(size - frame.length)}"`);
    };
    expect((await server.post('/graphql', body(100 * 1024), session)).status).toBe(200);
    const { status, json } = await server.post('/graphql', body(100 * 1024 + 1), session);
    expect([status, json.errors[0].extensions.code]).toEqual([413, 'BODY_TOO_LARGE']);
  });

  it.each([
    ['a batch', '[{"query":"{__typename}"},{"query":"{__typename}"}]'],
    ['no JSON', '{"query":'],
    ['no object', '"{__typename}"'],
    ['no query', '{}'],
    ['poison', '{"query":"{__typename}","__proto__":{"viewer":1}}'],
  ])('that is %s is refused', async (_what, body) => {
    const answer = await server.post('/graphql', body, session);
    expect(answer.status).toBe(400);
    expect(codesOf(answer)).toEqual(['QUERY_NOT_VALID']);
  });
});

describe('a request that takes too long', () => {
  it('is answered with TIMEOUT', async () => {
    const hasty = await startTestServer({ timeout: 300 });
    await hasty.addUser('lan', 'DEVELOPER');
    const { cookie } = await hasty.signIn('lan');
    const client = await hasty.db.pool.connect();
    await client.query('BEGIN; LOCK TABLE "api_key" IN ACCESS EXCLUSIVE MODE');
    const answer = await hasty.ask('{ viewer { apiKeys { id } } }', { cookie });
    await client.query('ROLLBACK');
    client.release();
    expect(answer.status).toBe(503);
    expect(codesOf(answer)).toEqual(['TIMEOUT']);
    await hasty.close();
  });
});
