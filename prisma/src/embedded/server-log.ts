import {
  closeSync,
  copyFileSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs';

const LARGEST = 8 * 1024 * 1024;
const KEPT = 3;

/** Opens the log to append to. */
export function openLog(file: string): number {
  return openSync(file, 'a', 0o600);
}

/** Shifts the log to `.1` when it has grown too large. The server keeps its handle, so the file is copied and emptied. */
export function rotateLog(file: string, largest: number = LARGEST): void {
  if (sizeOf(file) <= largest) return;
  for (let age = KEPT; age > 1; age -= 1) {
    rmSync(`${file}.${age}`, { force: true });
    if (sizeOf(`${file}.${age - 1}`) > 0) renameSync(`${file}.${age - 1}`, `${file}.${age}`);
  }
  try {
    copyFileSync(file, `${file}.1`);
  } catch {
    // On a full disk room is worth more than an old log.
    rmSync(`${file}.1`, { force: true });
  }
  truncateSync(file);
}

/** The last lines of the log, from `since` bytes on. */
export function tailLog(file: string, since = 0, lines = 12): string {
  const size = sizeOf(file);
  const from = Math.max(since <= size ? since : 0, size - 16_384);
  if (size <= from) return '';
  const buffer = Buffer.alloc(size - from);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, buffer, 0, buffer.length, from);
  } finally {
    closeSync(handle);
  }
  return buffer.toString('utf8').trimEnd().split('\n').slice(-lines).join('\n');
}

/** Size in bytes; 0 when there is no such file. */
export function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
