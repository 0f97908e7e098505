import { createDb } from '@haicap/database';
import { seedDemo } from '@haicap/database/seed';
import { createTestDatabase, type TestDatabase } from '@haicap/database/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importsSettled } from '../../src/modules/imports/imports.js';
import type { Answer } from '../execute.js';
import { countryFiles, readShared, sharedFile, WITHOUT_SHARED_DATA } from '../shared-data.js';
import { applyAndWait, ledgerHash, OPERATOR, preview, readImport, step } from './import-story.js';

if (WITHOUT_SHARED_DATA !== null) console.warn(`skipped: ${WITHOUT_SHARED_DATA}`);
const SLOW = 180_000;

describe.skipIf(WITHOUT_SHARED_DATA !== null)('the whole country', () => {
  let db: TestDatabase;
  let batch: Answer;

  beforeAll(async () => {
    db = await createTestDatabase();
    batch = await preview(db, countryFiles());
  }, SLOW);
  afterAll(() => db.close());

  test('has no error in its preview, and a warning for every dirty value', () => {
    expect(batch.errors.nodes).toEqual([]);
    const warnings = batch.counts.filter(({ state }: { state: string }) => state === 'WARNING');
    expect(warnings.map(({ file }: { file: string }) => file).toSorted()).toEqual([
      'lineage.csv',
      'units-after.csv',
      'units-before.csv',
    ]);
    expect(batch.derived).toEqual(expect.arrayContaining([{ key: 'acts', count: 38 }]));
  });

  test(
    'is imported into an empty database, its progress seen from outside',
    async () => {
      const seen = new Set<number>();
      const outside = createDb({ ...db.connection, poolSize: 1 });
      await step(db, 'importApply', { id: batch.id, expectedVersion: batch.version });
      const watch = setInterval(() => {
        void outside.pool
          .query<{ progress: number }>('SELECT progress FROM import_batch')
          .then(({ rows }) => seen.add(rows[0]!.progress));
      }, 50);
      await importsSettled();
      clearInterval(watch);
      await outside.close();
      expect(await readImport(db, batch.id)).toMatchObject({ status: 'APPLIED', failure: null });
      expect([...seen].filter((progress) => progress > 0 && progress < 100).length).toBeGreaterThan(1);
    },
    SLOW,
  );

  test('then counts 63, 696 and 10,035 units before, and 34 and 3,321 after', async () => {
    expect(await counts(db, '2025-06-30')).toEqual({ PROVINCE: 63, DISTRICT: 696, COMMUNE: 10_035 });
    expect(await counts(db, '2025-07-01')).toEqual({ PROVINCE: 34, COMMUNE: 3_321 });
    const { rows } = await db.pool.query<{ parts: number }>(
      `SELECT count(*)::integer AS parts FROM territorial_change_part part
       JOIN territorial_change_target target ON target.id = part.target_id AND target.level = 'COMMUNE'
       JOIN territorial_change_event event ON event.id = part.event_id AND event.operational_from = '2025-07-01'`,
    );
    expect(rows).toEqual([{ parts: 10_572 }]);
  });

  test('counts of all 34 provinces are those of the closing clauses of their resolutions', async () => {
    const found = await countsByProvince(db);
    const expected = readShared('official-counts.csv').map((row) =>
      [
        'communes_before',
        'wards_before',
        'townships_before',
        'communes_after',
        'wards_after',
        'special_zones_after',
      ]
        .map((column) => Number(row[column]))
        .reduce((text, count) => `${text} ${count}`, row['province_code']!),
    );
    expect(found).toEqual(expected.toSorted());
  });

  test('counts the wards of Đồng Nai from 30 April 2026', async () => {
    const { rows } = await db.pool.query<{ wards: number }>(
      `SELECT count(*)::integer AS wards FROM administrative_unit_version
       WHERE kind = 'WARD' AND daterange(valid_from, valid_to) @> '2026-11-23'::date`,
    );
    expect(rows).toEqual([{ wards: 697 }]);
  });

  test(
    'imported again changes nothing',
    async () => {
      const before = await ledgerHash(db);
      const again = await preview(db, countryFiles());
      expect(again.derived).toEqual([]);
      expect(await applyAndWait(db, again)).toMatchObject({ status: 'APPLIED' });
      expect(await ledgerHash(db)).toBe(before);
    },
    SLOW,
  );

  test('takes the boundaries of Lạng Sơn', async () => {
    const drawn = await preview(db, [sharedFile('lang-son-communes.geojson')], OPERATOR, 'BOUNDARIES');
    expect(drawn.counts).toEqual([{ file: 'lang-son-communes.geojson', state: 'NEW', count: 65 }]);
  });
});

describe.skipIf(WITHOUT_SHARED_DATA !== null)('the whole country on top of the demo content', () => {
  let db: TestDatabase;

  beforeAll(async () => {
    db = await createTestDatabase({
      seed: { name: 'demo', load: async (into) => void (await seedDemo(into)) },
    });
  }, SLOW);
  afterAll(() => db.close());

  test(
    'completes it: what is there stays, the rest comes, counts are the official ones',
    async () => {
      const { rows: before } = await db.pool.query<{ id: string }>('SELECT id FROM administrative_unit');
      const batch = await preview(db, countryFiles());
      expect(batch.errors.nodes).toEqual([]);
      expect(await applyAndWait(db, batch)).toMatchObject({ status: 'APPLIED', failure: null });
      expect(await counts(db, '2025-06-30')).toEqual({ PROVINCE: 63, DISTRICT: 696, COMMUNE: 10_035 });
      expect(await counts(db, '2025-07-01')).toEqual({ PROVINCE: 34, COMMUNE: 3_321 });
      const { rows: kept } = await db.pool.query<{ count: number }>(
        'SELECT count(*)::integer AS count FROM administrative_unit WHERE id = ANY($1::uuid[])',
        [before.map(({ id }) => id)],
      );
      expect(kept[0]!.count).toBe(before.length);
      const { rows: order } = await db.pool.query<{ clauses: string[] }>(
        `SELECT array_agg(target.clause ORDER BY target.ordinal) AS clauses FROM territorial_change_target target
         JOIN territorial_change_event event ON event.id = target.event_id
         JOIN legal_instrument instrument ON instrument.id = event.instrument_id AND instrument.number = '1676/NQ-UBTVQH15'`,
      );
      expect(order[0]!.clauses).toEqual(Array.from({ length: 146 }, (_, index) => String(index + 1)));
      expect(await seedDemo(db)).toBe(false);
    },
    SLOW,
  );
});

async function counts(db: TestDatabase, day: string): Promise<Record<string, number>> {
  const { rows } = await db.pool.query<{ level: string; count: number }>(
    `SELECT level, count(*)::integer AS count FROM administrative_unit_version
     WHERE daterange(valid_from, valid_to) @> $1::date GROUP BY level`,
    [day],
  );
  return Object.fromEntries(rows.map(({ level, count }) => [level, count]));
}

/** Before, the predecessors of a province count together; lineage of provinces says which they are. */
async function countsByProvince(db: TestDatabase): Promise<string[]> {
  const { rows } = await db.pool.query<{ line: string }>(
    `WITH successor AS (
       SELECT part.source_unit_id AS old_id, target.unit_id AS new_id
       FROM territorial_change_part part JOIN territorial_change_target target ON target.id = part.target_id
       WHERE target.level = 'PROVINCE' AND target.continues_unit_id IS NULL
     ), commune AS (
       SELECT coalesce(successor.new_id, version.province_unit_id) AS province_id, version.kind,
         daterange(version.valid_from, version.valid_to) @> '2025-07-01'::date AS is_after
       FROM administrative_unit_version version LEFT JOIN successor ON successor.old_id = version.province_unit_id
       WHERE version.level = 'COMMUNE' AND daterange(version.valid_from, version.valid_to) && '[2025-06-30,2025-07-02)'
     )
     SELECT concat_ws(' ', province.code,
       count(*) FILTER (WHERE commune.kind = 'COMMUNE' AND NOT is_after), count(*) FILTER (WHERE commune.kind = 'WARD' AND NOT is_after),
       count(*) FILTER (WHERE commune.kind = 'TOWNSHIP' AND NOT is_after), count(*) FILTER (WHERE commune.kind = 'COMMUNE' AND is_after),
       count(*) FILTER (WHERE commune.kind = 'WARD' AND is_after), count(*) FILTER (WHERE commune.kind = 'SPECIAL_ZONE' AND is_after)) AS line
     FROM commune JOIN administrative_unit_version province ON province.unit_id = commune.province_id
       AND daterange(province.valid_from, province.valid_to) @> '2025-07-01'::date
     GROUP BY province.code`,
  );
  return rows.map(({ line }) => line).toSorted();
}
