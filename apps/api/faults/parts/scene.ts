import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { embeddedProcesses, type EmbeddedProcesses } from '@haicap/database/testing';
import { startApi, type ApiProcess } from './api-process.js';
import { createClient } from './client.js';
import { openJournal, type Journal } from './journal.js';
import type { Ground } from './stories.js';
import { freePort } from './wait.js';

/** An installation of its own in a temporary folder: data, server processes and the journal of its clients. */
export interface Scene {
  readonly folder: string;
  readonly dataDir: string;
  readonly logFile: string;
  readonly journal: Journal;
  readonly database: EmbeddedProcesses;
  /** Starts a process of the API on a port of its own. */
  readonly start: (environment?: Record<string, string>) => Promise<ApiProcess>;
  /** Sets the clock of all its processes off by so many hours. */
  readonly setClock: (hours: number) => void;
  /** What the load writes about; asked once a server answers. */
  readonly ground: (api: ApiProcess) => Promise<Ground>;
  /** Ends whatever still runs and removes the folder. */
  readonly clear: () => Promise<void>;
}

/** Opens an empty installation; `below` is a folder to put it in, a small disk for instance. */
export function openScene(below: string = tmpdir(), keepLog = true): Scene {
  const folder = mkdtempSync(path.join(below, 'hf-'));
  const logs = keepLog ? folder : mkdtempSync(path.join(tmpdir(), 'hf-log-'));
  const dataDir = path.join(folder, 'pg');
  const logFile = path.join(logs, 'api.log');
  const clock = path.join(logs, 'clock');
  writeFileSync(clock, '0');
  mkdirSync(logs, { recursive: true });
  const started: ApiProcess[] = [];
  const database = embeddedProcesses(dataDir);
  const journal = openJournal(path.join(logs, 'journal.jsonl'));
  let ground: Promise<Ground> | null = null;
  return {
    folder,
    dataDir,
    logFile,
    journal,
    database,
    start: async (environment = {}) => {
      const usual = { HAICAP_DATA_DIR: dataDir, HAICAP_SECRET: SECRET, FAULT_CLOCK_FILE: clock };
      const api = startApi(await freePort(), logFile, { ...usual, ...environment });
      started.push(api);
      return api;
    },
    setClock: (hours) => writeFileSync(clock, String(hours * 3_600_000)),
    ground: (api) => (ground ??= findGround(api)),
    clear: async () => {
      for (const api of started) api.kill('SIGKILL');
      await Promise.all(started.map((api) => api.ended));
      for (const pid of [database.watchdog(), ...database.all()]) kill(pid);
      journal.close();
      for (const made of [folder, logs]) rmSync(made, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Kills a process, if there is one. */
export function kill(pid: number | null, signal: NodeJS.Signals = 'SIGKILL'): void {
  if (pid === null) return;
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

const SECRET = 'the secret of servers that are killed on purpose';

async function findGround(api: ApiProcess): Promise<Ground> {
  const client = createClient(() => api.url);
  const entered = await client.signIn();
  const found = await client.ask(`{
    unit(code: "20", asOf: "2026-01-01") { id }
    legalInstruments(first: 1) { nodes { id } }
  }`);
  if (found.is !== 'answer') throw new Error(`no ground: ${JSON.stringify([entered, found])}`);
  const { unit, legalInstruments } = found.data as {
    unit: { id: string };
    legalInstruments: { nodes: { id: string }[] };
  };
  return { provinceId: unit.id, instrumentId: legalInstruments.nodes[0]!.id };
}
