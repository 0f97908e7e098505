import { createTestDatabase, type TestDatabase } from '@haicap/database/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  COUNTRY,
  draft,
  instrumentOf,
  lead,
  named,
  part,
  payload,
  step,
  target,
  unitId,
} from './act-story.js';
import { ask, type Answer } from './execute.js';
import { tellLedger, type SeedUnit } from './seed-ledger.js';

const seed = tellLedger();
const province = seed.province('77', 'Tỉnh Bà Rịa – Vũng Tàu', { areaKm2: 1982 });
const other = seed.province('44', 'Tỉnh Quảng Bình');
const district = seed.district(province, '748', 'Huyện Xuyên Mộc');
const inDistrict = seed.commune(district, '26620', 'Xã Phước Thuận');

let db: TestDatabase;
let instrument: string;
beforeAll(async () => {
  db = await createTestDatabase();
  await seed.store(db);
  instrument = await instrumentOf(db, '1/NQ-UBTVQH');
});
afterAll(() => db.close());

const goesOn = (unit: SeedUnit, parent = province): Record<string, unknown> => ({
  continuesUnitId: unitId(unit),
  parentUnitId: unitId(parent),
});
const on = (operationalFrom: string, further: Record<string, unknown> = {}): Record<string, unknown> => ({
  operationalFrom,
  ...further,
});

async function apply(input: Record<string, unknown>): Promise<Answer> {
  return lead(db, input, 'OPERATIONAL', instrument);
}

/** The units that the targets of an act became, by code. */
async function unitsOf(act: Answer): Promise<Map<string, string>> {
  const { territorialChange } = await ask(
    db,
    'query ($id: ID!) { territorialChange(id: $id) { targets(first: 100) { nodes { code unit { id } } } } }',
    { id: act.id },
    COUNTRY,
  );
  return new Map(
    territorialChange.targets.nodes.map(({ code, unit }: { code: string; unit: { id: string } }) => [
      code,
      unit.id,
    ]),
  );
}

async function paths(): Promise<string[]> {
  const { rows } = await db.pool.query<{ scope_path: string }>(
    'SELECT scope_path FROM administrative_unit WHERE id = ANY($1) ORDER BY level',
    [[district.id, inDistrict.id]],
  );
  return rows.map((row) => row.scope_path);
}

describe('a district that moves to another province', () => {
  it('takes everything below it along: paths, and the province of later days only', async () => {
    const [before] = await paths();
    expect(before).toMatch(/^vn\.p1\./);
    const act = await apply(
      draft(
        [
          target(
            'd',
            { level: 'DISTRICT', kind: 'RURAL_DISTRICT', code: '748', name: 'Huyện Xuyên Mộc' },
            goesOn(district, other),
          ),
        ],
        [],
        on('2015-01-01'),
      ),
    );
    expect(act.types).toEqual(['REPARENTING']);
    const [districtPath, communePath] = await paths();
    expect(districtPath).toMatch(/^vn\.p2\.d\d+\.$/);
    expect(communePath).toMatch(new RegExp(`^${districtPath!.replaceAll('.', '\\.')}c\\d+\\.$`));
    const { node } = await ask(
      db,
      `query ($id: ID!) { node(id: $id) { ... on AdministrativeUnit {
        before: versionAsOf(asOf: "2014-12-31") { name province(asOf: "2014-12-31") { code } }
        after: versionAsOf(asOf: "2015-01-01") { name province(asOf: "2015-01-01") { code } parent(asOf: "2015-01-01") { code } } } } }`,
      { id: unitId(inDistrict) },
      COUNTRY,
    );
    expect(node).toEqual({
      before: { name: 'Xã Phước Thuận', province: { code: '77' } },
      after: { name: 'Xã Phước Thuận', province: { code: '44' }, parent: { code: '748' } },
    });
  });

  it('and a district that ends leaves nobody below it behind', async () => {
    const ending = draft([], [part(district, null)], on('2020-01-01'));
    const refused = await step(db, 'territorialChangeReview', named(await lead(db, ending, 'DRAFT')));
    expect(refused.proof.findings).toContainEqual(
      expect.objectContaining({ code: 'CHILD_ORPHANED', unit: { name: 'Xã Phước Thuận' } }),
    );
    const act = await apply(
      draft(
        [target('c', { code: '26620', name: 'Xã Phước Thuận' }, goesOn(inDistrict, other))],
        [part(district, null)],
        on('2020-01-01'),
      ),
    );
    expect(act.types).toEqual(expect.arrayContaining(['ABOLITION_OF_LEVEL', 'REPARENTING']));
    expect((await paths())[1]).toMatch(/^vn\.p2\.c\d+\.$/);
  });
});

describe('a new province with its communes', () => {
  it('is formed by one act: the communes name it by its key', async () => {
    const input = draft(
      [
        target('p', { level: 'PROVINCE', kind: 'PROVINCE', code: '45', name: 'Tỉnh Quảng Bình Mới' }),
        target(
          'c',
          { code: '26620', name: 'Xã Phước Thuận' },
          { continuesUnitId: unitId(inDistrict), parentTargetKey: 'p' },
        ),
        target('n', { code: '26621', name: 'Xã Phước Tân' }, { parentTargetKey: 'p' }),
      ],
      [part(other, 'p'), part(null, 'n')],
      on('2025-07-01'),
    );
    const act = await apply(input);
    const units = await unitsOf(act);
    const { rows } = await db.pool.query(
      `SELECT v.code, u.scope_path, p.code AS province FROM administrative_unit u
       JOIN administrative_unit_version v ON v.unit_id = u.id AND v.valid_to IS NULL
       JOIN administrative_unit_version p ON p.unit_id = v.province_unit_id AND p.valid_to IS NULL
       WHERE v.code IN ('45', '26620', '26621') ORDER BY v.code`,
    );
    const path = rows.find((row) => row.code === '45').scope_path as string;
    expect(rows.map((row) => row.province)).toEqual(['45', '45', '45']);
    expect(rows.every((row) => (row.scope_path as string).startsWith(path))).toBe(true);
    expect(units.size).toBe(3);
    expect(payload(await step(db, 'territorialChangeDraft', draft([], []))).types).toEqual([]);
  });
});
