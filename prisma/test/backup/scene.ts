import { mkdtempSync, rmSync } from 'node:fs';
import { createReadStream, createWriteStream } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import { type Db, withTransaction } from '../../src/index.js';
import { type RestoreSummary, restoreBackup, writeBackup } from '../../src/backup/index.js';
import { quoted, readTables } from '../../src/backup/catalogue.js';
import { seedDemo } from '../../src/seed/index.js';
import type { TestSeed } from '../../testing/index.js';

export const KEY = Buffer.alloc(32, 3);
const NOW = new Date('2026-11-23T02:00:00Z');

/** The demo content, and a few rows of every kind that texts and bytes can be. */
export const CONTENT: TestSeed = {
  name: 'backup',
  load: async (db) => {
    await seedDemo(db);
    await withTransaction(db, { actorId: null, actorName: 'Lê', operation: 'test' }, async (tx) => {
      const user = await tx.user.create({
        data: {
          login: 'lan',
          displayName: 'Nguyễn\tThị \\N "Lan"\n, \u{1F34A}',
          passwordHash: 'x',
          sessions: { create: { tokenHash: Buffer.from([0, 1, 255]), expiresAt: NOW } },
          apiKeys: {
            create: {
              keyId: 'k',
              secretHash: Buffer.from([0, 92, 10, 255]),
              name: '',
              permissions: ['a,b', '{}'],
              expiresAt: NOW,
            },
          },
        },
      });
      await tx.totpCredential.create({ data: { userId: user.id, secret: Buffer.from([9, 0, 13]) } });
    });
  },
};

/** A folder for backups. */
export function openFolder(): { readonly file: (name: string) => string; readonly clear: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'hb-'));
  return {
    file: (name) => path.join(folder, name),
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Backs up into a file. */
export async function backUp(db: Db, file: string, key: Buffer | null = KEY) {
  return writeBackup({ pool: db.pool, to: createWriteStream(file), key, now: NOW });
}

/** Restores from a file. */
export function restore(
  db: Db,
  file: string,
  { key = KEY, mayReplace = false }: { key?: Buffer | null; mayReplace?: boolean } = {},
): Promise<RestoreSummary> {
  return restoreBackup({ pool: db.pool, open: () => createReadStream(file), key, mayReplace });
}

/** Every row of every table as text, in a fixed order, with what sequences would give next. */
export async function contentOf(pool: pg.Pool): Promise<Record<string, string[]>> {
  const client = await pool.connect();
  try {
    const content: Record<string, string[]> = {};
    for (const table of (await readTables(client)).map(quoted)) {
      const { rows } = await client.query<{ row: string }>(
        `SELECT stored::text AS "row" FROM ${table} stored ORDER BY stored::text COLLATE "C"`,
      );
      content[table] = rows.map(({ row }) => row);
    }
    const { rows } = await client.query<{ row: string }>(
      `SELECT sequencename || ' ' || coalesce(last_value, 0) AS "row" FROM pg_sequences ORDER BY 1`,
    );
    content['sequences'] = rows.map(({ row }) => row);
    return content;
  } finally {
    client.release();
  }
}

/** Constraints, triggers, policies and settings of tables: what a restore must leave as it was. */
export async function structureOf(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ line: string }>(`
    SELECT conrelid::regclass || ' ' || conname || ' ' || convalidated || pg_get_constraintdef(oid) AS line
    FROM pg_constraint WHERE conrelid <> 0
    UNION ALL SELECT tgrelid::regclass || ' ' || pg_get_triggerdef(oid) || tgenabled::text
      FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL SELECT oid::regclass || ' ' || relrowsecurity || relforcerowsecurity || coalesce(relacl::text, '')
      FROM pg_class WHERE relnamespace IN ('public'::regnamespace, 'audit'::regnamespace)
    UNION ALL SELECT tablename || policyname || coalesce(qual, '') || roles::text FROM pg_policies
    UNION ALL SELECT migration_name || checksum FROM "_prisma_migrations"
    ORDER BY 1`);
  return rows.map(({ line }) => line);
}
