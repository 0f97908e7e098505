import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDb, migrate } from '../../src/index.js';
import { MIGRATIONS_FOLDER } from '../../src/migrations.js';
import { createTestDatabase, type TestDatabase } from '../../testing/index.js';
import { backUp, contentOf, CONTENT, KEY, openFolder, restore, structureOf } from './scene.js';

const folder = openFolder();
const whole = folder.file('whole.tar.gz');
let db: TestDatabase;
let before: Record<string, string[]>;

beforeAll(async () => {
  db = await createTestDatabase({ seed: CONTENT });
  before = await contentOf(db.pool);
  await backUp(db, whole);
});
afterAll(async () => {
  await db.close();
  folder.clear();
});

/** Runs work on a database that is to be restored; no connection of the test is open to it. */
async function onTarget(
  work: (target: TestDatabase) => Promise<void>,
  content: 'empty' | 'filled' = 'empty',
): Promise<void> {
  const target = await createTestDatabase(content === 'filled' ? { seed: CONTENT } : {});
  try {
    await work(target);
  } finally {
    await target.close();
  }
}

/** Closes the connections of a pool without closing it: a restore refuses company. */
async function leave({ pool }: TestDatabase): Promise<void> {
  const clients = await Promise.all(Array.from({ length: pool.totalCount }, () => pool.connect()));
  for (const client of clients) client.release(true);
  while (pool.totalCount > 0) await new Promise((resolve) => setTimeout(resolve, 10));
}

describe('a backup', () => {
  it('holds every row of every schema, but nothing that is about the moment only', async () => {
    const told = await backUp(db, folder.file('second.tar.gz'));
    const rows = Object.entries(before).filter(
      ([table]) => !/sequences|session|sign_in_|rate_window/.test(table),
    );
    expect(told.rows).toBe(rows.reduce((sum, [, list]) => sum + list.length, 0));
    expect(before['"public"."session"']).toHaveLength(1);
    expect(before['"audit"."entry"']!.length).toBeGreaterThan(0);
  });

  it('is of one moment, whatever is written meanwhile', async () => {
    await onTarget(async (source) => {
      const file = folder.file('moment.tar.gz');
      let isOn = true;
      const writer = (async () => {
        for (let n = 0; isOn; n += 1)
          await source.pool
            .query(
              `WITH made AS (INSERT INTO "user" (id, login, display_name) VALUES (gen_random_uuid(), $1, 'x') RETURNING id)
             INSERT INTO "recovery_code" (id, user_id, code_hash) SELECT gen_random_uuid(), id, '' FROM made`,
              [`u${n}`],
            )
            .catch(() => undefined);
      })();
      await backUp(source, file);
      isOn = false;
      await writer;
      await onTarget(async (target) => {
        await restore(target, file);
        const { rows } = await target.pool
          .query(`SELECT count(*)::int AS "people", count(code.id)::int AS "codes"
          FROM "user" LEFT JOIN "recovery_code" code ON code.user_id = "user".id WHERE login LIKE 'u%'`);
        expect(rows[0].people).toBe(rows[0].codes);
      });
    });
  });
});

describe('a restore', () => {
  it('into an empty database gives every row back, and the next ones get new numbers', async () => {
    await onTarget(async (target) => {
      const structure = await structureOf(target.pool);
      await leave(target);
      const told = await restore(target, whole);
      expect(told).toMatchObject({ createdAt: '2026-11-23T02:00:00.000Z', migrated: [] });
      const expected = { ...before, '"public"."session"': [] };
      expect(await contentOf(target.pool)).toEqual(expected);
      expect(await structureOf(target.pool)).toEqual(structure);
      await target.prisma.user.update({ where: { login: 'lan' }, data: { locale: 'en' } });
      const { rows } = await target.pool.query(`SELECT max(id) > $1::bigint AS "isNew" FROM audit.entry`, [
        Math.max(...before['"audit"."entry"']!.map((row) => Number(/^\((\d+)/.exec(row)![1]))),
      ]);
      expect(rows).toEqual([{ isNew: true }]);
    });
  });

  it('refuses a database with records, unless they may be replaced', async () => {
    await onTarget(async (target) => {
      await target.prisma.user.create({ data: { login: 'later', displayName: 'x' } });
      const former = await contentOf(target.pool);
      await leave(target);
      await expect(restore(target, whole)).rejects.toMatchObject({ fault: 'not-empty' });
      expect(await contentOf(target.pool)).toEqual(former);
      await leave(target);
      await restore(target, whole, { mayReplace: true });
      const now = await contentOf(target.pool);
      expect(now['"public"."user"']).toEqual(before['"public"."user"']);
      // who holds a copy of the ledger in memory must see that it is old
      const revision = (rows: string[]): number => Number(/,(\d+)/.exec(rows[0]!)![1]);
      expect(revision(now['"public"."ledger_revision"']!)).toBeGreaterThan(
        revision(former['"public"."ledger_revision"']!),
      );
    }, 'filled');
  });

  it('refuses a database that somebody uses', async () => {
    await onTarget(async (target) => {
      const server = createDb({ ...target.connection, applicationName: 'haicap' });
      await server.pool.query('SELECT 1');
      await expect(restore(target, whole)).rejects.toMatchObject({ fault: 'in-use', detail: 'haicap' });
      await server.close();
    });
  });

  it('takes a backup of an older version, and migrates it', async () => {
    const migrations = folder.file('migrations');
    const names = readdirSync(MIGRATIONS_FOLDER).filter((name) => name <= '20261123000500_unit_lists');
    for (const name of names)
      cpSync(path.join(MIGRATIONS_FOLDER, name), path.join(migrations, name), { recursive: true });
    const older = folder.file('older.tar.gz');
    await onTarget(async (source) => {
      await source.pool.query('DROP SCHEMA public CASCADE; DROP SCHEMA audit CASCADE; CREATE SCHEMA public');
      await migrate(source.pool, migrations);
      await source.pool.query(
        `INSERT INTO "user" (id, login, display_name) VALUES (gen_random_uuid(), 'earlier', 'Người cũ')`,
      );
      await backUp(source, older);
    });
    await onTarget(async (target) => {
      const structure = await structureOf(target.pool);
      await leave(target);
      const told = await restore(target, older, { mayReplace: true });
      expect(told.migrated[0]).toBe('20261123010000_accounts');
      const { searchText } = await target.prisma.user.findUniqueOrThrow({ where: { login: 'earlier' } });
      expect(searchText).toBe('earlier nguoi cu');
      expect(await structureOf(target.pool)).toEqual(structure);
    }, 'filled');
  });
});

describe('a backup that is not as it was written', () => {
  /** Restores it and expects a refusal that has changed nothing. */
  async function expectRefused(file: string, fault: string, key: Buffer | null = KEY): Promise<void> {
    await onTarget(async (target) => {
      const former = await contentOf(target.pool);
      await leave(target);
      await expect(restore(target, file, { key, mayReplace: true })).rejects.toMatchObject({ fault });
      expect(await contentOf(target.pool)).toEqual(former);
    }, 'filled');
  }

  it('is refused when it is cut', async () => {
    const cut = folder.file('cut.tar.gz');
    const content = readFileSync(whole);
    for (const end of [0, 10, Math.floor(content.length / 2), content.length - 9]) {
      writeFileSync(cut, content.subarray(0, end));
      await expectRefused(cut, 'damaged');
    }
    // cut and closed again, as by somebody who knows the format
    writeFileSync(cut, gzipSync(gunzipSync(content).subarray(0, 200 * 512)));
    await expectRefused(cut, 'damaged');
  });

  it('is refused when a byte of a row is another', async () => {
    const altered = folder.file('altered.tar.gz');
    rewrite(whole, altered, (text) => text.replace('Thị', 'Thy'));
    await expectRefused(altered, 'damaged');
    const content = readFileSync(whole);
    content[Math.floor(content.length / 3)]! ^= 1;
    writeFileSync(altered, content);
    await expectRefused(altered, 'damaged');
  });

  it('is refused when it was signed by another installation, unless that was said', async () => {
    await expectRefused(whole, 'foreign', Buffer.alloc(32, 4));
    await onTarget(async (target) => {
      await leave(target);
      await restore(target, whole, { key: null });
    });
  });

  it('is refused when it comes from a version that is not known here', async () => {
    const newer = folder.file('newer.tar.gz');
    await onTarget(async (source) => {
      await source.pool.query(`INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at)
        VALUES ('newer', 'x', '29991231000000_newer', now())`);
      await backUp(source, newer);
    });
    await expectRefused(newer, 'newer');
  });
});

/** Changes the text of an archive without telling its checksums. */
function rewrite(from: string, to: string, change: (text: string) => string): void {
  const text = gunzipSync(readFileSync(from)).toString('utf8');
  expect(change(text)).not.toBe(text);
  writeFileSync(to, gzipSync(change(text)));
}
