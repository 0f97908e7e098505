import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { closeSync, existsSync, fsyncSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';

const MEGABYTE = 1024 * 1024;
const SIZE = 64 * MEGABYTE;
/** Put away only where this much stays free. */
const ROOM = 1024 * MEGABYTE;
/** Below this PostgreSQL cannot even recover. */
const TIGHT = 32 * MEGABYTE;

/** Keeps 64 MB aside, to be given back when the disk is full and PostgreSQL needs room to recover. */
export function layBallast(file: string): void {
  if (existsSync(file) || freeSpace(file) < ROOM) return;
  try {
    // Random bytes: a file system that compresses or leaves holes would keep nothing aside.
    const block = randomBytes(MEGABYTE);
    const handle = openSync(file, 'wx', 0o600);
    for (let written = 0; written < SIZE; written += MEGABYTE) writeSync(handle, block);
    fsyncSync(handle);
    closeSync(handle);
  } catch {
    // Without ballast the server still runs; half a file would only take room.
    rmSync(file, { force: true });
  }
}

/** Drops the ballast when the disk is full; true when that made room. */
export function dropBallast(file: string, tight: number = TIGHT): boolean {
  if (!existsSync(file) || freeSpace(file) >= tight) return false;
  rmSync(file, { force: true });
  return true;
}

function freeSpace(file: string): number {
  try {
    const { bavail, bsize } = statfsSync(path.dirname(file));
    return bavail * bsize;
  } catch {
    return 0;
  }
}
