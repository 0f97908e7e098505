import { createDb } from '@haicap/database';
import { createClient } from '../parts/client.js';
import type { Stage } from '../parts/stage.js';
import { underLoad, type Report } from '../parts/under-load.js';
import { until } from '../parts/wait.js';
import type { Fault } from './kind.js';
import { quiet } from './quiet.js';

/** Exit code of a process that a second signal ended. */
const QUIT = 1;

/** Told to stop, as by a new version or a shutdown. */
export const STOPPED: readonly Fault[] = [
  { name: 'SIGTERM under load: what was begun is answered', within: 30, startsAnew: true, run: stopped },
  {
    name: 'SIGTERM twice while a request hangs: the second does not wait',
    within: 30,
    startsAnew: true,
    run: stoppedTwice,
  },
];

async function stopped(stage: Stage): Promise<Report> {
  const api = await stage.api();
  return underLoad({
    scene: stage.scene,
    servers: [stage.current],
    cause: async (load) => {
      const start = performance.now();
      api.kill('SIGTERM');
      const code = await api.ended;
      const stopping = (performance.now() - start) / 1_000;
      // cut in the middle of an answer, or before any of it came; a refused connection is one that never was
      const cut = [...load.outcomes].filter(([name]) => /UND_ERR|ECONNRESET|EPIPE/.test(name));
      if (code !== 0) throw new Error(`the API ended with ${code}`);
      if (cut.length > 0) throw new Error(`requests were cut: ${JSON.stringify(cut)}`);
      const ready = await stage.replace();
      return { ready, happened: `stopped in ${stopping.toFixed(1)} s, no answer cut` };
    },
  });
}

async function stoppedTwice(stage: Stage): Promise<Report> {
  const api = await stage.api();
  const { database } = stage.scene;
  const db = createDb({ ...database.connection()!, poolSize: 1 });
  const blocker = await db.pool.connect();
  await blocker.query('BEGIN');
  await blocker.query('LOCK TABLE "sign_in_throttle" IN ACCESS EXCLUSIVE MODE');
  const hanging = createClient(() => api.url).signIn();
  await until('a request hangs', () => hangs(blocker));
  const start = performance.now();
  api.kill('SIGTERM');
  await until('it takes nothing new', async () => !(await api.isReady()));
  api.kill('SIGTERM');
  const code = await api.ended;
  const seconds = (performance.now() - start) / 1_000;
  await hanging;
  blocker.release(true);
  await db.close();
  if (code !== QUIT || seconds > 8) throw new Error(`ended with ${code} after ${seconds.toFixed(1)} s`);
  const ready = await stage.replace();
  return quiet(stage, { ready, happened: `ended after ${seconds.toFixed(1)} s` });
}

async function hangs(client: { query: (text: string) => Promise<{ rows: unknown[] }> }): Promise<boolean> {
  const { rows } = await client.query(
    `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`,
  );
  return rows.length > 0;
}
