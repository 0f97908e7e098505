import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { act, formed, goesOn, indexAfter, part, unit } from '../../testing/sample-ledger.js';
import { plainDate } from '../dates/index.js';
import { foldVi } from '../text/index.js';
import { resolveUnit, type ResolveOptions } from './resolve.js';
import { unitsAsOf } from './units-as-of.js';

const JUNE = plainDate('2025-06-30');
const JULY = plainDate('2025-07-01');

function commune(code: string, name: string, parentUnitId: string): ReturnType<typeof unit> {
  const kind = name.startsWith('Phường') ? 'WARD' : name.startsWith('Thị trấn') ? 'TOWNSHIP' : 'COMMUNE';
  return unit(`u${code}`, { code, name, kind, parentUnitId });
}

const index = indexAfter(
  [
    unit('p20', { level: 'PROVINCE', kind: 'PROVINCE', code: '20', name: 'Tỉnh Lạng Sơn' }),
    unit('p08', { level: 'PROVINCE', kind: 'PROVINCE', code: '08', name: 'Tỉnh Tuyên Quang' }),
    unit('d178', {
      level: 'DISTRICT',
      kind: 'DISTRICT_CITY',
      code: '178',
      name: 'Thành phố Lạng Sơn',
      parentUnitId: 'p20',
    }),
    unit('d181', {
      level: 'DISTRICT',
      kind: 'RURAL_DISTRICT',
      code: '181',
      name: 'Huyện Bình Gia',
      parentUnitId: 'p20',
    }),
    unit('d185', {
      level: 'DISTRICT',
      kind: 'RURAL_DISTRICT',
      code: '185',
      name: 'Huyện Văn Lãng',
      parentUnitId: 'p20',
    }),
    commune('05977', 'Phường Vĩnh Trại', 'd178'),
    commune('06079', 'Xã Hồng Phong', 'd181'),
    commune('06205', 'Xã Hồng Phong', 'd185'),
    commune('06081', 'Xã Hoà Bình', 'd181'),
    commune('06206', 'Thị trấn Bình Gia', 'd181'),
    commune('06300', 'Xã Mỹ Lý', 'd185'),
    commune('06301', "Xã Ea D'Rơng", 'd185'),
    commune('06302', 'Xã Ea Drông', 'd185'),
    commune('06303', 'Phường 1', 'd178'),
    commune('06304', 'Xã Tịnh Bắc', 'd185'),
    commune('06305', 'Thị trấn NT Thái Bình', 'd185'),
  ],
  [
    act(
      'x',
      '2025-07-01',
      [formed('dk', { code: '05977', name: 'Phường Đông Kinh', kind: 'WARD', parentUnitId: 'p20' })],
      [part('u05977', 'dk')],
    ),
  ],
);

function answer(query: string, options: ResolveOptions = {}, date = JUNE): unknown {
  const { status, candidates } = resolveUnit(index, query, date, options);
  return [
    status,
    ...candidates.map(({ version, matchedBy, reason }) => `${version.code} ${matchedBy} ${reason}`),
  ];
}

describe('resolving a code', () => {
  test.each([
    ['05977', ['ONE', '05977 CODE EXACT']],
    [' 05977 ', ['ONE', '05977 CODE EXACT']],
    ['5977', ['ONE', '05977 CODE ZEROS_RESTORED']],
    ['20', ['ONE', '20 CODE EXACT']],
    ['8', ['ONE', '08 CODE ZEROS_RESTORED']],
    ['99999', ['NONE']],
    ['1', ['ONE', '06303 SHORT_NAME EXACT']],
  ])('%s', (query, expected) => {
    expect(answer(query)).toEqual(expected);
  });

  test('the same code is another unit on another day', () => {
    expect(resolveUnit(index, '05977', JUNE).candidates[0]?.version.name).toBe('Phường Vĩnh Trại');
    expect(resolveUnit(index, '05977', JULY).candidates[0]?.version.name).toBe('Phường Đông Kinh');
  });
});

describe('resolving a name', () => {
  test.each([
    ['Phường Vĩnh Trại', ['ONE', '05977 NAME EXACT']],
    ['phường  VĨNH TRẠI', ['ONE', '05977 NAME EXACT']],
    ['Vĩnh Trại', ['ONE', '05977 SHORT_NAME EXACT']],
    ['vinh trai', ['ONE', '05977 SHORT_NAME FOLDED']],
    ['P. Vinh Trai', ['ONE', '05977 NAME FOLDED']],
    ['P.1', ['ONE', '06303 NAME EXACT']],
    ['Phường 01', ['ONE', '06303 NAME LOOSE']],
    ['TT Bình Gia', ['ONE', '06206 NAME EXACT']],
    ['Hòa Bình', ['ONE', '06081 SHORT_NAME EXACT']],
    ['Xã Hòa Bình', ['ONE', '06081 NAME EXACT']],
    ['Mĩ Lí', ['ONE', '06300 SHORT_NAME LOOSE']],
    ['Nông trường Thái Bình', ['ONE', '06305 SHORT_NAME LOOSE']],
    ['Tịnh Bắc', ['ONE', '06304 SHORT_NAME EXACT']],
    ['Hồng Phong', ['AMBIGUOUS', '06079 SHORT_NAME EXACT', '06205 SHORT_NAME EXACT']],
    ['Bình Gia', ['AMBIGUOUS', '181 SHORT_NAME EXACT', '06206 SHORT_NAME EXACT']],
    ['Lạng Sơn', ['AMBIGUOUS', '20 SHORT_NAME EXACT', '178 SHORT_NAME EXACT']],
    ['TP Lạng Sơn', ['ONE', '178 NAME EXACT']],
    ['', ['NONE']],
    ['không có', ['NONE']],
    ['xã', ['NONE']],
  ])('%s', (query, expected) => {
    expect(answer(query)).toEqual(expected);
  });

  test('marks decide where they can; marks that fit nothing leave every resemblance open', () => {
    expect(answer('Ea Drơng')).toEqual(['ONE', '06301 SHORT_NAME LOOSE']);
    expect(answer('Ea Drông')).toEqual(['ONE', '06302 SHORT_NAME EXACT']);
    expect(answer('Ea Dróng')).toEqual(['AMBIGUOUS', '06301 SHORT_NAME LOOSE', '06302 SHORT_NAME FOLDED']);
  });

  test('a unit of another kind is offered, never assumed', () => {
    expect(answer('xã Vĩnh Trại')).toEqual(['AMBIGUOUS', '05977 SHORT_NAME KIND_DIFFERS']);
  });

  test('level and province narrow the choice', () => {
    expect(answer('Bình Gia', { level: 'DISTRICT' })).toEqual(['ONE', '181 SHORT_NAME EXACT']);
    expect(answer('Vĩnh Trại', { provinceUnitId: 'p20' })).toEqual(['ONE', '05977 SHORT_NAME EXACT']);
    expect(answer('Vĩnh Trại', { provinceUnitId: 'p08' })).toEqual(['NONE']);
  });

  test.each([
    ['Hồng Phong, huyện Bình Gia'],
    ['Hồng Phong, Bình Gia, Lạng Sơn'],
    ['hong phong, h. binh gia, tinh lang son'],
    ['xã Hồng Phong (Bình Gia)'],
    ['Hồng Phong; Bình Gia'],
  ])('the district decides: %s', (query) => {
    expect(resolveUnit(index, query, JUNE)).toMatchObject({
      status: 'ONE',
      candidates: [{ version: { code: '06079' }, matchedBy: 'NAME_WITH_PARENT' }],
    });
  });

  test('superior units in the wrong order or place fit nothing', () => {
    expect(answer('Hồng Phong, Lạng Sơn, Bình Gia')).toEqual(['NONE']);
    expect(answer('Vĩnh Trại, Bình Gia')).toEqual(['NONE']);
    expect(answer('Hồng Phong, Lạng Sơn')).toEqual([
      'AMBIGUOUS',
      '06079 NAME_WITH_PARENT EXACT',
      '06205 NAME_WITH_PARENT EXACT',
    ]);
  });
});

describe('a name of another day', () => {
  test('is NONE, with the days on which it was known', () => {
    expect(resolveUnit(index, 'Vĩnh Trại', JULY)).toEqual({
      status: 'NONE',
      candidates: [],
      hint: { knownFrom: '1900-01-01', knownTo: '2025-07-01', unitIds: ['u05977'] },
    });
    expect(resolveUnit(index, 'Vĩnh Trại, TP Lạng Sơn', JULY).hint?.knownTo).toBe('2025-07-01');
    expect(resolveUnit(index, 'Đông Kinh', JUNE).hint).toEqual({
      knownFrom: '2025-07-01',
      knownTo: null,
      unitIds: ['x/dk'],
    });
  });

  test('has no hint where it was never known, or not in the province', () => {
    expect(resolveUnit(index, 'không có', JULY).hint).toBeNull();
    expect(resolveUnit(index, 'Vĩnh Trại', JULY, { provinceUnitId: 'p08' }).hint).toBeNull();
    expect(resolveUnit(index, 'Vĩnh Trại', JULY, { provinceUnitId: 'p20' }).hint?.unitIds).toEqual([
      'u05977',
    ]);
  });

  test('a name borne only within one day was known on no day', () => {
    const passing = indexAfter(
      [unit('a', { name: 'Xã Cũ' })],
      [
        act('r', '2020-01-01', [goesOn('a', { name: 'Xã Thoáng' })]),
        act('s', '2020-01-01', [goesOn('a', { name: 'Xã Mới' })], [], { sequence: 1 }),
      ],
    );
    expect(resolveUnit(passing, 'xã thoáng', JULY)).toEqual({ status: 'NONE', candidates: [], hint: null });
  });

  test('a renamed unit is known under its old name until the day of the renaming', () => {
    const renamed = indexAfter(
      [unit('a', { name: 'Xã Cũ' })],
      [act('r', '2020-01-01', [goesOn('a', { name: 'Xã Mới' })])],
    );
    expect(resolveUnit(renamed, 'xã cũ', JULY)).toMatchObject({
      status: 'NONE',
      hint: { knownTo: '2020-01-01' },
    });
  });
});

describe('whatever is asked', () => {
  const units = unitsAsOf(index, JUNE);

  test('a unit is found by its code, by its full name, and by its folded full name', () => {
    fc.assert(
      fc.property(fc.constantFrom(...units), ({ unitId, code, name }) => {
        for (const query of [code, name, name.toUpperCase(), foldVi(name), name.normalize('NFD')]) {
          expect(resolveUnit(index, query, JUNE).candidates.map(({ version }) => version.unitId)).toContain(
            unitId,
          );
        }
      }),
    );
  });

  test('no text breaks it, and the status agrees with the candidates', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom(',', '()', '((', '0', '-1')),
        (query) => {
          const { status, candidates, hint } = resolveUnit(index, query, JUNE);
          if (status === 'NONE') expect(candidates).toEqual([]);
          if (status === 'ONE') expect(candidates).toHaveLength(1);
          if (status !== 'NONE') expect(hint).toBeNull();
        },
      ),
    );
  });
});
