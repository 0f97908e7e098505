import { createTestDatabase, type TestDatabase } from '@haicap/database/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, statementsOf, type Answer } from './execute.js';
import { COUNTRY, countryFolder } from './country.js';

const WHY = 'the published lists of the country are not here: set HAICAP_SHARED_DATA to their folder';
if (countryFolder === null) console.info(`skipped: ${WHY}`);

const DAYS = 'from: "2025-06-30", to: "2025-07-01"';

describe.skipIf(countryFolder === null)('the country on 30 June and 1 July 2025', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await createTestDatabase({ seed: COUNTRY });
  }, 240_000);
  afterAll(() => db?.close());

  it('goes from 63 provinces, 696 districts and 10,035 communes to 34, 0 and 3,321', async () => {
    const { unitDifference } = await ask(db, `{ unitDifference(${DAYS}) { levels { level before after } } }`);
    expect(unitDifference.levels).toEqual([
      { level: 'PROVINCE', before: 63, after: 34 },
      { level: 'DISTRICT', before: 696, after: 0 },
      { level: 'COMMUNE', before: 10_035, after: 3_321 },
    ]);
    const { units } = await ask(
      db,
      `{ units(asOf: "2025-07-01", filter: { level: [COMMUNE] }, first: 1) { totalCount countsByKind { kind count } } }`,
    );
    expect(units).toEqual({
      totalCount: 3_321,
      countsByKind: [
        { kind: 'COMMUNE', count: 2_621 },
        { kind: 'WARD', count: 687 },
        { kind: 'SPECIAL_ZONE', count: 13 },
      ],
    });
  });

  it('sums its provinces to itself, each province with its predecessors', async () => {
    const { unitDifference } = await ask(
      db,
      `{ unitDifference(${DAYS}) { rows { province { code } before after change decreasePercent kinds { kind before after } } } }`,
    );
    const { rows } = unitDifference;
    const sum = (key: string): number => rows.reduce((total: number, row: Answer) => total + row[key], 0);
    expect(rows).toHaveLength(34);
    expect([sum('before'), sum('after')]).toEqual([10_035, 3_321]);
    expect(rows.find(({ province }: Answer) => province.code === '20')).toEqual({
      province: { code: '20' },
      before: 194,
      after: 65,
      change: -129,
      decreasePercent: 66.49,
      kinds: [
        { kind: 'COMMUNE', before: 175, after: 61 },
        { kind: 'WARD', before: 5, after: 4 },
        { kind: 'TOWNSHIP', before: 14, after: 0 },
      ],
    });
  });

  it('gives the code 05977 to another ward', async () => {
    const holder = async (day: string): Promise<string> =>
      (await ask(db, `{ unit(code: "05977", asOf: "${day}") { current(asOf: "${day}") { name } } }`)).unit
        .current.name;
    expect(await holder('2025-06-30')).toBe('Phường Vĩnh Trại');
    expect(await holder('2025-07-01')).toBe('Phường Đông Kinh');
  });

  it('has two Hồng Phong in Lạng Sơn before, and does not choose', async () => {
    const query =
      '{ unitResolve(queries: ["Hồng Phong"], at: "2025-06-30", provinceCode: "20") { status candidates { version { code } } } }';
    const [found] = (await ask(db, query)).unitResolve;
    expect(found.status).toBe('AMBIGUOUS');
    expect(found.candidates.map(({ version }: Answer) => version.code)).toEqual(['06079', '06205']);
  });

  it('splits Bính Xá and the old Kiên Mộc', async () => {
    const { unitCrosswalk } = await ask(
      db,
      `{ unitCrosswalk(${DAYS}, filter: { provinceCode: "20", outcome: [SPLIT] }) {
        nodes { source { name } targets { version { name } } } } }`,
    );
    const names = unitCrosswalk.nodes.map(({ source }: Answer) => source.name);
    expect(names).toEqual(expect.arrayContaining(['Xã Bính Xá', 'Xã Kiên Mộc']));
    for (const { targets } of unitCrosswalk.nodes) expect(targets.length).toBeGreaterThan(1);
  });

  it('carries over 441 communes as split, none by a guess', async () => {
    const { unitCrosswalk } = await ask(
      db,
      `{ unitCrosswalk(${DAYS}, filter: { level: [COMMUNE] }, first: 1) { totalCount counts { outcome count } } }`,
    );
    expect(unitCrosswalk).toEqual({
      totalCount: 10_035,
      counts: [
        { outcome: 'EXACT', count: 9_594 },
        { outcome: 'SPLIT', count: 441 },
        { outcome: 'UNDEFINED', count: 0 },
      ],
    });
  });

  it('is found without accents, today and before', async () => {
    const { search } = await ask(db, '{ search(text: "hoa binh", first: 50) { kind title subtitle } }');
    expect(search.length).toBeGreaterThan(10);
    for (const { title } of search)
      expect(title.normalize('NFD').replaceAll(/[\u0300-\u036f]/g, '')).toMatch(/hoa binh/i);
    expect(search.map(({ kind }: Answer) => kind)).toContain('FORMER_UNIT');
    const [first] = (await ask(db, '{ search(text: "05977") { kind title } }')).search;
    expect(first).toEqual({ kind: 'UNIT', title: 'Phường Đông Kinh' });
  });

  it('sorts names with numbers by their value', async () => {
    const { units } = await ask(
      db,
      `{ units(asOf: "2025-06-30", filter: { provinceCode: ["79"], text: "phường 1", level: [COMMUNE] },
        orderBy: [{ field: NAME, direction: ASC }], first: 100) { nodes { shortName } } }`,
    );
    const numbers = units.nodes.map(({ shortName }: Answer) => Number(/\d+/.exec(shortName)![0]));
    expect(numbers).toEqual(numbers.toSorted((left: number, right: number) => left - right));
    expect(new Set(numbers)).toEqual(
      new Set([1, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19].filter((n) => numbers.includes(n))),
    );
  });

  it('costs three statements for a page of 50 communes with superior units and predecessors', async () => {
    const query = `query ($first: Int) { units(asOf: "2025-07-01", filter: { level: [COMMUNE] }, first: $first) {
      nodes { name parent { name } predecessors { areaPart source { name code } } } } }`;
    expect(await statementsOf(db, query, { first: 50 })).toHaveLength(3);
    expect(await statementsOf(db, query, { first: 5 })).toHaveLength(3);
  });
});
