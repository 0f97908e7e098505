import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { systemCode } from './embedded-postgres-error.js';
import { identify } from './process-identity.js';

/** What PostgreSQL says of itself in postmaster.pid. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly socketFolder: string;
  /** "starting", "ready", "stopping" or "standby"; empty while the file is being written. */
  readonly status: string;
}

/** The living server of a data folder, or null; a pid file alone proves nothing. */
export function findPostmaster(data: string): Postmaster | null {
  const lines = readLines(path.join(data, 'postmaster.pid'));
  const pid = Number.parseInt(lines[0] ?? '', 10);
  if (Number.isNaN(pid) || !worksIn(pid, data)) return null;
  return { pid, port: Number(lines[3]), socketFolder: lines[4] ?? '', status: (lines[7] ?? '').trim() };
}

/** Removes a pid file whose server is gone; false while any process still works in the folder. */
export function removeStalePidFile(data: string): boolean {
  if (processesIn(data).length > 0) return false;
  rmSync(path.join(data, 'postmaster.pid'), { force: true });
  return true;
}

/** Processes that work in the data folder: the server, or what a killed server left behind. */
export function processesIn(data: string): number[] {
  if (process.platform === 'linux') {
    const numbers = readdirSync('/proc').map(Number);
    return numbers.filter((pid) => pid > 0 && worksIn(pid, data));
  }
  // Elsewhere only the server itself names its folder; what it leaves behind is recognised by PostgreSQL.
  const lines = readLines(path.join(data, 'postmaster.pid'));
  const pid = Number.parseInt(lines[0] ?? '', 10);
  return worksIn(pid, data) ? [pid] : [];
}

function worksIn(pid: number, data: string): boolean {
  if (identify(pid) === null) return false;
  if (process.platform !== 'linux') return commandOf(pid).includes(data);
  try {
    // Every process of PostgreSQL has its data folder as working folder.
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data);
  } catch (error) {
    // Root in a container may not look into another user's process, only at its command.
    return systemCode(error) === 'EACCES' && commandOf(pid).includes(data);
  }
}

function commandOf(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}
