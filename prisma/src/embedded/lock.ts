import { randomBytes } from 'node:crypto';
import { readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedPostgresError, systemCode } from './embedded-postgres-error.js';
import { isRunning, ownIdentity, pidOf } from './process-identity.js';

/** Gives the lock back. */
export type Release = () => void;

/**
 * Takes the lock at `file` if it is free or its owner died. The lock is a symbolic link whose target names the owner:
 * it is made whole or not at all, and takes no room on a full disk. Within one process it is as exclusive as between
 * two.
 */
export function tryLock(file: string): Release | null {
  const mark = `${ownIdentity()}:${randomBytes(6).toString('hex')}`;
  if (!make(file, mark) && !(buryDead(file) && make(file, mark))) return null;
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

function make(file: string, mark: string): boolean {
  try {
    symlinkSync(mark, file);
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
  if (isRunning(mark.split(':')[0] ?? '')) return false;
  const grave = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    renameSync(file, grave);
  } catch {
    return false;
  }
  // Somebody else buried it first and this is their fresh lock: put it back.
  const moved = read(grave);
  if (moved !== null && moved !== mark) make(file, moved);
  rmSync(grave, { force: true });
  return moved === mark;
}

function read(file: string): string | null {
  try {
    return readlinkSync(file);
  } catch {
    return null;
  }
}
