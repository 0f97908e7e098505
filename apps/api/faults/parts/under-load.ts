import { setTimeout as sleep } from 'node:timers/promises';
import type { DatabaseConnection } from '@haicap/database';
import type { ApiProcess } from './api-process.js';
import { createClient } from './client.js';
import { startLoad, type Load } from './load.js';
import type { Scene } from './scene.js';
import { verify, type Findings } from './verify.js';
import { until } from './wait.js';
import { isAcknowledged, sendAgain } from './writes.js';

/** What is told of a fault in the end. */
export interface Report extends Findings {
  readonly happened: string;
  /** Seconds until a server was ready again. */
  readonly ready: number;
  /** Writes without an answer that were sent again, and are there once. */
  readonly resent: number;
  /** Answers that nobody should get. */
  readonly wrong: readonly string[];
}

/** What a fault does while clients work; it returns when a server is ready again. */
export interface Disturbance {
  readonly scene: Scene;
  /** Servers that the clients use: the address is asked for before each request. */
  readonly servers: readonly (() => ApiProcess)[];
  /** Causes the fault and waits until it is over; returns the seconds from its end until ready, and what was seen. */
  readonly cause: (load: Load) => Promise<{ readonly ready: number; readonly happened?: string }>;
  /** Refusals that belong to this fault, beside those of a database that is away. */
  readonly allowed?: readonly string[];
  readonly connection?: DatabaseConnection;
}

const ALLOWED = ['OK', 'DATABASE_UNAVAILABLE', 'TIMEOUT'];
const WARM = 25;

/** Runs a fault under load, sends again what was not answered, and compares everything with the journal. */
export async function underLoad(disturbance: Disturbance): Promise<Report> {
  const { scene, servers, cause, allowed = [] } = disturbance;
  const { journal, database } = scene;
  const ground = await scene.ground(servers[0]!());
  const load = startLoad(
    servers.map((server) => () => server().url),
    journal,
    ground,
  );
  const alive = async (more: number): Promise<void> => {
    const wanted = load.answered() + more;
    await until('clients are served', () => load.answered() >= wanted, 90_000);
  };
  try {
    await alive(WARM);
    const { ready, happened } = await cause(load);
    await alive(WARM);
    await load.stop();
    const resent = await resend(scene, servers.at(-1)!());
    const findings = await verify(disturbance.connection ?? database.connection()!, journal.requests);
    const seen = [...load.outcomes].filter(([name]) => name !== 'OK');
    const wrong = seen.filter(
      ([name]) => !ALLOWED.includes(name) && !allowed.includes(name) && !name.startsWith('no answer'),
    );
    const told = seen.map(([name, count]) => `${count} × ${name}`).join(', ') || 'every request answered';
    return {
      ...findings,
      happened: happened === undefined ? told : `${happened}; ${told}`,
      ready,
      resent,
      wrong: wrong.map(([name, count]) => `${count} × ${name}`),
    };
  } finally {
    await load.stop();
  }
}

/** Sends every write again that was never acknowledged; each has to be acknowledged now. */
export async function resend(scene: Scene, api: ApiProcess): Promise<number> {
  const client = createClient(() => api.url);
  await until('somebody can sign in', async () => (await client.signIn()).is === 'answer', 40_000);
  const open = scene.journal.requests.filter(({ answer }) => answer === null);
  for (const request of open) {
    for (let attempt = 1; request.answer === null; attempt += 1) {
      const outcome = await sendAgain(client, request);
      if (isAcknowledged(outcome)) scene.journal.acknowledge(request, outcome);
      else if (attempt === 20) throw new Error(`${request.kind} ${request.key}: ${JSON.stringify(outcome)}`);
      else await sleep(500);
    }
  }
  return open.length;
}
