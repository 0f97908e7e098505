import { createHmac, timingSafeEqual } from 'node:crypto';
import { BackupError } from './backup-error.js';

export const FORMAT = 1;
export const HEAD = 'haicap-backup.json';
export const MANIFEST = 'manifest.json';
/** Rows are cut into entries of about this size, wherever a row ends. */
export const PIECE = 1024 * 1024;
/** Largest entry that is read: a piece, and what PostgreSQL sends at once. */
export const LARGEST_ENTRY = 512 * 1024 * 1024;

/** What stands at the beginning of a backup. */
export interface BackupHead {
  readonly format: number;
  readonly createdAt: string;
  readonly serverVersion: string;
  /** Migrations of the database, oldest first. */
  readonly migrations: readonly { readonly name: string; readonly checksum: string }[];
  /** Every table whose rows are in the backup, with the columns of its rows. */
  readonly tables: readonly BackupTable[];
  /** Tables that stay empty: they are about the moment only. */
  readonly leftOut: readonly string[];
}

/** A table of a backup. */
export interface BackupTable {
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly string[];
}

/** What stands at the end: without it a backup is cut. */
export interface BackupManifest {
  readonly head: string;
  readonly tables: readonly {
    readonly table: string;
    readonly rows: number;
    readonly bytes: number;
    readonly sha256: string;
  }[];
  readonly sequences: readonly {
    readonly schema: string;
    readonly name: string;
    readonly value: string | null;
  }[];
}

/** The manifest with its signature, where there is a key. */
export function signManifest(manifest: BackupManifest, key: Buffer | null): Buffer {
  const text = JSON.stringify(manifest);
  const signature = key === null ? null : signatureOf(text, key).toString('hex');
  return Buffer.from(JSON.stringify({ manifest: text, signature }));
}

/** The manifest, if it is signed with this key; without a key the signature is not looked at. */
export function openManifest(content: Buffer, key: Buffer | null): BackupManifest {
  const { manifest, signature } = JSON.parse(content.toString('utf8')) as {
    manifest: string;
    signature: string | null;
  };
  if (key !== null) {
    const given = Buffer.from(signature ?? '', 'hex');
    const wanted = signatureOf(manifest, key);
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) throw new BackupError('foreign');
  }
  return JSON.parse(manifest) as BackupManifest;
}

/** `public.unit`, as a table is called in a backup. */
export function labelOf({ schema, name }: { readonly schema: string; readonly name: string }): string {
  return `${schema}.${name}`;
}

function signatureOf(text: string, key: Buffer): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

/** `data/0004/000012`: the table by its place in the head, then the piece. */
export function entryName(table: number, piece: number): string {
  return `data/${String(table).padStart(4, '0')}/${String(piece).padStart(6, '0')}`;
}
