import { createHash } from 'node:crypto';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DatabaseConnection, startEmbeddedPostgres } from '../src/index.js';

/** The server of a test run. */
export interface TestServer {
  readonly connection: DatabaseConnection;
  readonly stop: () => Promise<void>;
}

/** Set by the global setup for the workers: the connection of the run's server, as JSON. */
export const SERVER_VARIABLE = 'HAICAP_TEST_SERVER';

/**
 * The server for tests: that of `DATABASE_URL`, else an embedded one that all runs on this checkout share. It keeps
 * nothing: its folder goes when the last run has ended, and three seconds after the last one was killed.
 */
export async function startTestServer(): Promise<TestServer> {
  const connectionString = process.env['DATABASE_URL'];
  if (connectionString !== undefined && connectionString !== '') {
    return { connection: { connectionString }, stop: async () => undefined };
  }
  const { connection, stop } = await startEmbeddedPostgres({ dataDir: sharedFolder(), isTemporary: true });
  return { connection, stop };
}

let own: Promise<TestServer> | null = null;
let users = 0;

/** The run's server; without a global setup this process starts one and stops it after the last use. */
export async function useTestServer(): Promise<TestServer> {
  const given = process.env[SERVER_VARIABLE];
  if (given !== undefined) {
    return { connection: JSON.parse(given) as DatabaseConnection, stop: async () => undefined };
  }
  users += 1;
  own ??= startTestServer();
  const server = await own;
  return { connection: server.connection, stop: () => leave(server) };
}

async function leave(server: TestServer): Promise<void> {
  users -= 1;
  if (users > 0) return;
  own = null;
  await server.stop();
}

function sharedFolder(): string {
  const project = fileURLToPath(new URL('../..', import.meta.url));
  const hash = createHash('sha256').update(`${userInfo().uid} ${project}`).digest('hex').slice(0, 12);
  return path.join(tmpdir(), `haicap-test-${hash}`);
}
