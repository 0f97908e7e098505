import { spawn } from 'node:child_process';
import { closeSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { cleanEnvironment } from './environment.js';
import type { Layout } from './layout.js';
import { identify, isRunning, ownIdentity, pidOf } from './process-identity.js';
import { openLog } from './server-log.js';

/** Starts the watchdog unless it runs; to be called with the lock held. */
export function ensureWatchdog(layout: Layout): void {
  if (isWatched(layout)) return;
  const log = openLog(layout.log);
  try {
    const child = spawn(process.execPath, [...runtime(), layout.root], {
      cwd: '/',
      detached: true,
      env: cleanEnvironment(),
      stdio: ['ignore', log, log],
    });
    child.on('error', () => undefined);
    child.unref();
    const identity = child.pid === undefined ? null : identify(child.pid);
    rmSync(layout.watchdog, { force: true });
    // A link rather than a file: it takes no room on a full disk.
    if (identity !== null) symlinkSync(identity, layout.watchdog);
  } finally {
    closeSync(log);
  }
}

export function isWatched(layout: Layout): boolean {
  return isRunning(watchdogOf(layout));
}

/** Ends the watchdog, which has nothing left to watch; to be called with the lock held. */
export function dismissWatchdog(layout: Layout): void {
  const watchdog = watchdogOf(layout);
  rmSync(layout.watchdog, { force: true });
  if (watchdog === '' || watchdog === ownIdentity() || !isRunning(watchdog)) return;
  process.kill(pidOf(watchdog), 'SIGTERM');
}

function watchdogOf(layout: Layout): string {
  try {
    return readlinkSync(layout.watchdog);
  } catch {
    return '';
  }
}

/** From the build the watchdog is plain JavaScript; from the sources it needs the TypeScript loader. */
function runtime(): string[] {
  const isSource = import.meta.url.endsWith('.ts');
  const program = fileURLToPath(new URL(isSource ? './watchdog.ts' : './watchdog.js', import.meta.url));
  if (!isSource) return [program];
  const loader = createRequire(import.meta.url).resolve('tsx');
  return ['--import', pathToFileURL(loader).href, program];
}
