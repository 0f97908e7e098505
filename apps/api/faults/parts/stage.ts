import type { ApiProcess } from './api-process.js';
import { openScene, type Scene } from './scene.js';

/** The installation that most faults share, and its one process of the API, started anew where it is gone. */
export interface Stage {
  readonly scene: Scene;
  /** A process that is ready. */
  readonly api: () => Promise<ApiProcess>;
  /** The process of the moment. */
  readonly current: () => ApiProcess;
  /** Starts another one in the place of a process that ended; returns the seconds until it was ready. */
  readonly replace: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

/** Opens the stage; nothing is started yet. */
export function openStage(): Stage {
  const scene = openScene();
  let api: ApiProcess | null = null;
  const isAlive = (): boolean => api !== null && api.child.exitCode === null && api.child.signalCode === null;
  const replace = async (): Promise<number> => {
    api = await scene.start();
    return api.ready(120_000);
  };
  return {
    scene,
    api: async () => {
      if (!isAlive()) await replace();
      return api!;
    },
    current: () => api!,
    replace,
    stop: async () => {
      if (!isAlive()) return;
      api!.kill('SIGTERM');
      await api!.ended;
    },
  };
}
