import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startEmbeddedPostgres } from '../../src/index.js';
import { type Scene, kill, openEmptyScene, query, until } from './scene.js';

let scene: Scene;
let isSmall = false;
beforeEach(() => {
  scene = openEmptyScene('disk');
  const mount = ['-t', 'tmpfs', '-o', 'size=260m', 'tmpfs', path.dirname(scene.dataDir)];
  isSmall = spawnSync('mount', mount, { stdio: 'ignore' }).status === 0;
});
afterEach(async () => {
  kill(scene.watchdogPid());
  kill(scene.postmasterPid());
  const disk = path.dirname(scene.dataDir);
  if (isSmall)
    await until('the disk is free', () => spawnSync('umount', [disk], { stdio: 'ignore' }).status === 0);
  scene.clear();
});

function fill(file: string): void {
  for (;;) {
    const { bavail, bsize } = statfsSync(scene.dataDir);
    if (bavail === 0) return;
    try {
      writeFileSync(file, Buffer.alloc(Math.min(bavail * bsize, 1 << 22)), { flag: 'a' });
    } catch {
      return;
    }
  }
}

it('a server that dies on a full disk comes back by the room kept aside, with all its data', async (context) => {
  if (!isSmall) return context.skip('Only root may mount the small disk that this test fills.');
  const server = await startEmbeddedPostgres({ dataDir: scene.dataDir });
  const ballast = path.join(scene.dataDir, 'ballast');
  // By itself it is put away only where a gigabyte is free.
  writeFileSync(ballast, Buffer.alloc(64 * 1024 * 1024, 1));
  await query(
    server.connection,
    'CREATE TABLE written AS SELECT 0 AS round, repeat(md5(random()::text), 300) AS text',
  );
  mkdirSync(path.join(scene.dataDir, '..', 'filler'), { recursive: true });
  fill(path.join(scene.dataDir, '..', 'filler', 'file'));
  const insert = `INSERT INTO written SELECT 1, repeat(md5(n::text), 300) FROM generate_series(1, 5000) n`;
  await expect(query(server.connection, insert)).rejects.toThrow('No space left on device');
  kill(scene.postmasterPid());
  const count = () =>
    query<{ count: number }>(server.connection, 'SELECT count(*)::int AS count FROM written');
  await until('the server is back', () =>
    count().then(
      (rows) => rows[0]?.count === 1,
      () => false,
    ),
  );
  expect(existsSync(ballast)).toBe(false);
  await server.stop();
});
