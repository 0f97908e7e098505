import type { ApiProcess } from './api-process.js';
import { openScene, type Scene } from './scene.js';

/** The installation that most faults share, and its one process of the API, started anew where it is gone. */
export interface Stage {
  readonly scene: Scene;
  /** A process that is ready. */
  readonly api: () => Promise<ApiProcess>;
  /** The process of the moment. */
  readonly current: () => ApiProcess;
  /** Seconds that the first start of an installed system took on this machine, nothing broken. */
  readonly usualStart: () => number;
  /** Starts another one in the place of a process that ended; returns the seconds until it was ready. */
  readonly replace: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

/** Opens the stage; nothing is started yet. */
export function openStage(): Stage {
  const scene = openScene();
  let api: ApiProcess | null = null;
  let usual = 0;
  const isAlive = (): boolean => api !== null && api.child.exitCode === null && api.child.signalCode === null;
  const replace = async (): Promise<number> => {
    api = await scene.start();
    return api.ready(120_000);
  };
  return {
    scene,
    api: async () => {
      if (usual === 0) usual = await firstStart(scene);
      if (!isAlive()) await replace();
      return api!;
    },
    current: () => api!,
    usualStart: () => usual,
    replace,
    stop: async () => {
      if (!isAlive()) return;
      api!.kill('SIGTERM');
      await api!.ended;
    },
  };
}

/** The first of all makes the database; the second is what a restart is compared with. */
async function firstStart(scene: Scene): Promise<number> {
  let seconds = 0;
  for (let start = 1; start <= 2; start += 1) {
    const api = await scene.start();
    seconds = await api.ready(180_000);
    api.kill('SIGTERM');
    await api.ended;
  }
  return seconds;
}
