// For vitest: `globalSetup: ['<path to>/prisma/testing/global-setup.ts']`. One server per run; with DATABASE_URL that
// server, on which the run leaves nothing behind.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { DATABASE_PREFIX, RUN_VARIABLE } from './index.js';
import { dropDatabases } from './maintenance.js';
import { DRAFT_PREFIX, TEMPLATE_PREFIX } from './template.js';
import { SERVER_VARIABLE, startTestServer } from './test-server.js';

/** Shared by all runs on a server; who gets it alone may remove the templates. */
const RUNS = 72_707_371;

export async function setup(): Promise<() => Promise<void>> {
  const server = await startTestServer();
  const run = randomUUID().slice(0, 8);
  process.env[SERVER_VARIABLE] = JSON.stringify(server.connection);
  process.env[RUN_VARIABLE] = run;
  const client = new pg.Client({ ...server.connection });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('SELECT pg_advisory_lock_shared($1)', [RUNS]);
  return async () => {
    await dropDatabases(client, `${DATABASE_PREFIX}${run}_`);
    await client.query('SELECT pg_advisory_unlock_shared($1)', [RUNS]);
    const { rows } = await client.query<{ alone: boolean }>('SELECT pg_try_advisory_lock($1) AS alone', [
      RUNS,
    ]);
    if (rows[0]?.alone === true) {
      await dropDatabases(client, TEMPLATE_PREFIX);
      await dropDatabases(client, DRAFT_PREFIX);
    }
    await client.end();
    await server.stop();
  };
}
