import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll } from 'vitest';
import type { SocketConnection } from '../../src/index.js';
import { findBinaries } from '../../src/embedded/binaries.js';
import { initialise } from '../../src/embedded/initialise.js';
import { layoutOf } from '../../src/embedded/layout.js';
import { findPostmaster, processesIn } from '../../src/embedded/postmaster.js';
import { chooseRunner } from '../../src/embedded/runner.js';
import { isRunning } from '../../src/embedded/process-identity.js';

export const isRoot = process.getuid?.() === 0;

/** A folder for one test, and what is true of the server in it. */
export interface Scene {
  readonly folder: string;
  readonly dataDir: string;
  readonly postmasterPid: () => number | null;
  readonly watchdogPid: () => number | null;
  /** Another program that uses the server; its standard output has said where the server is. */
  readonly holder: () => Promise<{ readonly child: ChildProcess; readonly connection: SocketConnection }>;
  /** Kills whatever still runs in the folder and removes it. */
  readonly clear: () => void;
}

/** A folder whose data is made already, which spares most of a first start, and with an empty ballast. */
export async function openScene(...below: string[]): Promise<Scene> {
  const scene = openEmptyScene(...below);
  mkdirSync(scene.dataDir);
  writeFileSync(layoutOf(scene.dataDir).ballast, '');
  cpSync(await preparedData(), layoutOf(scene.dataDir).data, { recursive: true, preserveTimestamps: true });
  return scene;
}

let prepared: Promise<string> | null = null;

let preparedFolder: string | null = null;
afterAll(() => {
  if (preparedFolder !== null) rmSync(preparedFolder, { recursive: true, force: true });
});

/** Made once per test file, as a start would make it. */
function preparedData(): Promise<string> {
  prepared ??= prepareData();
  return prepared;
}

async function prepareData(): Promise<string> {
  const layout = layoutOf(mkdtempSync(path.join(tmpdir(), 'hc-')));
  preparedFolder = layout.root;
  const binaries = findBinaries();
  await initialise(layout, binaries, chooseRunner(binaries, layout.root), true);
  return layout.data;
}

/** A folder without anything. */
export function openEmptyScene(...below: string[]): Scene {
  const folder = mkdtempSync(path.join(tmpdir(), 'hc-'));
  const dataDir = path.join(folder, ...below, 'pg');
  mkdirSync(path.dirname(dataDir), { recursive: true });
  const layout = layoutOf(dataDir);
  const children: ChildProcess[] = [];
  const postmasterPid = () => findPostmaster(layout.data)?.pid ?? null;
  const watchdogPid = () => {
    const identity = targetOf(layout.watchdog);
    return isRunning(identity) ? Number.parseInt(identity, 10) : null;
  };
  const holder = async () => {
    const child = spawnHolder(dataDir);
    children.push(child);
    const [line] = (await once(child.stdout!, 'data')) as [Buffer];
    return { child, connection: JSON.parse(line.toString()) as SocketConnection };
  };
  const clear = () => {
    const pids = [...children.map((child) => child.pid), watchdogPid(), ...processesIn(layout.data)];
    for (const pid of pids) kill(pid);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  return { folder, dataDir, postmasterPid, watchdogPid, holder, clear };
}

function spawnHolder(dataDir: string): ChildProcess {
  const program = fileURLToPath(new URL('./holder.ts', import.meta.url));
  return spawn(process.execPath, ['--conditions', '@haicap/source', '--import', 'tsx', program, dataDir], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
}

/** Sends a signal to a process, if there is one; 0 would be this whole group of processes. */
export function kill(pid: number | null | undefined, signal: NodeJS.Signals = 'SIGKILL'): void {
  if (pid === null || pid === undefined) return;
  try {
    process.kill(pid, signal);
  } catch {
    // Gone already.
  }
}

/** Waits until `isTrue` holds; fails after `patience` milliseconds. */
export async function until(
  what: string,
  isTrue: () => boolean | Promise<boolean>,
  patience = 20_000,
): Promise<number> {
  const start = Date.now();
  while (!(await isTrue())) {
    if (Date.now() - start > patience) throw new Error(`Not within ${patience} ms: ${what}`);
    await sleep(50);
  }
  return Date.now() - start;
}

/** One statement on a connection of its own. */
export async function query<T extends pg.QueryResultRow>(
  connection: SocketConnection,
  text: string,
): Promise<T[]> {
  const client = new pg.Client({ ...connection, ssl: false, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<T>(text)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function targetOf(file: string): string {
  try {
    return readlinkSync(file);
  } catch {
    return '';
  }
}
