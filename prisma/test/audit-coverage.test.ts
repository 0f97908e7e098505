import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, createTestDatabase } from '../testing/index.js';

let database: TestDatabase;
beforeAll(async () => (database = await createTestDatabase()));
afterAll(() => database.close());

/** Tables whose rows nobody writes as a record, each with the reason why it leaves no entries. */
const WITHOUT_TRAIL: Readonly<Record<string, string>> = {
  _prisma_migrations: 'written by the migrator alone, with its own times and checksums',
  idempotency_key: 'memory of a request for a day; what the request did is in the trail',
  import_file: 'content of an import, whose batch is in the trail with the SHA-256 of every file',
  import_row: 'preview of an import, derived from its files; what it changed is in the trail',
  ledger_revision: 'a counter kept by triggers on tables that are in the trail',
  personnel_plan_effect: 'names assignments that issuing a plan changed; the changes are in the trail',
  personnel_plan_revision: 'a copy of lines that are in the trail, written once by the step that made it',
  rate_window: 'counters of points; reaching a limit is an event',
  session: 'written at every request; SIGNED_IN, STEPPED_UP, SIGNED_OUT and SESSION_ENDED say what matters',
  sign_in_challenge: 'half a sign-in, gone after minutes; its end is an event',
  sign_in_throttle: 'counters under a hash; attempts are events',
};

async function tablesWithTriggers(): Promise<{ name: string; triggers: string[] }[]> {
  const { rows } = await database.pool.query<{ name: string; triggers: string[] }>(`
    SELECT c.relname AS name,
      coalesce(array_agg(t.tgname::text ORDER BY t.tgname) FILTER (WHERE t.tgenabled = 'O' AND p.pronamespace = 'audit'::regnamespace), '{}') AS triggers
    FROM pg_class c
    LEFT JOIN pg_trigger t ON t.tgrelid = c.oid AND NOT t.tgisinternal
    LEFT JOIN pg_proc p ON p.oid = t.tgfoid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relpersistence <> 't'
    GROUP BY c.relname ORDER BY c.relname`);
  return rows;
}

it('every table leaves a trail at insert, update, delete and truncate, or says why not', async () => {
  const every = ['audit_delete', 'audit_insert', 'audit_truncate', 'audit_update'];
  const tables = await tablesWithTriggers();
  const without = tables.filter(({ triggers }) => every.some((name) => !triggers.includes(name)));
  const unexplained = without.map(({ name }) => name).filter((name) => WITHOUT_TRAIL[name] === undefined);
  expect(unexplained).toEqual([]);
  expect(tables.length - without.length).toBeGreaterThanOrEqual(17);
});

it('no reason is given for a table that is gone or does leave a trail', async () => {
  const tables = await tablesWithTriggers();
  const silent = tables.filter(({ triggers }) => triggers.length === 0).map(({ name }) => name);
  expect(Object.keys(WITHOUT_TRAIL).filter((name) => !silent.includes(name))).toEqual([]);
});

it('no column that holds a secret gets into an entry', async () => {
  const { rows } = await database.pool.query<{ table: string; column: string; omitted: string }>(`
    SELECT c.relname AS table, a.attname AS column, split_part(encode(t.tgargs, 'escape'), '\\000', 1) AS omitted
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE t.tgname = 'audit_update' AND a.attnum > 0 AND NOT a.attisdropped
      AND (a.attname ~ '(secret|hash|token|password$)' OR a.atttypid = 'bytea'::regtype)`);
  const leaking = rows.filter(({ column, omitted }) => !omitted.split(',').includes(column));
  expect(leaking).toEqual([]);
  expect(rows.length).toBeGreaterThanOrEqual(5);
});

// entry_text is an index of texts, made anew from the entries at any time.
it('the trail, its seals and verifications refuse change', async () => {
  const { rows } = await database.pool.query<{ name: string }>(`
    SELECT c.relname AS name FROM pg_class c
    WHERE c.relnamespace = 'audit'::regnamespace AND c.relkind = 'r' AND c.relname <> 'entry_text' AND NOT EXISTS (
      SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'append_only' AND t.tgenabled = 'O')`);
  expect(rows).toEqual([]);
});
