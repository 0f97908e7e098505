import { execFile, fork, spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const API = path.resolve(import.meta.dirname, '../../apps/api/dist');
const run = promisify(execFile);

/** A server under test. */
export interface ServerProcess {
  readonly url: string;
  readonly stop: () => void;
}

/** What a command took. */
export interface CommandCost {
  readonly seconds: number;
  /** Largest resident memory of the command, MiB; null where /proc is missing. */
  readonly memory: number | null;
  readonly output: string;
}

/** Starts the built API as `npm start` would, without demo content, and waits until it answers. */
export async function startApi(env: NodeJS.ProcessEnv, port: number): Promise<ServerProcess> {
  const child = spawn(process.execPath, [path.join(API, 'main.js')], {
    env: { ...process.env, ...env, PORT: String(port), HAICAP_DEMO: 'off' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`the API ended with ${child.exitCode}`);
    const isReady = await fetch(`${url}/health/ready`).then(
      (response) => response.ok,
      () => false,
    );
    if (isReady) return { url, stop: () => child.kill('SIGTERM') };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill('SIGKILL');
  throw new Error('the API did not become ready within 30 s');
}

/** Starts the hand-written limit. */
export async function startLimit(connection: object, port: number): Promise<ServerProcess> {
  const child = fork(path.join(import.meta.dirname, 'limit-server.ts'), {
    execArgv: ['--conditions', '@haicap/source', '--import', 'tsx'],
    env: { ...process.env, BENCH_CONNECTION: JSON.stringify(connection), PORT: String(port) },
  });
  await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`the limit ended with ${code}`)));
  });
  return { url: `http://127.0.0.1:${port}`, stop: () => child.kill('SIGTERM') };
}

/** Runs a command of the built command line and measures it. */
export async function haicap(env: NodeJS.ProcessEnv, ...args: string[]): Promise<CommandCost> {
  const begun = performance.now();
  const promise = run(process.execPath, [path.join(API, 'cli.js'), ...args], {
    env: { ...process.env, HAICAP_LOCALE: 'en', ...env },
    maxBuffer: 64 * 1024 * 1024,
  });
  const watch = watchMemory(promise.child);
  const { stdout } = await promise;
  return { seconds: (performance.now() - begun) / 1000, memory: watch.stop(), output: stdout };
}

/** Reads the high-water mark of the resident memory while a process runs. */
function watchMemory(child: ChildProcess): { stop: () => number | null } {
  let highest: number | null = null;
  const read = (): void => {
    try {
      const mark = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'));
      if (mark) highest = Math.round(Number(mark[1]) / 1024);
    } catch {
      // No /proc on this system, or the process has just ended: the last mark stands.
    }
  };
  const timer = setInterval(read, 50);
  return {
    stop: () => {
      clearInterval(timer);
      return highest;
    },
  };
}
