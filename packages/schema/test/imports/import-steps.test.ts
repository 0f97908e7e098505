import { createTestDatabase, type TestDatabase } from '@haicap/database/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importsSettled, recoverImports } from '../../src/modules/imports/imports.js';
import { findImport } from '../../src/modules/imports/import-access.js';
import { Forbidden, InvalidInput } from '../../src/graphql/user-errors.js';
import { ask, asking, statementsOf, type Asker } from '../execute.js';
import { countryLists, toFiles, withReplaced } from './country-files.js';
import { applyAndWait, ledgerHash, OPERATOR, preview, readImport, step, upload } from './import-story.js';

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

describe('an import', () => {
  test('shows what it would do and changes nothing', async () => {
    const before = await ledgerHash(db);
    const batch = await preview(db, toFiles(countryLists()));
    expect(batch).toMatchObject({
      status: 'PREVIEWED',
      progress: 0,
      failure: null,
      errors: { totalCount: 0 },
    });
    expect(batch.counts).toContainEqual({ file: 'units-before.csv', state: 'NEW', count: 6 });
    expect(batch.counts).toContainEqual({ file: 'units-after.csv', state: 'WARNING', count: 1 });
    expect(batch.derived).toEqual(
      expect.arrayContaining([
        { key: 'units', count: 10 },
        { key: 'versions', count: 10 },
        { key: 'parts', count: 7 },
      ]),
    );
    expect(batch.warnings.nodes).toEqual([
      {
        file: 'units-after.csv',
        row: 4,
        messages: [
          { column: 'area_km2', code: 'AREA_DIFFERS' },
          { column: 'population', code: 'POPULATION_MISSING' },
          { column: 'headquarters_vi', code: 'SEAT_MISSING' },
        ],
      },
    ]);
    expect(await ledgerHash(db)).toBe(before);
    await step(db, 'importDiscard', { id: batch.id, expectedVersion: batch.version });
  });

  test('with errors lists them all and cannot be applied', async () => {
    const before = await ledgerHash(db);
    const lists = withReplaced('lineage.csv', '00901,commune', '00999,commune');
    lists['units-before.csv']![6] = '00902,commune,hamlet,Thị trấn B,B,900,90';
    const batch = await preview(db, toFiles(lists));
    expect(batch.errors.nodes).toEqual([
      expect.objectContaining({ file: 'units-before.csv', row: 6 }),
      expect.objectContaining({ file: 'units-before.csv', row: 7 }),
      {
        file: 'lineage.csv',
        row: 2,
        messages: [
          {
            severity: 'ERROR',
            column: 'old_code',
            code: 'LINK_OLD_UNKNOWN',
            message: 'No old unit has the code 00999. Correct it, or add the unit to the list before.',
          },
        ],
      },
    ]);
    const answer = await step(db, 'importApply', { id: batch.id, expectedVersion: batch.version });
    expect(answer).toMatchObject({
      __typename: 'ImportHasErrors',
      code: 'IMPORT_HAS_ERRORS',
      import: { id: batch.id },
    });
    expect(await ledgerHash(db)).toBe(before);
  });

  test('is applied once, at once answered, and everything is there', async () => {
    const batch = await preview(db, toFiles(countryLists()));
    const answer = await step(db, 'importApply', { id: batch.id, expectedVersion: batch.version });
    expect(answer.import).toMatchObject({ status: 'APPLYING', version: batch.version + 1 });
    const again = await step(db, 'importApply', { id: batch.id, expectedVersion: batch.version });
    expect(again).toMatchObject({ __typename: 'Conflict', currentVersion: batch.version + 1 });
    await importsSettled();
    expect(await readImport(db, batch.id)).toMatchObject({ status: 'APPLIED', progress: 100, failure: null });
    const { units } = await ask(
      db,
      `{ units(asOf: "2025-07-01", orderBy: [{ field: CODE, direction: ASC }]) { nodes { code name kind population populationQuality raw } } }`,
    );
    expect(units.nodes.map(({ code, name }: { code: string; name: string }) => `${code} ${name}`)).toEqual([
      '00901 Xã AB',
      '00903 Phường C',
      '00906 Đặc khu Đảo',
      '91 Tỉnh Mới',
    ]);
    expect(units.nodes[1]).toMatchObject({
      population: null,
      populationQuality: 'MISSING',
      raw: { area_km2: '40' },
    });
  });

  test('leaves an audit entry for every record, under the name of who imported', async () => {
    const { rows } = await db.pool.query<{ units: number }>(
      `SELECT count(*)::integer AS units FROM audit.entry
       WHERE table_name = 'administrative_unit' AND operation = 'importApply' AND actor_name = 'Test'`,
    );
    expect(rows).toEqual([{ units: 10 }]);
  });

  test('applied a second time changes nothing', async () => {
    const before = await ledgerHash(db);
    const batch = await preview(db, toFiles(countryLists()));
    expect(batch.counts.every(({ state }: { state: string }) => state === 'SAME')).toBe(true);
    expect(batch.derived).toEqual([]);
    expect(await applyAndWait(db, batch)).toMatchObject({ status: 'APPLIED' });
    expect(await ledgerHash(db)).toBe(before);
  });

  test('corrects what was recorded otherwise', async () => {
    const batch = await preview(db, toFiles(withReplaced('units-after.csv', '12000', '12500')));
    expect(batch.counts).toContainEqual({ file: 'units-after.csv', state: 'CHANGED', count: 1 });
    await applyAndWait(db, batch);
    const { rows } = await db.pool.query<{ population: number; version: number }>(
      `SELECT population, version FROM administrative_unit_version WHERE code = '00901' AND valid_to IS NULL`,
    );
    expect(rows).toEqual([{ population: 12500, version: 2 }]);
  });

  test('that was discarded forgets its files and rows', async () => {
    const batch = await preview(db, toFiles(countryLists()));
    const answer = await step(db, 'importDiscard', { id: batch.id, expectedVersion: batch.version });
    expect(answer.import).toMatchObject({ status: 'DISCARDED' });
    const { rows } = await db.pool.query(
      'SELECT FROM import_file file JOIN import_batch batch ON batch.id = batch_id',
    );
    expect(rows.length).toBeLessThanOrEqual(4);
    const applied = await step(db, 'importApply', { id: batch.id, expectedVersion: batch.version + 1 });
    expect(applied).toMatchObject({ __typename: 'Conflict' });
  });

  test('discarded on an old version is a conflict', async () => {
    const batch = await preview(db, toFiles(countryLists()));
    const answer = await step(db, 'importDiscard', { id: batch.id, expectedVersion: batch.version + 5 });
    expect(answer).toMatchObject({ __typename: 'Conflict', currentVersion: batch.version });
  });
});

describe('an import that breaks', () => {
  test('fails with the reason and stores nothing, and can be tried again', async () => {
    const lists = withReplaced('units-after.csv', 'Xã AB,AB', 'Xã ABC,ABC');
    const batch = await preview(
      db,
      toFiles({ ...lists, 'lineage.csv': withReplaced('lineage.csv', 'Xã AB', 'Xã ABC')['lineage.csv']! }),
    );
    const before = await ledgerHash(db);
    await db.pool.query(
      `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'disk trouble'; END $$;
       CREATE TRIGGER refuse BEFORE UPDATE ON territorial_change_target EXECUTE FUNCTION refuse()`,
    );
    const failed = await applyAndWait(db, batch);
    await db.pool.query('DROP FUNCTION refuse CASCADE');
    expect(failed).toMatchObject({
      status: 'FAILED',
      failure: expect.stringContaining('Nothing was stored'),
    });
    expect(await ledgerHash(db)).toBe(before);
    expect(await applyAndWait(db, failed)).toMatchObject({ status: 'APPLIED' });
  });

  test('because the ledger has changed since the preview says so', async () => {
    const batch = await preview(db, toFiles(countryLists()));
    await db.pool.query(
      `UPDATE administrative_unit_version SET valid_to = '2025-08-01' WHERE code = '00902'`,
    );
    const failed = await applyAndWait(db, batch);
    await db.pool.query(
      `UPDATE administrative_unit_version SET valid_to = '2025-07-01' WHERE code = '00902'`,
    );
    expect(failed).toMatchObject({
      status: 'FAILED',
      failure: expect.stringMatching(/^The ledger has changed since the preview and there are now 1 errors/),
    });
  });

  test('off in the middle is put back to its preview at the next start', async () => {
    const batch = await preview(db, toFiles(countryLists()));
    await db.pool.query(
      `UPDATE import_batch SET status = 'APPLYING' WHERE version = $1 AND status = 'PREVIEWED'`,
      [batch.version],
    );
    expect(await recoverImports(db)).toBeGreaterThan(0);
    expect(await readImport(db, batch.id)).toMatchObject({ status: 'PREVIEWED', progress: 0 });
  });

  test('is left alone while another process works on it', async () => {
    const batch = await preview(db, toFiles(countryLists()));
    const client = await db.pool.connect();
    await client.query('BEGIN');
    const { rows } = await client.query<{ id: string }>(
      `UPDATE import_batch SET status = 'APPLYING' WHERE created_at = (SELECT max(created_at) FROM import_batch) RETURNING id`,
    );
    await client.query('COMMIT; BEGIN');
    await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [rows[0]!.id]);
    await recoverImports(db);
    expect(await readImport(db, batch.id)).toMatchObject({ status: 'APPLYING' });
    await client.query('ROLLBACK');
    client.release();
    await recoverImports(db);
    expect(await readImport(db, batch.id)).toMatchObject({ status: 'PREVIEWED' });
  });
});

describe('who may import', () => {
  test('not a reader', async () => {
    const uploading = upload(db, toFiles(countryLists()), { role: 'VIEWER' });
    await expect(uploading).rejects.toBeInstanceOf(Forbidden);
  });

  test('not an administrator of one province what concerns another', async () => {
    const path = await pathOf('91');
    const asker = { role: 'UNIT_ADMINISTRATOR', scopePath: path } as const;
    const same = await preview(db, toFiles(countryLists()), asker);
    expect(same.status).toBe('PREVIEWED');
    const elsewhere = withReplaced('units-before.csv', 'Xã A,A', 'Xã Á,Á');
    await expect(upload(db, toFiles(elsewhere), asker)).rejects.toBeInstanceOf(Forbidden);
  });

  test('an administrator of a province what concerns it alone', async () => {
    const asker = { role: 'UNIT_ADMINISTRATOR', scopePath: await pathOf('91') } as const;
    const batch = await preview(db, toFiles(withReplaced('units-after.csv', '12000', '13000')), asker);
    expect(await applyAndWait(db, batch, asker)).toMatchObject({ status: 'APPLIED' });
  });

  test('nobody sees imports of others without the permission for the country', async () => {
    const batch = await preview(db, toFiles(countryLists()));
    const stranger = {
      role: 'UNIT_ADMINISTRATOR',
      scopePath: await pathOf('91'),
      userId: '01900000-0000-7000-8000-00000000000a',
    } as const;
    const { id } = await db.prisma.importBatch.findFirstOrThrow({ orderBy: { createdAt: 'desc' } });
    const seenBy = (asker: Asker) => asking(db, asker, (context) => findImport(context, id));
    expect(await seenBy(stranger)).toBeNull();
    expect(await seenBy(OPERATOR)).toMatchObject({ version: batch.version });
  });

  test('nobody who lost the permission goes on with an import', async () => {
    const batch = await preview(db, toFiles(countryLists()));
    const input = { id: batch.id, expectedVersion: batch.version };
    expect(await step(db, 'importApply', input, { role: 'VIEWER' })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await step(db, 'importDiscard', input, { role: 'VIEWER' })).toMatchObject({ code: 'FORBIDDEN' });
    const { imports } = await ask(db, '{ imports { totalCount } }', {}, { role: 'VIEWER' });
    expect(imports.totalCount).toBe(0);
  });

  test('without files there is nothing to import', async () => {
    await expect(upload(db, [])).rejects.toBeInstanceOf(InvalidInput);
  });

  test('an import that is not there is not found', async () => {
    const id = Buffer.from('ImportBatch:01900000-0000-7000-8000-0000000000ff').toString('base64');
    expect(await step(db, 'importApply', { id, expectedVersion: 1 })).toMatchObject({
      __typename: 'NotFound',
    });
    expect(await step(db, 'importDiscard', { id: 'x', expectedVersion: 1 })).toMatchObject({
      __typename: 'NotFound',
    });
  });
});

test('a page of rows costs the same number of statements whatever it holds', async () => {
  const query = (first: number) => `{ imports(first: ${first}) { totalCount nodes { id createdBy
    rows(first: 1) { nodes { file row state cells { column value } messages { message } } } } } }`;
  const few = await statementsOf(
    db,
    `{ imports(first: 1) { totalCount nodes { id createdBy } } }`,
    {},
    OPERATOR,
  );
  const many = await statementsOf(
    db,
    `{ imports(first: 50) { totalCount nodes { id createdBy } } }`,
    {},
    OPERATOR,
  );
  expect(many.length).toBe(few.length);
  expect((await statementsOf(db, query(1), {}, OPERATOR)).length).toBeLessThanOrEqual(few.length + 1);
});

async function pathOf(code: string): Promise<string> {
  const { rows } = await db.pool.query<{ scope_path: string }>(
    `SELECT scope_path FROM administrative_unit unit JOIN administrative_unit_version version ON unit_id = unit.id
     WHERE code = $1 AND version.valid_to IS NULL`,
    [code],
  );
  return rows[0]!.scope_path;
}
