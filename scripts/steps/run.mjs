import { spawn, spawnSync } from 'node:child_process';
import { ROOT } from './project.mjs';

/** Tools that would otherwise ask, report home, or look for news. */
export const QUIET = {
  CHECKPOINT_DISABLE: '1',
  COREPACK_ENABLE_DOWNLOAD_PROMPT: '0',
  DO_NOT_TRACK: '1',
  NO_UPDATE_NOTIFIER: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  TURBO_NO_UPDATE_NOTIFIER: '1',
  TURBO_TELEMETRY_DISABLED: '1',
};

/** Runs a program to its end and returns its exit code; null when it did not end in time or was killed. */
export function run(command, parameters, { cwd = ROOT, env = {}, timeout, stdin = 'ignore' } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, parameters, {
      cwd,
      env: { ...process.env, ...QUIET, ...env },
      stdio: [stdin, 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    const limit = timeout === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), timeout);
    const end = (code) => {
      clearTimeout(limit);
      resolve(code);
    };
    child.on('error', () => end(127));
    child.on('exit', end);
  });
}

/** The output of a program, or null when it fails. */
export function ask(command, parameters, { cwd = ROOT, env = {} } = {}) {
  const result = spawnSync(command, parameters, {
    cwd,
    env: { ...process.env, ...QUIET, ...env },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
    timeout: 20_000,
  });
  return result.status === 0 ? result.stdout.trim() : null;
}
