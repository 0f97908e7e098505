import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbeddedPostgres } from '@haicap/database';
import { openLine, type LineMode } from '../parts/tcp-proxy.js';
import type { ApiProcess } from '../parts/api-process.js';
import type { Stage } from '../parts/stage.js';
import { underLoad, type Report } from '../parts/under-load.js';
import { freePort } from '../parts/wait.js';
import type { Fault } from './kind.js';
import { quiet } from './quiet.js';

/** A database on the other end of a line, and what lines do. */
export const AWAY: readonly Fault[] = [
  { name: 'database away at the start: one sentence, exit code 1', within: 60, run: awayAtStart },
  disturbed('database away during work', 'away', 4_000, 10),
  disturbed('slow line to the database', 'late', 6_000, 10),
  disturbed('silent line to the database', 'silent', 5_000, 25),
  disturbed('line to the database cut in the middle of answers', 'cut', 4_000, 10),
];

/** No retry: whoever starts the server learns it at once, and a supervisor tries again by itself. */
async function awayAtStart(stage: Stage): Promise<Report> {
  await stage.api();
  const port = await freePort();
  const start = performance.now();
  const api = await stage.scene.start({ DATABASE_URL: `postgresql://haicap@127.0.0.1:${port}/haicap` });
  const code = await api.ended;
  const seconds = (performance.now() - start) / 1_000;
  const said = api.output().trim();
  if (code !== 1 || !/^The database cannot be reached: .*ECONNREFUSED[^\n]*$/.test(said))
    throw new Error(`ended with ${code}, saying: ${said}`);
  return quiet(stage, { ready: 0, happened: `after ${seconds.toFixed(1)} s: "${said}"` });
}

function disturbed(name: string, mode: LineMode, milliseconds: number, within: number): Fault {
  return {
    name,
    within,
    run: async (stage) => {
      await stage.api();
      // held by this program too: the server under test comes by way of the line, like to another machine
      const held = await startEmbeddedPostgres({ dataDir: stage.scene.dataDir });
      const { host, port } = held.connection;
      const line = await openLine({ path: `${host}/.s.PGSQL.${port}` });
      const api = await stage.scene.start({
        DATABASE_URL: `postgresql://haicap@127.0.0.1:${line.port}/haicap`,
      });
      try {
        await api.ready(120_000);
        return await disturb(stage, api, async () => {
          line.set(mode);
          await sleep(milliseconds);
          line.set('pass');
        });
      } finally {
        api.kill('SIGKILL');
        await api.ended;
        line.close();
        await held.stop();
      }
    },
  };
}

async function disturb(stage: Stage, api: ApiProcess, cause: () => Promise<void>): Promise<Report> {
  return underLoad({
    scene: stage.scene,
    servers: [() => api],
    cause: async () => {
      await cause();
      return { ready: await api.ready() };
    },
  });
}
