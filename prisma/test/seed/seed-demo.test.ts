import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedDemo } from '../../src/seed/index.js';
import { createTestDatabase, type TestDatabase } from '../../testing/index.js';

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase();
  await seedDemo(db);
});
afterAll(() => db.close());

async function count(statement: string, ...values: unknown[]): Promise<number> {
  const { rows } = await db.pool.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM ${statement}`,
    values,
  );
  return rows[0]!.count;
}

const AS_OF = 'daterange(valid_from, valid_to) @>';

describe('the demo content', () => {
  test('has the 63 provinces of 30 June and the 34 of 1 July 2025', async () => {
    const provinces = (day: string) =>
      count(`administrative_unit_version WHERE level = 'PROVINCE' AND ${AS_OF} $1::date`, day);
    expect(await provinces('2025-06-30')).toBe(63);
    expect(await provinces('2025-07-01')).toBe(34);
  });

  test('has Lạng Sơn with 194 units below 11 districts, then 65', async () => {
    const communes = (day: string, code: string) =>
      count(
        `administrative_unit_version unit JOIN administrative_unit_version province
           ON province.unit_id = unit.province_unit_id AND province.code = $2
           AND daterange(province.valid_from, province.valid_to) @> $1::date
         WHERE unit.level = 'COMMUNE' AND daterange(unit.valid_from, unit.valid_to) @> $1::date`,
        day,
        code,
      );
    expect(await communes('2025-06-30', '20')).toBe(194);
    expect(await communes('2025-07-01', '20')).toBe(65);
    expect(await communes('2025-06-30', '17')).toBe(151);
    expect(await communes('2025-07-01', '25')).toBe(46);
    expect(await count(`administrative_unit_version WHERE level = 'DISTRICT'`)).toBe(11 + 10);
    expect(
      await count(`administrative_unit_version WHERE level = 'DISTRICT' AND ${AS_OF} '2025-07-01'::date`),
    ).toBe(0);
  });

  test('has every clause and part of Resolution 1672/NQ-UBTVQH15, four of them partial', async () => {
    const { rows } = await db.pool.query<{ title: string; clauses: number; parts: number; partial: number }>(
      `SELECT event.title, event.types, event.adopted_on::text, event.operational_from::text,
         count(DISTINCT target.clause)::integer AS clauses, count(part.id)::integer AS parts,
         (count(*) FILTER (WHERE part.area_part = 'PART' AND part.population_part = 'PART'))::integer AS partial
       FROM territorial_change_event event
       JOIN legal_instrument instrument ON instrument.id = event.instrument_id
       JOIN territorial_change_target target ON target.event_id = event.id
       JOIN territorial_change_part part ON part.target_id = target.id
       WHERE instrument.number = '1672/NQ-UBTVQH15' GROUP BY event.id`,
    );
    expect(rows).toEqual([
      {
        title: 'Sắp xếp đơn vị hành chính cấp xã của tỉnh Lạng Sơn',
        types: ['MERGER', 'DIVISION'],
        adopted_on: '2025-06-16',
        operational_from: '2025-07-01',
        clauses: 65,
        parts: 196,
        partial: 4,
      },
    ]);
  });

  test('says of Phú Thọ that it holds only a part of the resolution', async () => {
    const { rows } = await db.pool.query<{ note: string }>(
      'SELECT note FROM territorial_change_event WHERE note IS NOT NULL',
    );
    expect(rows).toEqual([{ note: 'Nội dung mẫu chỉ gồm 46 đơn vị trên địa bàn tỉnh Hoà Bình trước đây.' }]);
  });

  test('has one seat for Đông Kinh and Kỳ Lừa, several for Lương Văn Tri and Tam Thanh', async () => {
    const { rows } = await db.pool.query<{ code: string; kinds: string[] }>(
      `SELECT version.code, array_agg(facility.kind::text ORDER BY facility.kind) AS kinds
       FROM facility JOIN administrative_unit_version version USING (unit_id)
       WHERE version.code = ANY($1) AND version.valid_to IS NULL GROUP BY version.code ORDER BY version.code`,
      [['05977', '05983', '05986', '06187']],
    );
    expect(rows).toEqual([
      { code: '05977', kinds: ['HEADQUARTERS'] },
      { code: '05983', kinds: ['HEADQUARTERS', 'SECOND_SITE'] },
      { code: '05986', kinds: ['HEADQUARTERS', 'SECOND_SITE', 'PUBLIC_ADMINISTRATION_SERVICE_CENTRE'] },
      { code: '06187', kinds: ['HEADQUARTERS', 'PUBLIC_ADMINISTRATION_SERVICE_CENTRE'] },
    ]);
  });

  test('says in whose building a unit sits', async () => {
    const { rows } = await db.pool.query<{ name: string; host: string }>(
      `SELECT facility.name, host.name AS host FROM facility
       JOIN administrative_unit_version host ON host.unit_id = facility.host_unit_id
       WHERE facility.name = 'Trụ sở phường Đông Kinh'`,
    );
    expect(rows).toEqual([{ name: 'Trụ sở phường Đông Kinh', host: 'Phường Vĩnh Trại' }]);
  });

  test('gives the number of dossiers as reported, with its source', async () => {
    const { rows } = await db.pool.query<{ value: string; precision: string; source: string }>(
      'SELECT value::float8, precision, source FROM unit_indicator',
    );
    expect(rows).toEqual([
      { value: 6600, precision: 'NEARLY', source: expect.stringMatching(/^https:\/\/baolangson\.vn\//) },
    ]);
  });

  test('knows that Đồng Nai became a city in 2026', async () => {
    const { rows } = await db.pool.query<{ name: string; kind: string }>(
      `SELECT name, kind FROM administrative_unit_version
       WHERE level = 'PROVINCE' AND code = '75' AND ${AS_OF} '2026-11-23'::date`,
    );
    expect(rows).toEqual([{ name: 'Thành phố Đồng Nai', kind: 'MUNICIPALITY' }]);
  });

  test('puts units below their superior ones, so that grants can be ranges', async () => {
    const { rows } = await db.pool.query<{ misplaced: number }>(
      `SELECT count(*)::integer AS misplaced FROM administrative_unit_version version
       JOIN administrative_unit unit ON unit.id = version.unit_id
       JOIN administrative_unit parent ON parent.id = version.parent_unit_id
       WHERE version.valid_to IS NULL AND NOT starts_with(unit.scope_path, parent.scope_path)`,
    );
    expect(rows).toEqual([{ misplaced: 0 }]);
  });

  test('leaves an audit entry for every record', async () => {
    const units = await count('administrative_unit');
    expect(
      await count(`audit.entry WHERE table_name = 'administrative_unit' AND operation = 'seed-demo'`),
    ).toBe(units);
  });

  test('changes nothing when it is loaded again', async () => {
    const before = await contentHash();
    expect(await seedDemo(db)).toBe(false);
    expect(await contentHash()).toEqual(before);
  });

  test('leaves a correction made since alone', async () => {
    await db.pool.query(
      `UPDATE administrative_unit_version SET population = 20154 WHERE name = 'Xã Thất Khê'`,
    );
    expect(await seedDemo(db)).toBe(false);
    expect(await count(`administrative_unit_version WHERE population = 20154`)).toBe(1);
  });
});

async function contentHash(): Promise<unknown> {
  const tables = [
    'administrative_unit',
    'administrative_unit_version',
    'facility',
    'unit_indicator',
    'audit.entry',
  ];
  const hashes = tables.map(async (table) => {
    const { rows } = await db.pool.query<{ hash: string }>(
      `SELECT md5(string_agg(row::text, '' ORDER BY row::text)) AS hash FROM ${table} row`,
    );
    return rows[0]!.hash;
  });
  return Promise.all(hashes);
}
