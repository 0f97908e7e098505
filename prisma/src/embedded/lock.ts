import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import { EmbeddedPostgresError, systemCode } from './embedded-postgres-error.js';
import { type ProcessIdentity, isRunning, ownIdentity, pidOf } from './process-identity.js';

/** Gives the lock back. */
export type Release = () => void;

/**
 * Takes the lock at `file` if it is free or its owner died. A hard link is made or not made, never half; the content
 * names the owner. Within one process the lock is as exclusive as between two.
 */
export function tryLock(file: string): Release | null {
  const mark = `${ownIdentity()} ${randomUUID()}`;
  const own = `${file}.${randomUUID()}`;
  writeFileSync(own, mark, { mode: 0o600 });
  try {
    if (!link(own, file) && !(buryDead(file) && link(own, file))) return null;
  } finally {
    rmSync(own, { force: true });
  }
  return () => {
    if (read(file) === mark) rmSync(file, { force: true });
  };
}

/** Waits for the lock. */
export async function takeLock(file: string, patience = 180_000): Promise<Release> {
  const end = Date.now() + patience;
  for (;;) {
    const release = tryLock(file);
    if (release !== null) return release;
    if (Date.now() > end) {
      const owner = pidOf(read(file) ?? '');
      throw new EmbeddedPostgresError(
        `Process ${owner} has been starting or stopping the database for too long.`,
      );
    }
    await sleep(50);
  }
}

function link(own: string, file: string): boolean {
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Moves the lock of a dead process away; true when the place is free now. */
function buryDead(file: string): boolean {
  const mark = read(file);
  if (mark === null) return true;
  const owner: ProcessIdentity = mark.split(' ')[0] ?? '';
  if (isRunning(owner)) return false;
  const grave = `${file}.${randomUUID()}`;
  try {
    renameSync(file, grave);
  } catch {
    return false;
  }
  // Somebody else buried it first and this is their fresh lock: put it back.
  const moved = read(grave);
  if (moved !== mark) link(grave, file);
  rmSync(grave, { force: true });
  return moved === mark;
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
