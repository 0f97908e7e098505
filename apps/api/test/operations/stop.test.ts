import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@haicap/database/testing';
import { readEnvironment } from '../../src/start/environment.js';
import { startServer, type RunningServer } from '../../src/start/start-server.js';

let db: TestDatabase;
let server: RunningServer;
let drain = '0';

beforeEach(async () => {
  db = await createTestDatabase();
  server = await startServer(
    readEnvironment({
      DATABASE_URL: db.url,
      PORT: '4391',
      HAICAP_DEMO: 'off',
      HAICAP_LOG: 'silent',
      HAICAP_DRAIN_SECONDS: drain,
    }),
  );
});
afterEach(async () => {
  await server.stop();
  await db.close();
});

const SIGN_IN = {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: '{"login":"a","password":"b"}',
};

/** Keeps sign-ins waiting until the returned function is called. */
async function holdSignIns(): Promise<() => Promise<void>> {
  const client = await db.pool.connect();
  await client.query('BEGIN');
  await client.query('LOCK TABLE "sign_in_throttle" IN ACCESS EXCLUSIVE MODE');
  return async () => {
    await client.query('ROLLBACK');
    client.release();
  };
}

async function untilWaiting(): Promise<void> {
  for (;;) {
    const { rows } = await db.pool.query(
      'SELECT FROM pg_stat_activity WHERE wait_event_type = $1 AND datname = current_database()',
      ['Lock'],
    );
    if (rows.length > 0) return;
  }
}

describe('a server that is told to stop', () => {
  it('answers what is under way, takes nothing new, and closes its database', async () => {
    const release = await holdSignIns();
    const slow = fetch(`${server.url}/auth/sign-in`, SIGN_IN);
    await untilWaiting();
    const stopped = server.stop();
    await expect(fetch(`${server.url}/health/live`)).rejects.toThrow('fetch failed');
    await release();
    expect((await slow).status).toBe(401);
    await stopped;
    await expect(server.db.pool.query('SELECT 1')).rejects.toThrow('after calling end');
    drain = '1';
  });

  it('first says so to whoever balances the load, for as long as it was told to, and still answers', async () => {
    const stopped = server.stop();
    const ready = await fetch(`${server.url}/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([503, { status: 'stopping' }]);
    expect(ready.headers.get('connection')).toBe('close');
    expect((await fetch(`${server.url}/health/live`)).status).toBe(200);
    await stopped;
    await expect(fetch(`${server.url}/health/live`)).rejects.toThrow('fetch failed');
  });
});
