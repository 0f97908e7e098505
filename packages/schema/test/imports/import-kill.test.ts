import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createTestDatabase, type TestDatabase } from '@haicap/database/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recoverImports } from '../../src/modules/imports/imports.js';
import { takeImport } from '../../src/modules/imports/import-store.js';
import { countryLists, toFiles } from './country-files.js';
import { applyAndWait, ledgerHash, preview, readImport } from './import-story.js';

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

const CHILD = fileURLToPath(new URL('apply-in-child.ts', import.meta.url));

test('a process killed while it applies an import leaves nothing behind, and the import can be applied again', async () => {
  const batch = await preview(db, toFiles(countryLists()));
  const { id, version } = await db.prisma.importBatch.findFirstOrThrow();
  const before = await ledgerHash(db);
  await db.pool.query(
    `CREATE FUNCTION linger() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(60); RETURN NULL; END $$;
     CREATE TRIGGER linger AFTER INSERT ON territorial_change_part EXECUTE FUNCTION linger()`,
  );
  expect(await takeImport(db.prisma, id, version)).toBe(1);
  await killAt('parts', id);
  expect(await readImport(db, batch.id)).toMatchObject({ status: 'APPLYING' });
  await expect.poll(() => recoverImports(db), { timeout: 20_000, interval: 500 }).toBe(1);
  expect(await readImport(db, batch.id)).toMatchObject({ status: 'PREVIEWED', progress: 0, step: null });
  expect(await ledgerHash(db)).toBe(before);
  // The dead process left nothing that hinders: dropping the trigger needs the lock that its transaction held.
  await db.pool.query('DROP FUNCTION linger CASCADE');
  expect(await applyAndWait(db, await readImport(db, batch.id))).toMatchObject({ status: 'APPLIED' });
}, 90_000);

/** Runs the import in a process of its own and kills it when it has reached a step. */
async function killAt(step: string, id: string): Promise<void> {
  const args = [
    '--conditions',
    '@haicap/source',
    '--import',
    'tsx',
    CHILD,
    JSON.stringify(db.connection),
    id,
  ];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const text of child.stdout) {
    if (String(text).includes(step)) child.kill('SIGKILL');
  }
  if (child.signalCode === null) await once(child, 'exit');
  expect(child.signalCode).toBe('SIGKILL');
}
