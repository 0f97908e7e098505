import { createHash, type Hash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { BackupError } from './backup-error.js';
import {
  entryName,
  FORMAT,
  HEAD,
  labelOf,
  LARGEST_ENTRY,
  MANIFEST,
  openManifest,
  type BackupHead,
  type BackupManifest,
} from './manifest.js';
import { unpackEntries } from './tar.js';

/** A backup as it is read: told piece by piece, and in the end what it holds. */
export interface BackupContent {
  readonly head: BackupHead;
  readonly manifest: BackupManifest;
}

/** Takes what is read. */
export interface BackupReader {
  readonly onHead?: (head: BackupHead) => Promise<void>;
  /** A piece of the rows of a table, by its place in the head. */
  readonly onRows?: (table: number, piece: Buffer) => Promise<void>;
}

/**
 * Reads a backup to its end and compares it with its checksums. Throws a `BackupError` for one that is cut or altered,
 * however much of it has been told by then.
 */
export async function readBackup(
  source: Readable,
  key: Buffer | null,
  reader: BackupReader = {},
): Promise<BackupContent> {
  try {
    return await readEntries(source, key, reader);
  } catch (error) {
    if (error instanceof BackupError || !isDamage(error)) throw error;
    throw new BackupError('damaged', (error as Error).message);
  } finally {
    source.destroy();
  }
}

async function readEntries(
  source: Readable,
  key: Buffer | null,
  reader: BackupReader,
): Promise<BackupContent> {
  const unpacked = source.pipe(createGunzip());
  source.on('error', (error) => unpacked.destroy(error));
  let head: BackupHead | null = null;
  let digest = '';
  let manifest: BackupManifest | null = null;
  const progress: { hash: Hash; bytes: number }[] = [];
  let [table, piece] = [-1, 0];
  for await (const { name, content } of unpackEntries(unpacked, LARGEST_ENTRY)) {
    if (manifest !== null) throw new BackupError('damaged', 'something follows the manifest');
    if (head === null) {
      head = readHead(name, content);
      digest = createHash('sha256').update(content).digest('hex');
      for (const _ of head.tables) progress.push({ hash: createHash('sha256'), bytes: 0 });
      await reader.onHead?.(head);
    } else if (name === MANIFEST) {
      manifest = openManifest(content, key);
    } else {
      const at = Number(name.split('/')[1]);
      piece = at === table ? piece + 1 : 1;
      if (at < table || progress[at] === undefined || name !== entryName(at, piece))
        throw new BackupError('damaged', `${name} is out of place`);
      table = at;
      progress[at].hash.update(content);
      progress[at].bytes += content.length;
      await reader.onRows?.(at, content);
    }
  }
  if (head === null || manifest === null) throw new BackupError('damaged', 'there is no end');
  compare(head, manifest, digest, progress);
  return { head, manifest };
}

function readHead(name: string, content: Buffer): BackupHead {
  if (name !== HEAD) throw new BackupError('damaged', 'this is no backup');
  const head = JSON.parse(content.toString('utf8')) as BackupHead;
  if (head.format !== FORMAT) throw new BackupError('newer', `format ${head.format}`);
  return head;
}

function compare(
  head: BackupHead,
  manifest: BackupManifest,
  digest: string,
  progress: readonly { readonly hash: Hash; readonly bytes: number }[],
): void {
  if (manifest.head !== digest) throw new BackupError('damaged', HEAD);
  for (const [index, table] of head.tables.entries()) {
    const told = manifest.tables[index];
    const { hash, bytes } = progress[index]!;
    if (told?.table !== labelOf(table) || told.bytes !== bytes || told.sha256 !== hash.digest('hex'))
      throw new BackupError('damaged', labelOf(table));
  }
}

/** What reading a file that is no backup ends in; a disk that fails is another matter. */
function isDamage(error: unknown): boolean {
  const { code, name } = error as { code?: string; name?: string };
  return name === 'TarError' || error instanceof SyntaxError || /^Z_|^ERR_/.test(code ?? '');
}
