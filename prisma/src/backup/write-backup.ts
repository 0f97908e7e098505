import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import {
  LEFT_OUT,
  openPatientClient,
  quoted,
  readHistory,
  readSequences,
  readTables,
  requireAllRows,
} from './catalogue.js';
import {
  entryName,
  FORMAT,
  HEAD,
  labelOf,
  MANIFEST,
  PIECE,
  signManifest,
  type BackupHead,
  type BackupManifest,
  type BackupTable,
} from './manifest.js';
import { END_OF_ARCHIVE, packEntry } from './tar.js';

/** What a backup holds. */
export interface BackupSummary {
  readonly tables: number;
  readonly rows: number;
  /** SHA-256 of the manifest, which names the content. */
  readonly digest: string;
}

/** What a backup is made with. */
export interface BackupOptions {
  readonly pool: pg.Pool;
  /** Where it goes: a file, or the standard output. */
  readonly to: NodeJS.WritableStream;
  /** Signs it, so that an altered one is refused; null for none. */
  readonly key: Buffer | null;
  readonly now: Date;
}

/**
 * Writes all rows of one moment as `tar.gz`: other people go on working meanwhile. Memory does not grow with the
 * database. Throws a `BackupError` where not all rows can be seen.
 */
export async function writeBackup({ pool, to, key, now }: BackupOptions): Promise<BackupSummary> {
  const client = await openPatientClient(pool);
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await requireAllRows(client);
    const summary = { tables: 0, rows: 0, digest: '' };
    await pipeline(Readable.from(packAll(client, { key, now }, summary)), createGzip({ level: 6 }), to);
    await client.query('COMMIT');
    return summary;
  } finally {
    await client.end();
  }
}

async function* packAll(
  client: pg.Client,
  { key, now }: Pick<BackupOptions, 'key' | 'now'>,
  summary: { tables: number; rows: number; digest: string },
): AsyncGenerator<Buffer> {
  const head = await readHead(client, now);
  const text = Buffer.from(JSON.stringify(head, null, 1));
  yield packEntry({ name: HEAD, content: text });
  const tables: BackupManifest['tables'][number][] = [];
  for (const [index, table] of head.tables.entries()) {
    const told = yield* packTable(client, table, index);
    tables.push(told);
    summary.tables += 1;
    summary.rows += told.rows;
  }
  const digest = createHash('sha256').update(text).digest('hex');
  const manifest = signManifest({ head: digest, tables, sequences: await readSequences(client) }, key);
  summary.digest = createHash('sha256').update(manifest).digest('hex');
  yield packEntry({ name: MANIFEST, content: manifest });
  yield END_OF_ARCHIVE;
}

async function readHead(client: pg.Client, now: Date): Promise<BackupHead> {
  const { rows } = await client.query<{ version: string }>(
    `SELECT current_setting('server_version') AS "version"`,
  );
  const tables = await readTables(client);
  return {
    format: FORMAT,
    createdAt: now.toISOString(),
    serverVersion: rows[0]!.version,
    migrations: (await readHistory(client)) ?? [],
    tables: tables.filter((table) => !LEFT_OUT.includes(labelOf(table))),
    leftOut: LEFT_OUT,
  };
}

async function* packTable(
  client: pg.Client,
  table: BackupTable,
  index: number,
): AsyncGenerator<Buffer, BackupManifest['tables'][number]> {
  const columns = table.columns.map((column) => pg.escapeIdentifier(column)).join(', ');
  // a query, not the table itself: only that works below row-level security, and it leaves generated columns out
  const rows = client.query(copyTo(`COPY (SELECT ${columns} FROM ${quoted(table)}) TO STDOUT`));
  const hash = createHash('sha256');
  let [bytes, piece, held, heldBytes] = [0, 0, [] as Buffer[], 0];
  const pack = (): Buffer => {
    const content = Buffer.concat(held);
    [held, heldBytes, piece] = [[], 0, piece + 1];
    return packEntry({ name: entryName(index, piece), content });
  };
  for await (const chunk of rows as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
    held.push(chunk);
    heldBytes += chunk.length;
    if (heldBytes >= PIECE) yield pack();
  }
  if (held.length > 0) yield pack();
  return { table: labelOf(table), rows: rows.rowCount, bytes, sha256: hash.digest('hex') };
}
