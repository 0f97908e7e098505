import { createHash } from 'node:crypto';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { askForStream, CHANGES, openStream, type EventStream } from './event-stream.js';
import { CLIENT_FOLDER, codesOf, startTestServer, type TestServer } from './server.js';

vi.setConfig({ testTimeout: 60_000 });

const HASH = createHash('sha256').update(CHANGES).digest('hex');
const BY_HASH = { extensions: { persistedQuery: { version: 1, sha256Hash: HASH } } };

let folder: string;
let server: TestServer;
/** Somebody who may send text of their own, and somebody who may not. */
let dev: { cookie: string };
let lan: { cookie: string };
const open: EventStream[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'haicap-client-'));
  await cp(CLIENT_FOLDER, folder, { recursive: true });
  await writeFile(path.join(folder, 'operations.json'), JSON.stringify({ [HASH]: CHANGES }));
  server = await startTestServer({
    clientFolder: folder,
    streams: { perViewer: 2, total: 3, longest: 3_000 },
  });
  await server.addUser('dev', 'DEVELOPER');
  await server.addUser('lan');
  dev = await server.signIn('dev');
  lan = await server.signIn('lan');
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});
afterEach(async () => {
  for (const stream of open) stream.close();
  await Promise.all(open.splice(0).map(({ ended }) => ended));
  await untilOpen(0);
});

const listen = async (
  headers: Record<string, string>,
  body?: Record<string, unknown>,
): Promise<EventStream> => {
  const stream = await openStream(server, headers, body);
  open.push(stream);
  return stream;
};

async function countStreams(): Promise<number> {
  const { text } = await server.get('/metrics');
  return Number(/^haicap_live_streams (\d+)$/m.exec(text)?.[1]);
}

async function untilOpen(count: number): Promise<void> {
  while ((await countStreams()) !== count) await sleep(20);
}

async function refusalOf(
  headers: Record<string, string>,
  body?: Record<string, unknown>,
): Promise<unknown[]> {
  const answer = await askForStream(server, headers, body);
  return [answer.status, ...codesOf(answer)];
}

describe('a stream is refused', () => {
  it('to nobody, and to a wrong key', async () => {
    expect(await refusalOf({}, BY_HASH)).toEqual([401, 'UNAUTHENTICATED']);
    expect(await refusalOf({ authorization: 'Bearer hc_1_2' })).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('to a page of another site', async () => {
    expect(await refusalOf({ ...lan, origin: 'https://example.com' }, BY_HASH)).toEqual([403, 'FORBIDDEN']);
    expect((await server.get('/graphql/stream', lan)).status).toBe(404);
  });

  it('as text of a browser, once a client was built; by its hash it is opened', async () => {
    expect(await refusalOf(lan)).toEqual([400, 'QUERY_NOT_VALID']);
    expect((await listen(lan, BY_HASH)).status).toBe(200);
    expect((await listen(dev)).status).toBe(200);
  });

  it.each([
    ['a question', '{ viewer { login } }'],
    ['a mutation', 'mutation { sessionsEndOthers { __typename } }'],
    ['nonsense', 'subscription {'],
    ['what is not there', 'subscription { chnges { topic } }'],
    ['a unit that is none', 'subscription { changes(unitId: "x") { topic } }'],
    ['a topic that is none', 'subscription { changes(topics: [ACT]) { topic } }'],
    ['nothing', ''],
  ])('for %s', async (_what, query) => {
    const answer = await askForStream(server, { ...dev, 'accept-language': 'en' }, { query });
    expect([answer.status, ...codesOf(answer)]).toEqual([400, 'QUERY_NOT_VALID']);
    expect(answer.text).not.toContain('Did you mean');
  });

  it('for what is too large', async () => {
    const fields = Array.from({ length: 50 }, (_, index) => `a${index}: topic`).join(' ');
    expect(await refusalOf(dev, { query: `subscription { changes { ${fields} } }` })).toEqual([
      400,
      'QUERY_TOO_COMPLEX',
    ]);
  });

  it('without the kind of answer it gives', async () => {
    const answer = await server.post('/graphql/stream', { query: CHANGES }, dev);
    expect(answer.status).toBe(406);
  });
});

describe('streams are limited', () => {
  it('for each person, and in all; a place that is given back is free', async () => {
    const [first] = [await listen(lan, BY_HASH), await listen(lan, BY_HASH)];
    expect(await countStreams()).toBe(2);
    const refused = await askForStream(server, lan, BY_HASH);
    expect([refused.status, ...codesOf(refused), refused.headers.get('retry-after')]).toEqual([
      429,
      'RATE_LIMITED',
      '30',
    ]);
    await listen(dev);
    expect(await refusalOf(dev)).toEqual([429, 'RATE_LIMITED']);
    first!.close();
    await untilOpen(2);
    expect((await listen(lan, BY_HASH)).status).toBe(200);
  });

  it('in time: it ends by itself, for the client to open another', async () => {
    const { told, ended } = await listen(lan, BY_HASH);
    await ended;
    expect([told, await countStreams()]).toEqual([[], 0]);
  });

  it('by points, like any request', async () => {
    const poor = await startTestServer({ points: { viewer: { points: 3, seconds: 3_600 } } });
    try {
      await poor.addUser('lan');
      const session = await poor.signIn('lan');
      const statuses: number[] = [];
      for (let turn = 0; turn < 5; turn += 1) {
        const stream = await openStream(poor, session);
        statuses.push(stream.status);
        stream.close();
      }
      expect(statuses.at(0)).toBe(200);
      expect(statuses.at(-1)).toBe(429);
    } finally {
      await poor.close();
    }
  });
});

describe('a subscription', () => {
  it('is not answered where questions are', async () => {
    const answer = await server.ask(CHANGES, dev);
    expect([answer.status, ...codesOf(answer)]).toEqual([400, 'QUERY_NOT_VALID']);
    expect(answer.text).toContain('/graphql/stream');
  });

  it('ends when the server stops, which does not wait for it', async () => {
    const other = await startTestServer();
    await other.addUser('lan');
    const stream = await openStream(other, await other.signIn('lan'));
    const start = Date.now();
    await other.close();
    await stream.ended;
    expect(Date.now() - start).toBeLessThan(10_000);
  });
});
