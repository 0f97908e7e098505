import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { CHANGES, isOver, openStream, type EventStream } from './event-stream.js';
import { addOfficer, addPlace, type Place } from './live-place.js';
import { startTestServer, type TestServer } from './server.js';

vi.setConfig({ testTimeout: 60_000 });

let server: TestServer;
let here: Place;
let elsewhere: Place;
/** An officer of the one place, and somebody of the country. */
let lan: { cookie: string };
let hoa: { cookie: string };
let lanId: string;
const open: EventStream[] = [];

beforeAll(async () => {
  server = await startTestServer({ streams: { gather: 50, lookEvery: 100 } });
  here = await addPlace(server, 'vn.p1.c2.');
  elsewhere = await addPlace(server, 'vn.p4.c5.');
  lanId = await addOfficer(server, 'lan', 'VIEWER', here.id);
  await server.addUser('hoa', 'VIEWER');
  await server.addUser('kho', null);
  lan = await server.signIn('lan');
  hoa = await server.signIn('hoa');
});
afterAll(() => server.close());
afterEach(() => {
  for (const stream of open.splice(0)) stream.close();
});

async function listen(headers: Record<string, string>, variables: object = {}): Promise<EventStream> {
  const stream = await openStream(server, headers, { query: CHANGES, variables });
  open.push(stream);
  return stream;
}

/** What a stream has told, as `TOPIC unit,unit`. */
function linesOf({ told }: EventStream): string[] {
  const names = new Map([
    [here.globalId, 'here'],
    [elsewhere.globalId, 'elsewhere'],
  ]);
  return told.map(({ data }) => {
    const units = data.changes.unitIds.map((id: string) => names.get(id) ?? id) as string[];
    return `${data.changes.topic} ${units.toSorted().join(',')}`;
  });
}

const eventually = <Result>(check: () => Result): Promise<Result> =>
  vi.waitFor(check, { timeout: 20_000, interval: 20 });

describe('a stream', () => {
  it('tells what another has written, a moment later, and where', async () => {
    const stream = await listen(lan);
    expect(stream.status).toBe(200);
    expect(Object.fromEntries(stream.headers)).toMatchObject({
      'content-type': 'text/event-stream',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    });
    expect(stream.headers.get('content-encoding')).toBeNull();
    await here.addBody();
    await eventually(() => expect(linesOf(stream)).toEqual(['ORGANIZATIONS here']));
    expect(stream.told[0]!.data.changes.at).toBe(server.now().toISOString());
    expect(stream.beats()).toBeGreaterThan(0);
  });

  it('tells what is stored at one moment as one event', async () => {
    const stream = await listen(hoa);
    const bodies = [here, elsewhere].map(
      ({ id }) => `INSERT INTO organization (id, unit_id, kind, name, valid_from)
        VALUES (gen_random_uuid(), '${id}', 'OTHER', 'Tổ', '2025-07-01')`,
    );
    await server.db.pool.query(`BEGIN; ${bodies.join('; ')}; COMMIT`);
    await eventually(() => expect(linesOf(stream)).toEqual(['ORGANIZATIONS elsewhere,here']));
  });

  it('tells nothing of what is out of reach; what the state publishes it tells everybody', async () => {
    const [near, far, nobody] = [
      await listen(lan),
      await listen(hoa),
      await listen(await server.signIn('kho')),
    ];
    await elsewhere.addBody();
    await elsewhere.addDraft();
    await eventually(() =>
      expect(linesOf(far).toSorted()).toEqual(['ACTS elsewhere', 'ORGANIZATIONS elsewhere']),
    );
    await elsewhere.addSite();
    for (const stream of [near, nobody])
      await eventually(() => expect(linesOf(stream)).toEqual(['FACILITIES elsewhere']));
  });

  it('tells only of the topics and the unit that were asked for', async () => {
    const topics = await listen(hoa, { topics: ['FACILITIES'] });
    const unit = await listen(hoa, { unitId: elsewhere.globalId });
    await here.addBody();
    await here.addSite();
    await elsewhere.addBody();
    await eventually(() => expect(linesOf(unit)).toEqual(['ORGANIZATIONS elsewhere']));
    await eventually(() => expect(linesOf(topics)).toEqual(['FACILITIES here']));
  });

  it('follows the rights of the viewer as they are at that moment', async () => {
    const stream = await listen(lan);
    await server.db.pool.query(`UPDATE "grant" SET "valid_to" = '2026-11-23' WHERE "user_id" = $1`, [lanId]);
    await here.addBody();
    await here.addSite();
    await eventually(() => expect(linesOf(stream)).toEqual(['FACILITIES here']));
    await server.db.pool.query(`UPDATE "grant" SET "valid_to" = NULL WHERE "user_id" = $1`, [lanId]);
    await here.addBody();
    await eventually(() => expect(linesOf(stream)).toEqual(['FACILITIES here', 'ORGANIZATIONS here']));
  });

  it('holds no connection to the database while nothing happens', async () => {
    await Promise.all([listen(lan), listen(lan), listen(hoa)]);
    await eventually(() => expect(server.db.pool.totalCount).toBe(server.db.pool.idleCount));
    const { rows } = await server.db.pool
      .query(`SELECT application_name AS name, count(*)::int AS n FROM pg_stat_activity
      WHERE datname = current_database() AND application_name = 'haicap-live' GROUP BY 1`);
    expect(rows).toEqual([{ name: 'haicap-live', n: 1 }]);
  });
});

describe('a stream ends', () => {
  it('with the session', async () => {
    const session = await server.signIn('lan');
    const stream = await listen(session);
    expect(await isOver(stream.ended)).toBe(false);
    await server.post('/auth/sign-out', {}, { ...session, origin: server.url });
    await stream.ended;
  });

  it('when the account is suspended, and tells nothing more', async () => {
    const userId = await addOfficer(server, 'minh', 'VIEWER', here.id);
    const stream = await listen(await server.signIn('minh'));
    await server.db.pool.query(`UPDATE "user" SET "status" = 'SUSPENDED' WHERE "id" = $1`, [userId]);
    await here.addBody();
    await stream.ended;
    expect(stream.told).toEqual([]);
  });

  it('when nobody has used the session for too long: to listen is no use', async () => {
    const session = await server.signIn('lan');
    const stream = await listen(session);
    server.wait(29);
    await here.addBody();
    await eventually(() => expect(stream.told).toHaveLength(1));
    server.wait(2);
    await stream.ended;
    expect((await server.ask('{ viewer { login } }', session)).json.data.viewer).toBeNull();
    [lan, hoa] = [await server.signIn('lan'), await server.signIn('hoa')];
  });
});

describe('where a pooler stands before the database', () => {
  it('changes are listened to past it', async () => {
    const listenUrl = server.db.url;
    const other = await startTestServer({ listenUrl, streams: { gather: 50 } });
    try {
      await other.addUser('lan');
      const stream = await openStream(other, await other.signIn('lan'));
      await here.addBody();
      await eventually(() => expect(stream.told).toHaveLength(1));
      stream.close();
    } finally {
      await other.close();
    }
  });
});

describe('when PostgreSQL has cut the connection', () => {
  it('the stream stays, says that anything may have changed, and goes on', async () => {
    const stream = await listen(lan, { topics: ['ORGANIZATIONS'] });
    await server.db.pool.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name = 'haicap-live' AND datname = current_database()`);
    await eventually(() => expect(linesOf(stream)).toEqual(['ORGANIZATIONS ']));
    await here.addBody();
    await eventually(() => expect(linesOf(stream)).toEqual(['ORGANIZATIONS ', 'ORGANIZATIONS here']));
  });
});
