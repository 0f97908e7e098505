import { createHash } from 'node:crypto';
import { chmodSync, chownSync, lstatSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import type { Layout } from './layout.js';
import type { Runner } from './runner.js';

/** A socket's whole path may have 107 bytes (103 on macOS), and its name takes 14 of them. */
const LONGEST = 80;

/**
 * Prepares the folder of the socket: `run` beside the data, or a private one when that path is too long. To be
 * called when no process works in the data folder any more.
 */
export function prepareSocketFolder(layout: Layout, runner: Runner): string {
  const folder = socketFolderOf(layout);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { uid } = lstatSync(folder);
  const allowed = [process.getuid?.(), runner.owner?.uid];
  if (!lstatSync(folder).isDirectory() || !allowed.includes(uid)) {
    throw new EmbeddedPostgresError(
      `The folder ${folder} for the database's socket belongs to somebody else.`,
    );
  }
  chmodSync(folder, 0o700);
  // The lock beside the socket names a process, too, whose number may be anybody's by now.
  for (const name of ['.s.PGSQL.5432', '.s.PGSQL.5432.lock'])
    rmSync(path.join(folder, name), { force: true });
  if (runner.owner !== null && uid !== runner.owner.uid)
    chownSync(folder, runner.owner.uid, runner.owner.gid);
  return folder;
}

export function removeSocketFolder(layout: Layout): void {
  const folder = socketFolderOf(layout);
  if (folder !== layout.run) rmSync(folder, { recursive: true, force: true });
}

function socketFolderOf(layout: Layout): string {
  if (Buffer.byteLength(layout.run) <= LONGEST) return layout.run;
  const name = `haicap-${createHash('sha256').update(layout.run).digest('hex').slice(0, 16)}`;
  const folder = path.join(tmpdir(), name);
  return Buffer.byteLength(folder) <= LONGEST ? folder : path.join('/tmp', name);
}
