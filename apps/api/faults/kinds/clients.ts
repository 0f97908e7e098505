import { setTimeout as sleep } from 'node:timers/promises';
import { createDb } from '@haicap/database';
import { createClient } from '../parts/client.js';
import { kill } from '../parts/scene.js';
import type { Stage } from '../parts/stage.js';
import { instrument, newKey } from '../parts/stories.js';
import { openLine } from '../parts/tcp-proxy.js';
import { resend, underLoad, type Report } from '../parts/under-load.js';
import { send } from '../parts/writes.js';
import type { Fault } from './kind.js';
import { quiet } from './quiet.js';

/** What clients feel: answers that never arrive, one of two servers gone, no connection free. */
export const CLIENTS: readonly Fault[] = [
  { name: 'answer cut on its way: sent again with its key, created once', within: 5, run: cutAnswers },
  { name: 'two processes on one database, one killed', within: 30, run: oneOfTwo },
  { name: 'every connection of the pool busy', within: 10, run: exhausted },
];

async function cutAnswers(stage: Stage): Promise<Report> {
  const api = await stage.api();
  const { scene } = stage;
  const line = await openLine({ port: Number(new URL(api.url).port), host: '127.0.0.1' });
  const client = createClient(() => `http://127.0.0.1:${line.port}`);
  await client.signIn();
  line.set('cut');
  let silent = 0;
  for (let count = 0; count < 10; count += 1) {
    const request = instrument(newKey());
    scene.journal.begin(request);
    const outcome = await send(client, request);
    if ('is' in outcome && outcome.is === 'silence') silent += 1;
  }
  line.close();
  const resent = await resend(scene, api);
  if (silent !== 10) throw new Error(`only ${silent} of 10 answers were cut`);
  const report = await quiet(stage, { ready: await api.ready(), happened: '10 answers cut' });
  return { ...report, resent };
}

async function oneOfTwo(stage: Stage): Promise<Report> {
  const survivor = await stage.api();
  const other = await stage.scene.start();
  await other.ready(120_000);
  let second = other;
  return underLoad({
    scene: stage.scene,
    servers: [() => second, () => survivor],
    cause: async () => {
      kill(other.pid);
      const start = performance.now();
      await other.ended;
      if (!(await survivor.isReady())) throw new Error('the other process is not ready');
      const ready = (performance.now() - start) / 1_000;
      await sleep(500);
      // as whoever balances the load would do
      second = survivor;
      return { ready };
    },
  });
}

/** Somebody keeps a table for longer than writers wait: they hold all connections, and readers find none. */
async function exhausted(stage: Stage): Promise<Report> {
  const api = await stage.api();
  const { database } = stage.scene;
  return underLoad({
    scene: stage.scene,
    servers: [stage.current],
    cause: async () => {
      const db = createDb({ ...database.connection()!, poolSize: 1 });
      const blocker = await db.pool.connect();
      await blocker.query('BEGIN');
      await blocker.query('LOCK TABLE "legal_instrument", "unit_indicator", "user" IN ACCESS EXCLUSIVE MODE');
      const crowd = Array.from({ length: 12 }, () => createClient(() => api.url).signIn());
      await sleep(7_000);
      await blocker.query('ROLLBACK');
      blocker.release();
      await db.close();
      const ready = await api.ready();
      const codes = (await Promise.all(crowd)).map((outcome) =>
        outcome.is === 'refused' ? outcome.code : outcome.is,
      );
      const odd = codes.filter(
        (code) => !['answer', 'DATABASE_UNAVAILABLE', 'TIMEOUT', 'RATE_LIMITED'].includes(code),
      );
      if (odd.length > 0) throw new Error(`wrong answers: ${odd.join(', ')}`);
      return { ready };
    },
  });
}
