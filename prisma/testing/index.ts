import {
  type Db,
  type DbOptions,
  type DatabaseConnection,
  connectionUrl,
  createDb,
  withDatabase,
} from '../src/index.js';
import { onServer } from './maintenance.js';
import { type TestSeed, ensureTemplate } from './template.js';
import { useTestServer } from './test-server.js';

export type { TestSeed } from './template.js';
export { readTrail, type TrailEntry } from './audit-trail.js';
export { countStatements } from '../src/index.js';
export { embeddedProcesses, type EmbeddedProcesses } from './embedded-processes.js';

/** What a test file may want of its database. */
export interface TestDatabaseOptions {
  /** Content loaded once per server and copied into every database that asks for it. */
  readonly seed?: TestSeed;
  readonly poolSize?: number;
  readonly timeouts?: DbOptions['timeouts'];
}

/** A migrated database that belongs to one test file. */
export interface TestDatabase extends Db {
  readonly connection: DatabaseConnection;
  /** For a program under test that takes `DATABASE_URL`. */
  readonly url: string;
  /** Closes and drops it. */
  readonly close: () => Promise<void>;
}

/** Set by the global setup: begins the names of the run's databases, so that it can drop them all. */
export const RUN_VARIABLE = 'HAICAP_TEST_RUN';
export const DATABASE_PREFIX = 'haicap_test_';

/** A machine that runs everything at once is slow, not stuck: only tests of the limits themselves keep them short. */
const PATIENT = { connect: 30_000, statement: 60_000, lock: 30_000, idleInTransaction: 60_000 };

let counter = 0;

/** A fresh migrated database, a copy of the run's template (about a tenth of a second). */
export async function createTestDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const { seed = null, timeouts, ...rest } = options;
  const server = await useTestServer();
  counter += 1;
  const run = process.env[RUN_VARIABLE] ?? 'alone';
  const name = `${DATABASE_PREFIX}${run}_${process.pid}_${Date.now().toString(36)}_${counter}`;
  await onServer(server.connection, async (client) => {
    const template = await ensureTemplate(client, server.connection, seed);
    await client.query(`CREATE DATABASE "${name}" TEMPLATE "${template}"`);
  });
  const connection = withDatabase(server.connection, name);
  const db = createDb({ ...connection, ...rest, timeouts: { ...PATIENT, ...timeouts } });
  const close = async () => {
    await db.close();
    await onServer(server.connection, (client) =>
      client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`),
    );
    await server.stop();
  };
  return { ...db, connection, url: connectionUrl(connection), close };
}
