import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEmbeddedPostgres } from '../../src/index.js';
import { type Scene, kill, openScene, query, until } from './scene.js';

let scene: Scene;
beforeEach(async () => (scene = await openScene()));
afterEach(() => scene.clear());

describe('kill -9', () => {
  it('of the last user: the server ends some three seconds later, and the next start finds its data', async () => {
    const { child, connection } = await scene.holder();
    await query(connection, 'CREATE TABLE kept AS SELECT 1 AS value');
    kill(child.pid);
    const waited = await until('the server has ended', () => scene.postmasterPid() === null);
    expect(waited).toBeGreaterThan(1_500);
    await until('the watchdog has ended', () => scene.watchdogPid() === null);
    const next = await startEmbeddedPostgres({ dataDir: scene.dataDir });
    expect(await query(next.connection, 'TABLE kept')).toEqual([{ value: 1 }]);
    await next.stop();
  });

  it('of one of two users: the other keeps the server', async () => {
    const { child } = await scene.holder();
    const server = await startEmbeddedPostgres({ dataDir: scene.dataDir });
    const pid = scene.postmasterPid();
    kill(child.pid);
    await sleep(5_000);
    expect(scene.postmasterPid()).toBe(pid);
    await server.stop();
  });

  it('of a user while a start within the grace joins: the server goes on', async () => {
    const { child } = await scene.holder();
    const pid = scene.postmasterPid();
    kill(child.pid);
    await once(child, 'exit');
    const server = await startEmbeddedPostgres({ dataDir: scene.dataDir });
    await sleep(4_500);
    expect(scene.postmasterPid()).toBe(pid);
    await server.stop();
  });

  it('of the server: it is started again under its users, and nothing acknowledged is lost', async () => {
    const server = await startEmbeddedPostgres({ dataDir: scene.dataDir });
    await query(server.connection, 'CREATE TABLE written (value int)');
    let acknowledged = 0;
    const rounds = 4;
    for (let round = 0; round < rounds; round += 1) {
      acknowledged += await writeUntilKilled(round);
      await until(
        'the server is back',
        async () => (await answers(server.connection)) && scene.postmasterPid() !== null,
        60_000,
      );
    }
    const [row] = await query<{ count: number }>(
      server.connection,
      'SELECT count(*)::int AS count FROM written',
    );
    expect(acknowledged).toBeGreaterThan(0);
    // A commit may have been made whose answer did not arrive, at most one a round.
    expect(row!.count).toBeGreaterThanOrEqual(acknowledged);
    expect(row!.count).toBeLessThanOrEqual(acknowledged + rounds);
    await server.stop();

    async function writeUntilKilled(round: number): Promise<number> {
      const client = new pg.Client({ ...server.connection });
      client.on('error', () => undefined);
      await client.connect();
      setTimeout(() => kill(scene.postmasterPid()), 200 + 50 * round);
      let written = 0;
      try {
        for (;;) {
          await client.query('INSERT INTO written VALUES ($1)', [written]);
          written += 1;
          // The backend outlives its killed postmaster until it next looks.
          if (scene.postmasterPid() === null) break;
        }
      } catch {
        // The connection broke.
      }
      await client.end().catch(() => undefined);
      return written;
    }
  }, 180_000);

  it('of the watchdog: it is replaced', async () => {
    const server = await startEmbeddedPostgres({ dataDir: scene.dataDir });
    const pid = scene.watchdogPid();
    kill(pid);
    await until('there is a new watchdog', () => scene.watchdogPid() !== null && scene.watchdogPid() !== pid);
    await server.stop();
    expect(scene.watchdogPid()).toBeNull();
  });

  it('of the user and the watchdog: the next start adopts the orphan', async () => {
    const { child } = await scene.holder();
    const pid = scene.postmasterPid();
    kill(scene.watchdogPid());
    kill(child.pid);
    await once(child, 'exit');
    const next = await startEmbeddedPostgres({ dataDir: scene.dataDir });
    expect(scene.postmasterPid()).toBe(pid);
    await next.stop();
    expect(scene.postmasterPid()).toBeNull();
  });

  it('of everything at once: the next start recovers', async () => {
    const { child, connection } = await scene.holder();
    await query(connection, 'CREATE TABLE kept AS SELECT 1 AS value');
    for (const pid of [scene.watchdogPid(), child.pid, scene.postmasterPid()]) kill(pid);
    await once(child, 'exit');
    const next = await startEmbeddedPostgres({ dataDir: scene.dataDir });
    expect(await query(next.connection, 'TABLE kept')).toEqual([{ value: 1 }]);
    await next.stop();
  });
});

it('a server that does not react is ended by force', async () => {
  const server = await startEmbeddedPostgres({ dataDir: scene.dataDir });
  await query(server.connection, 'CREATE TABLE kept AS SELECT 1 AS value');
  kill(scene.postmasterPid(), 'SIGSTOP');
  await server.stop();
  expect(scene.postmasterPid()).toBeNull();
  const next = await startEmbeddedPostgres({ dataDir: scene.dataDir });
  expect(await query(next.connection, 'TABLE kept')).toEqual([{ value: 1 }]);
  await next.stop();
}, 90_000);

async function answers(connection: Parameters<typeof query>[0]): Promise<boolean> {
  return query(connection, 'SELECT 1').then(
    () => true,
    () => false,
  );
}
