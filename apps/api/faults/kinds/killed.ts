import { createDb } from '@haicap/database';
import { kill, type Scene } from '../parts/scene.js';
import { underLoad, type Report } from '../parts/under-load.js';
import type { Stage } from '../parts/stage.js';
import { until } from '../parts/wait.js';
import type { Fault } from './kind.js';

/** kill -9, as the system does when memory runs out. */
export const KILLED: readonly Fault[] = [
  {
    name: 'kill -9 of the API',
    within: 30,
    startsAnew: true,
    run: (stage) =>
      restarted(stage, async ({ database }, pid) => {
        kill(pid);
        return `the database ${database.postmaster() === null ? 'went too' : 'stayed'}`;
      }),
  },
  {
    name: 'kill -9 of the postmaster',
    within: 20,
    run: (stage) => survived(stage, async ({ database }) => kill(database.postmaster())),
  },
  {
    name: 'kill -9 of a backend that works',
    within: 20,
    run: (stage) =>
      survived(stage, async (scene) =>
        kill(await findBackend(scene, `state <> 'idle' AND backend_type = 'client backend'`)),
      ),
  },
  {
    name: 'kill -9 of the checkpointer',
    within: 20,
    run: (stage) =>
      survived(stage, async (scene) => kill(await findBackend(scene, `backend_type = 'checkpointer'`))),
  },
  {
    name: 'kill -9 of API, watchdog and database at once',
    within: 30,
    startsAnew: true,
    run: (stage) =>
      restarted(stage, async ({ database }, pid) => {
        for (const each of [database.watchdog(), pid, database.postmaster()]) kill(each);
      }),
  },
];

/** The API goes, and is started again at once as a supervisor would. */
async function restarted(
  stage: Stage,
  cause: (scene: Scene, pid: number) => Promise<string | void>,
): Promise<Report> {
  const api = await stage.api();
  return underLoad({
    scene: stage.scene,
    servers: [stage.current],
    cause: async () => {
      const told = await cause(stage.scene, api.pid);
      const start = performance.now();
      await api.ended;
      await stage.replace();
      const ready = (performance.now() - start) / 1_000;
      return { ready, ...(told !== undefined && { happened: told }) };
    },
  });
}

/** The database goes under an API that stays: it is to recover by itself. */
async function survived(stage: Stage, cause: (scene: Scene) => Promise<void>): Promise<Report> {
  const api = await stage.api();
  return underLoad({
    scene: stage.scene,
    servers: [stage.current],
    cause: async (load) => {
      const before = load.outcomes.get('DATABASE_UNAVAILABLE') ?? 0;
      const start = performance.now();
      await cause(stage.scene);
      const isNoticed = (): boolean => (load.outcomes.get('DATABASE_UNAVAILABLE') ?? 0) > before;
      await until('somebody notices', isNoticed, 10_000);
      await api.ready();
      return { ready: (performance.now() - start) / 1_000 };
    },
  });
}

async function findBackend({ database }: Scene, condition: string): Promise<number> {
  const db = createDb({ ...database.connection()!, poolSize: 1 });
  try {
    for (;;) {
      const { rows } = await db.pool.query<{ pid: number }>(
        `SELECT pid FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND ${condition} LIMIT 1`,
      );
      if (rows[0]) return rows[0].pid;
    }
  } finally {
    await db.close();
  }
}
