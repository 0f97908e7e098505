import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { BackupError } from './backup-error.js';
import { quoted, readTables } from './catalogue.js';
import { labelOf, type BackupHead, type BackupTable } from './manifest.js';
import type { BackupReader } from './read-backup.js';

/** Takes the rows of a backup into the empty tables of a database; `end` when all are told. */
export interface RowLoader extends Required<BackupReader> {
  readonly end: () => Promise<void>;
}

/** Loads rows by COPY, one table after the other. */
export function rowLoader(client: pg.Client): RowLoader {
  let tables: readonly BackupTable[] = [];
  let current = -1;
  let stream: ReturnType<typeof copyFrom> | null = null;
  const end = async (): Promise<void> => {
    if (stream === null) return;
    stream.end();
    await finished(stream);
    stream = null;
  };
  return {
    end,
    onHead: async (head) => {
      tables = await checkedTables(client, head);
    },
    onRows: async (table, piece) => {
      if (table !== current) {
        await end();
        current = table;
        stream = client.query(copyFrom(statementOf(tables[table]!)));
      }
      if (!stream!.write(piece)) await Promise.race([once(stream!, 'drain'), finished(stream!)]);
    },
  };
}

function statementOf(table: BackupTable): string {
  const columns = table.columns.map((column) => pg.escapeIdentifier(column)).join(', ');
  return `COPY ${quoted(table)} (${columns}) FROM STDIN`;
}

/** The same migrations make the same tables; a file that says otherwise was written by hand. */
async function checkedTables(client: pg.Client, { tables }: BackupHead): Promise<readonly BackupTable[]> {
  const known = new Map((await readTables(client)).map((table) => [labelOf(table), table.columns.join()]));
  const odd = tables.find((table) => known.get(labelOf(table)) !== table.columns.join());
  if (odd) throw new BackupError('damaged', labelOf(odd));
  return tables;
}
