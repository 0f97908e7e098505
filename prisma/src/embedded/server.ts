import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { findBinaries } from './binaries.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { cleanEnvironment } from './environment.js';
import { DATABASE_USER, initialise } from './initialise.js';
import type { Layout } from './layout.js';
import { type Postmaster, findPostmaster, processesIn, removeStalePidFile } from './postmaster.js';
import { type Runner, type RunnerKind, chooseRunner, runAs } from './runner.js';
import { openLog, rotateLog, sizeOf, tailLog } from './server-log.js';
import { serverParameters } from './server-parameters.js';
import { prepareSocketFolder } from './socket-folder.js';
import { endProcesses } from './stop-server.js';

/** What a server was asked to be; kept in a file, so that the watchdog starts the same one again. */
export interface ServerSettings {
  /** For tests: nothing is synced to disk, and the whole folder goes when the server stops. */
  readonly isTemporary: boolean;
  /** For tests: this way of running as root and no other. */
  readonly runner?: RunnerKind;
}

/** Where the server is. The database of the application is `haicap`. */
export interface SocketConnection {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
}

/** Long enough for the recovery of a large write-ahead log. */
const LONGEST_START = 15 * 60_000;

/** Adopts the living server or starts one; to be called with the lock held. */
export async function ensureServer(layout: Layout, settings: ServerSettings): Promise<SocketConnection> {
  const living = await waitUntilSettled(layout);
  const postmaster = living ?? (await startServer(layout, settings));
  const connection = {
    host: postmaster.socketFolder,
    port: postmaster.port,
    user: DATABASE_USER,
    database: 'haicap',
  };
  await ensureDatabase(connection);
  return connection;
}

/** Waits while a living server starts or stops; null when there is none. */
async function waitUntilSettled(layout: Layout): Promise<Postmaster | null> {
  const end = Date.now() + LONGEST_START;
  for (;;) {
    const postmaster = findPostmaster(layout.data);
    if (postmaster === null || postmaster.status === 'ready') return postmaster;
    if (Date.now() > end)
      throw new EmbeddedPostgresError('The database has been starting for too long.', tailLog(layout.log));
    await sleep(50);
  }
}

async function startServer(layout: Layout, settings: ServerSettings): Promise<Postmaster> {
  const binaries = findBinaries();
  const runner = chooseRunner(binaries, layout.root, settings.runner);
  await clearRemains(layout);
  await initialise(layout, binaries, runner, settings.isTemporary);
  rotateLog(layout.log);
  return launchPatiently(layout, runner, binaries.postgres, settings);
}

/** Waits for the children of a killed server, where only PostgreSQL can see them. */
async function launchPatiently(
  layout: Layout,
  runner: Runner,
  postgres: string,
  settings: ServerSettings,
): Promise<Postmaster> {
  for (let attempt = 1; ; attempt += 1) {
    const since = sizeOf(layout.log);
    const server = launch(layout, runner, postgres, settings);
    try {
      return await waitUntilReady(layout, server, since);
    } catch (error) {
      const isOccupied =
        error instanceof EmbeddedPostgresError && error.log.includes('pre-existing shared memory');
      if (!isOccupied || attempt === 10) throw error;
      await sleep(1_000);
    }
  }
}

/** What a killed server left: its children end by themselves, or are ended; then its pid file may go. */
async function clearRemains(layout: Layout): Promise<void> {
  const end = Date.now() + 10_000;
  while (!removeStalePidFile(layout.data)) {
    if (Date.now() > end) await endProcesses(() => processesIn(layout.data), ['SIGQUIT', 'SIGKILL']);
    await sleep(50);
  }
}

function launch(layout: Layout, runner: Runner, postgres: string, settings: ServerSettings): ChildProcess {
  const socketFolder = prepareSocketFolder(layout, runner);
  const wanted = ['-D', layout.data, ...serverParameters(socketFolder, settings.isTemporary)];
  const { file, parameters, identity } = runAs(runner, postgres, wanted);
  const log = openLog(layout.log);
  try {
    // Detached: the Ctrl-C meant for the application must not reach the server before its users are done.
    const stdio = ['ignore', log, log] as const;
    const child = spawn(file, parameters, {
      ...identity,
      env: cleanEnvironment(),
      cwd: layout.root,
      stdio: [...stdio],
      detached: true,
    });
    child.on('error', () => undefined);
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
}

async function waitUntilReady(layout: Layout, server: ChildProcess, since: number): Promise<Postmaster> {
  const end = Date.now() + LONGEST_START;
  while (server.exitCode === null && server.signalCode === null && server.pid !== undefined) {
    const postmaster = findPostmaster(layout.data);
    if (postmaster?.status === 'ready') return postmaster;
    if (Date.now() > end) break;
    await sleep(25);
  }
  throw new EmbeddedPostgresError('The embedded PostgreSQL did not start.', tailLog(layout.log, since));
}

async function ensureDatabase(connection: SocketConnection): Promise<void> {
  const client = new pg.Client({
    ...connection,
    database: 'postgres',
    ssl: false,
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [
      connection.database,
    ]);
    if (rowCount === 0) await client.query(`CREATE DATABASE "${connection.database}"`);
  } finally {
    await client.end();
  }
}
