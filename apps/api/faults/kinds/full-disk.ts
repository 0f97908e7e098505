import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openScene, type Scene } from '../parts/scene.js';
import { underLoad, type Report } from '../parts/under-load.js';
import { until } from '../parts/wait.js';
import type { Fault } from './kind.js';

const SIZE = '420m';

/** The disk of the database fills up, and is given room again. */
export const FULL_DISK: readonly Fault[] = [{ name: 'disk of the database full', within: 20, run: filled }];

async function filled(): Promise<Report | { skipped: string }> {
  const disk = mkdtempSync(path.join(tmpdir(), 'hf-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', disk], {
    stdio: 'ignore',
  });
  if (mounted.status !== 0) {
    rmSync(disk, { recursive: true });
    return { skipped: 'only root may mount the small disk that it fills' };
  }
  // the journal of the clients lies elsewhere: it is theirs
  const scene = openScene(disk, false);
  try {
    return await fillUnderLoad(scene, path.join(disk, 'filler'));
  } finally {
    await scene.clear();
    await until('the disk is free', () => spawnSync('umount', [disk], { stdio: 'ignore' }).status === 0);
    rmSync(disk, { recursive: true });
  }
}

async function fillUnderLoad(scene: Scene, filler: string): Promise<Report> {
  const api = await scene.start();
  await api.ready(180_000);
  return underLoad({
    scene,
    servers: [() => api],
    cause: async (load) => {
      const isNoticed = (): boolean => load.outcomes.has('DATABASE_UNAVAILABLE');
      const end = Date.now() + 25_000;
      while (!isNoticed() && Date.now() < end) {
        fill(filler);
        await sleep(100);
      }
      if (!isNoticed()) throw new Error('nobody noticed the full disk');
      await sleep(2_000);
      const start = performance.now();
      rmSync(filler);
      await api.ready();
      return { ready: (performance.now() - start) / 1_000 };
    },
  });
}

function fill(file: string): void {
  for (;;) {
    const { bavail, bsize } = statfsSync(path.dirname(file));
    if (bavail === 0) return;
    try {
      writeFileSync(file, Buffer.alloc(Math.min(bavail * bsize, 1 << 22)), { flag: 'a' });
    } catch {
      return;
    }
  }
}
