import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { until } from './wait.js';

/** One process of the API as a program, started as a program of its own. */
export interface ApiProcess {
  readonly url: string;
  readonly pid: number;
  readonly child: ChildProcess;
  readonly isReady: () => Promise<boolean>;
  /** Seconds until it is ready, from now. */
  readonly ready: (patience?: number) => Promise<number>;
  /** The exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
  readonly output: () => string;
  readonly kill: (signal: NodeJS.Signals) => void;
}

const FOLDER = path.resolve(import.meta.dirname, '../..');
const CLOCK = path.join(import.meta.dirname, 'fault-clock.mjs');
/** The built server, as in production; or the sources, where nothing has to be built first. */
const BUILT = ['--import', CLOCK, path.join('dist', 'main.js')];
const SOURCES = [
  '--conditions',
  '@haicap/source',
  '--import',
  'tsx',
  '--import',
  CLOCK,
  path.join('src', 'main.ts'),
];
const living = new Set<ChildProcess>();

/** Starts the server; its output goes to a file too, to be read when something went wrong. */
export function startApi(port: number, logFile: string, environment: Record<string, string>): ApiProcess {
  const program = [...(process.argv.includes('--built') ? BUILT : SOURCES)];
  const child = spawn(process.execPath, program, {
    cwd: FOLDER,
    env: { ...withoutOurs(), PORT: String(port), HOST: '127.0.0.1', ...USUAL, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  living.add(child);
  let output = '';
  const note = (chunk: Buffer): void => {
    output += String(chunk);
    appendFileSync(logFile, chunk);
  };
  child.stdout.on('data', note);
  child.stderr.on('data', note);
  const ended = once(child, 'exit').then(([code, signal]) => {
    living.delete(child);
    return (code ?? signal) as number | string;
  });
  const url = `http://127.0.0.1:${port}`;
  const isReady = (): Promise<boolean> => isReadyAt(url);
  const ready = (patience?: number): Promise<number> =>
    until(`${url} is ready`, () => failWhenEnded(child, output) || isReady(), patience);
  return {
    url,
    pid: child.pid!,
    child,
    isReady,
    ready,
    ended,
    output: () => output,
    kill: (signal) => void child.kill(signal),
  };
}

/** For the end of the run, however it ends. */
export function killApis(): void {
  for (const child of living) child.kill('SIGKILL');
}

const USUAL = {
  HAICAP_DEMO: 'on',
  HAICAP_LANGUAGE: 'en',
  HAICAP_LOG: 'warn',
  // the load is meant to be heavier than a person's
  HAICAP_FREE_TEXT: 'on',
  HAICAP_POINTS_PER_MINUTE: '100000000',
};

/** What whoever runs the faults has set for himself is not meant for the servers under test. */
function withoutOurs(): NodeJS.ProcessEnv {
  const names = Object.keys(process.env).filter((name) => !/^(HAICAP_|DATABASE_URL$|PORT$|HOST$)/.test(name));
  return Object.fromEntries(names.map((name) => [name, process.env[name]]));
}

async function isReadyAt(url: string): Promise<boolean> {
  return fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(4_000) }).then(
    (response) => response.ok,
    () => false,
  );
}

function failWhenEnded(child: ChildProcess, output: string): false {
  if (child.exitCode !== null) throw new Error(`the API ended by itself: ${output.slice(-2_000)}`);
  return false;
}
