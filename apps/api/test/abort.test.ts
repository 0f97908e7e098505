import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { codesOf, startTestServer, type TestServer } from './server.js';

/** One statement that has to wait for a lock, and several that would come after it. */
const QUESTION = `{
  viewer { apiKeys { id name } }
  units(first: 5) { totalCount nodes { code parent { code } predecessors { source { code } } } }
  territorialChanges(first: 5) { totalCount nodes { title targets { nodes { name } } } }
}`;

let server: TestServer;
let cookie: string;
let release: () => Promise<void>;
const statements: string[] = [];

beforeAll(async () => {
  server = await startTestServer({ timeout: 5_000 });
  await server.addUser('lan', 'DEVELOPER');
  ({ cookie } = await server.signIn('lan'));
  server.db.onStatement((text) => statements.push(text));
});
afterAll(() => server.close());
afterEach(() => release());

/** Nobody reads the table until `release`. */
async function lock(table: string): Promise<void> {
  const client = await server.db.pool.connect();
  await client.query(`BEGIN; LOCK TABLE "${table}" IN ACCESS EXCLUSIVE MODE`);
  release = async () => {
    release = async () => undefined;
    await client.query('ROLLBACK');
    client.release();
  };
}

async function waiting(): Promise<number> {
  const { rows } = await server.db.pool.query(
    `SELECT count(*)::int AS count FROM pg_stat_activity
     WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return rows[0].count;
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error('It did not come to that.');
    await pause(20);
  }
}

/** Connections that are neither idle nor the one with the lock. */
function busyConnections(): number {
  return server.db.pool.totalCount - server.db.pool.idleCount - 1;
}

describe('an operation for which nobody waits any more', () => {
  it('stops when the caller goes away: its statement is cancelled, no other follows, its connection is free', async () => {
    await lock('api_key');
    const caller = new AbortController();
    const asked = fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query: QUESTION }),
      signal: caller.signal,
    }).catch((error: unknown) => error);
    await until(async () => (await waiting()) === 1);
    statements.length = 0;
    caller.abort();
    await asked;
    await until(async () => (await waiting()) === 0);
    await until(async () => busyConnections() === 0);
    await release();
    await pause(200);
    const late = statements.filter((text) => /unit|change|api_key/.test(text) && !/pg_stat/.test(text));
    expect(late).toEqual([]);
    expect((await server.ask('{ viewer { apiKeys { id } } }', { cookie })).json.errors).toBeUndefined();
  });

  it('stops when its time is over', async () => {
    await lock('api_key');
    const asked = server.ask(QUESTION, { cookie });
    await until(async () => (await waiting()) === 1);
    statements.length = 0;
    const answer = await asked;
    expect([answer.status, ...codesOf(answer)]).toEqual([503, 'TIMEOUT']);
    await until(async () => (await waiting()) === 0);
    await until(async () => busyConnections() === 0);
    await release();
    await pause(200);
    expect(statements.filter((text) => /administrative_unit|territorial/.test(text))).toEqual([]);
  });

  it('leaves nothing half done when it was a change', async () => {
    await lock('idempotency_key');
    const caller = new AbortController();
    const mutation = `mutation { legalInstrumentCreate(input: {
      number: "99/2026/NQ-HDND", kind: RESOLUTION, issuer: "HĐND", subject: "Sắp xếp", idempotencyKey: "bo-di-giua-chung" }) { __typename } }`;
    await server.addUser('mai', 'UNIT_ADMINISTRATOR');
    const editor = await server.signIn('mai');
    const asked = fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: editor.cookie },
      body: JSON.stringify({ query: mutation }),
      signal: caller.signal,
    }).catch((error: unknown) => error);
    await until(async () => (await waiting()) === 1);
    caller.abort();
    await asked;
    await until(async () => (await waiting()) === 0);
    await until(async () => busyConnections() === 0);
    await release();
    const { rows } = await server.db.pool.query(
      `SELECT count(*)::int AS count FROM "legal_instrument" WHERE "number" = '99/2026/NQ-HDND'`,
    );
    expect(rows).toEqual([{ count: 0 }]);
    const again = await server.ask(mutation, editor);
    expect(again.json.data.legalInstrumentCreate.__typename).toBe('LegalInstrumentPayload');
  });
});
