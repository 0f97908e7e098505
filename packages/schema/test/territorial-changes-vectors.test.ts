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
  unitsOn,
} from './act-story.js';
import { ask, type Answer } from './execute.js';
import { tellLedger, type SeedUnit } from './seed-ledger.js';

// Cases that statistics offices publish, each with the types they give them.
const seed = tellLedger();
const province = seed.province('77', 'Tỉnh Bà Rịa – Vũng Tàu', { areaKm2: 1982 });
const conDao = seed.district(province, '755', 'Huyện Côn Đảo', { areaKm2: 76, population: 9000 });
const baden = seed.commune(province, '20001', 'Xã Baden', { areaKm2: 9, population: 14_000 });
const daettwil = seed.commune(province, '20002', 'Xã Dättwil', { areaKm2: 4, population: 400 });
const arniIslisberg = seed.commune(province, '20003', 'Xã Arni Islisberg', { areaKm2: 5, population: 1000 });
const bolligen = seed.commune(province, '20004', 'Xã Bolligen', { areaKm2: 26, population: 30_000 });
const chalons = seed.commune(province, '20005', 'Xã Châlons sur Marne');
const left = seed.commune(province, '20006', 'Xã Tả', { areaKm2: 10 });
const right = seed.commune(province, '20007', 'Xã Hữu', { areaKm2: 10 });
const whole = seed.commune(province, '20008', 'Xã Toàn');
const brief = seed.commune(province, '20009', 'Xã Ngắn');

let db: TestDatabase;
let instrument: string;
beforeAll(async () => {
  db = await createTestDatabase();
  await seed.store(db);
  instrument = await instrumentOf(db, '1/NQ-UBTVQH');
});
afterAll(() => db.close());

const under = (unit: SeedUnit): Record<string, unknown> => ({ parentUnitId: unitId(unit) });
const goesOn = (unit: SeedUnit): Record<string, unknown> => ({
  continuesUnitId: unitId(unit),
  parentUnitId: unitId(province),
});
const on = (operationalFrom: string, further: Record<string, unknown> = {}): Record<string, unknown> => ({
  operationalFrom,
  ...further,
});

async function apply(input: Record<string, unknown>): Promise<Answer> {
  return lead(db, input, 'OPERATIONAL', instrument);
}

async function codesOn(day: string, prefix = '200'): Promise<string[]> {
  return (await unitsOn(db, day))
    .filter((line) => line.startsWith(prefix))
    .map((line) => line.split(' <')[0]!);
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

describe('Dättwil becomes part of Baden (1962)', () => {
  it('is an inclusion: Baden goes on with more', async () => {
    const act = await apply(
      draft(
        [target('b', { code: '20001', name: 'Xã Baden', areaKm2: 13, population: 14_400 }, goesOn(baden))],
        [part(daettwil, 'b')],
        on('1962-01-01'),
      ),
    ).catch((error: Error) => error);
    // The ledger of this test begins in 1997: what was before cannot be told by an act.
    expect(String(act)).toContain('SOURCE_NOT_EXISTING');
    const later = await apply(
      draft(
        [target('b', { code: '20001', name: 'Xã Baden', areaKm2: 13, population: 14_400 }, goesOn(baden))],
        [part(daettwil, 'b')],
        on('2001-01-01'),
      ),
    );
    expect(later.types).toEqual(['INCLUSION']);
    expect((await unitsOf(later)).get('20001')).toBe(unitId(baden));
    expect(await codesOn('2000-12-31')).toEqual(
      expect.arrayContaining(['20001 Xã Baden', '20002 Xã Dättwil']),
    );
    expect(await codesOn('2001-01-01')).not.toContain('20002 Xã Dättwil');
  });
});

describe('Arni-Islisberg is divided (1983)', () => {
  it('is a division: the source ends and two units are formed', async () => {
    const act = await apply(
      draft(
        [
          target('arni', { code: '20031', name: 'Xã Arni', areaKm2: 3, population: 800 }, under(province)),
          target(
            'islisberg',
            { code: '20032', name: 'Xã Islisberg', areaKm2: 2, population: 200 },
            under(province),
          ),
        ],
        [
          part(arniIslisberg, 'arni', 'PART', 'PART', { areaKm2: 3, persons: 800 }),
          part(arniIslisberg, 'islisberg', 'PART', 'PART', { areaKm2: 2, persons: 200 }),
        ],
        on('2003-01-01'),
      ),
    );
    expect(act.types).toEqual(['DIVISION']);
    expect(await codesOn('2003-01-01', '2003')).toEqual(['20031 Xã Arni', '20032 Xã Islisberg']);
    expect(await codesOn('2002-12-31', '20003')).toEqual(['20003 Xã Arni Islisberg']);
  });
});

describe('Ittigen and Ostermundigen leave Bolligen (1983)', () => {
  it('is a secession: Bolligen goes on with less', async () => {
    const act = await apply(
      draft(
        [
          target('bolligen', { code: '20004', name: 'Xã Bolligen', areaKm2: 16 }, goesOn(bolligen)),
          target('ittigen', { code: '20041', name: 'Xã Ittigen', areaKm2: 4 }, under(province)),
          target('ostermundigen', { code: '20042', name: 'Xã Ostermundigen', areaKm2: 6 }, under(province)),
        ],
        [
          part(bolligen, 'ittigen', 'PART', 'PART', { areaKm2: 4 }),
          part(bolligen, 'ostermundigen', 'PART', 'PART', { areaKm2: 6 }),
        ],
        on('2003-01-01'),
      ),
    );
    expect(act.types).toEqual(['SECESSION']);
    const units = await unitsOf(act);
    expect(units.get('20004')).toBe(unitId(bolligen));
    expect(new Set(units.values()).size).toBe(3);
    expect(await codesOn('2003-01-01', '2004')).toEqual(['20041 Xã Ittigen', '20042 Xã Ostermundigen']);
  });
});

describe('Châlons is renamed three times with one code (1995, 1997, 1998)', () => {
  it('stays one unit with four versions', async () => {
    const names = ['Xã Châlons', 'Xã Châlons en Champagne', 'Xã Châlons Nouvelle'];
    for (const [index, name] of names.entries()) {
      const act = await apply(
        draft([target('c', { code: '20005', name }, goesOn(chalons))], [], on(`200${index + 1}-06-01`)),
      );
      expect(act.types).toEqual(['RENAMING']);
    }
    const { node } = await ask(
      db,
      'query ($id: ID!) { node(id: $id) { ... on AdministrativeUnit { versions { code name validFrom validTo } } } }',
      { id: unitId(chalons) },
      COUNTRY,
    );
    expect(node.versions.map(({ name, validFrom }: Answer) => `${validFrom} ${name}`)).toEqual([
      '1997-01-01 Xã Châlons sur Marne',
      '2001-06-01 Xã Châlons',
      '2002-06-01 Xã Châlons en Champagne',
      '2003-06-01 Xã Châlons Nouvelle',
    ]);
  });
});

describe('a fusion that is undone', () => {
  it('forms units anew: their identities are not those of before', async () => {
    const fusion = await apply(
      draft(
        [target('m', { code: '20060', name: 'Xã Tả Hữu', areaKm2: 20 }, under(province))],
        [part(left, 'm'), part(right, 'm')],
        on('2005-01-01'),
      ),
    );
    expect(fusion.types).toEqual(['MERGER']);
    const merged = (await unitsOf(fusion)).get('20060')!;
    const undone = await apply(
      draft(
        [
          target('l', { code: '20006', name: 'Xã Tả', areaKm2: 10 }, under(province)),
          target('r', { code: '20007', name: 'Xã Hữu', areaKm2: 10 }, under(province)),
        ],
        [
          { ...part(null, 'l', 'PART'), sourceUnitId: merged },
          { ...part(null, 'r', 'PART'), sourceUnitId: merged },
        ],
        on('2008-01-01'),
      ),
    );
    expect(undone.types).toEqual(['DIVISION']);
    expect((await unitsOf(undone)).get('20006')).not.toBe(unitId(left));
    expect(await codesOn('2004-12-31', '2000')).toEqual(
      expect.arrayContaining(['20006 Xã Tả', '20007 Xã Hữu']),
    );
    expect(await codesOn('2006-01-01', '2006')).toEqual(['20060 Xã Tả Hữu']);
    expect(await codesOn('2008-01-01', '2000')).toEqual(
      expect.arrayContaining(['20006 Xã Tả', '20007 Xã Hữu']),
    );
  });
});

describe('acts of one day', () => {
  it('split and then rename in sequence; what began and ended on the day holds on none', async () => {
    const split = await apply(
      draft(
        [
          target('n', { code: '20081', name: 'Xã Bắc' }, under(province)),
          target('s', { code: '20082', name: 'Xã Nam' }, under(province)),
        ],
        [part(whole, 'n', 'PART'), part(whole, 's', 'PART')],
        on('2010-01-01'),
      ),
    );
    const north = (await unitsOf(split)).get('20081')!;
    const renaming = draft(
      [target('n', { code: '20081', name: 'Xã Bắc Mới' }, { ...under(province), continuesUnitId: north })],
      [],
      on('2010-01-01'),
    );
    const refused = await step(db, 'territorialChangeReview', named(await lead(db, renaming, 'DRAFT')));
    expect(refused.proof.findings).toContainEqual(
      expect.objectContaining({ code: 'SAME_DAY_SEQUENCE_NEEDED' }),
    );
    const renamed = await apply({ ...renaming, sequence: 1 });
    expect(renamed.types).toEqual(['RENAMING']);
    expect(await codesOn('2010-01-01', '2008')).toEqual(['20081 Xã Bắc Mới', '20082 Xã Nam']);
    expect(await codesOn('2009-12-31', '20008')).toEqual(['20008 Xã Toàn']);
    const { rows } = await db.pool.query(
      "SELECT valid_from = valid_to AS empty, sequence FROM administrative_unit_version WHERE code = '20081' ORDER BY sequence",
    );
    expect(rows).toEqual([
      { empty: true, sequence: 0 },
      { empty: null, sequence: 1 },
    ]);
  });

  it('may free a code for another: the second is reviewed on what the first will leave, and applied after it', async () => {
    const recoding = draft(
      [target('x', { code: '20091', name: 'Xã Ngắn' }, goesOn(brief))],
      [],
      on('2011-01-01'),
    );
    const taking = draft(
      [target('y', { code: '20009', name: 'Xã Toàn Mới' }, under(province))],
      [part(chalons, 'y')],
      on('2011-01-01', { sequence: 1 }),
    );
    const alone = await step(db, 'territorialChangeReview', named(await lead(db, taking, 'DRAFT')));
    expect(alone.proof.findings).toContainEqual(expect.objectContaining({ code: 'CODE_IN_USE' }));
    const first = await lead(db, recoding, 'ADOPTED', instrument);
    const second = await lead(db, taking, 'ADOPTED', instrument);
    const early = await step(db, 'territorialChangeApply', named(second));
    expect(early.proof.findings).toContainEqual(expect.objectContaining({ code: 'CODE_IN_USE' }));
    payload(await step(db, 'territorialChangeApply', named(first)));
    payload(await step(db, 'territorialChangeApply', named(second)));
    expect(await codesOn('2011-01-01')).toEqual(
      expect.arrayContaining(['20009 Xã Toàn Mới', '20091 Xã Ngắn']),
    );
  });
});

describe('an island district becomes a special zone', () => {
  it('is a conversion of level under the province', async () => {
    const act = await apply(
      draft(
        [
          target(
            'z',
            {
              level: 'COMMUNE',
              kind: 'SPECIAL_ZONE',
              code: '26732',
              name: 'Đặc khu Côn Đảo',
              areaKm2: 76,
              population: 9000,
            },
            under(province),
          ),
        ],
        [part(conDao, 'z')],
        on('2025-07-01'),
      ),
    );
    expect(act.types).toEqual(['LEVEL_CONVERSION']);
    expect(await unitsOn(db, '2025-07-01')).toContain('26732 Đặc khu Côn Đảo < Tỉnh Bà Rịa – Vũng Tàu');
    expect(await unitsOn(db, '2025-06-30')).toContain('755 Huyện Côn Đảo < Tỉnh Bà Rịa – Vũng Tàu');
  });
});
