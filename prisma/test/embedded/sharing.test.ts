import { afterEach, beforeEach, expect, it } from 'vitest';
import { startEmbeddedPostgres } from '../../src/index.js';
import { type Scene, openScene, query } from './scene.js';

let scene: Scene;
beforeEach(async () => (scene = await openScene()));
afterEach(() => scene.clear());

it('a second start joins the living server, and only the last to stop stops it', async () => {
  const first = await startEmbeddedPostgres({ dataDir: scene.dataDir });
  const pid = scene.postmasterPid();
  const second = await startEmbeddedPostgres({ dataDir: scene.dataDir });
  expect(scene.postmasterPid()).toBe(pid);
  expect(second.connection).toEqual(first.connection);
  await first.stop();
  await first.stop();
  expect(await query(second.connection, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await second.stop();
  expect(scene.postmasterPid()).toBeNull();
});

it('four programs that start at once get one server', async () => {
  const holders = await Promise.all([scene.holder(), scene.holder(), scene.holder(), scene.holder()]);
  const starts = await Promise.all(
    holders.map(({ connection }) =>
      query<{ start: string }>(connection, 'SELECT pg_postmaster_start_time()::text AS start'),
    ),
  );
  expect(new Set(starts.map(([row]) => row?.start)).size).toBe(1);
});

it('temporary data cannot be made of kept data, and goes with its last user', async () => {
  const kept = await startEmbeddedPostgres({ dataDir: scene.dataDir });
  await query(kept.connection, 'CREATE TABLE kept AS SELECT 1 AS value');
  await kept.stop();
  const claimed = await startEmbeddedPostgres({ dataDir: scene.dataDir, isTemporary: true });
  await claimed.stop();
  const again = await startEmbeddedPostgres({ dataDir: scene.dataDir });
  expect(await query(again.connection, 'TABLE kept')).toEqual([{ value: 1 }]);
  await again.stop();
});
