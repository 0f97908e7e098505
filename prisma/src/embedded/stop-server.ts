import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import type { Layout } from './layout.js';
import { findPostmaster, processesIn, removeStalePidFile } from './postmaster.js';
import { identify } from './process-identity.js';
import { removeSocketFolder } from './socket-folder.js';

/** Milliseconds that each signal is given before the next, stronger one. */
export const PATIENCE: Readonly<Record<string, number>> = { SIGINT: 10_000, SIGQUIT: 5_000, SIGKILL: 5_000 };

/**
 * Stops the server: fast shutdown, then immediate, then by force (PostgreSQL 18.4 hangs for ever on SIGINT during
 * crash recovery; what was committed is safe with each of them). To be called with the lock held.
 */
export async function stopServer(layout: Layout, isTemporary: boolean): Promise<void> {
  const pid = findPostmaster(layout.data)?.pid;
  if (pid !== undefined)
    await endProcesses(() => (identify(pid) === null ? [] : [pid]), ['SIGINT', 'SIGQUIT', 'SIGKILL']);
  await endProcesses(() => processesIn(layout.data), ['SIGQUIT', 'SIGKILL']);
  removeStalePidFile(layout.data);
  removeSocketFolder(layout);
  if (isTemporary) rmSync(layout.root, { recursive: true, force: true });
}

/** Sends the signals one after the other until no process is left. */
export async function endProcesses(
  remaining: () => readonly number[],
  signals: readonly NodeJS.Signals[],
): Promise<void> {
  for (const signal of signals) {
    const end = Date.now() + (PATIENCE[signal] ?? 0);
    for (const pid of remaining()) send(pid, signal);
    while (Date.now() < end) {
      if (remaining().length === 0) return;
      await sleep(20);
    }
  }
  const left = remaining();
  if (left.length > 0)
    throw new EmbeddedPostgresError(`The processes ${left.join(', ')} of the database do not end.`);
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // Gone meanwhile.
  }
}
