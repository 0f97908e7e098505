import { describe, expect, test } from 'vitest';
import { checkImport } from './check-import.js';
import { hasErrors, type ImportCode } from './import-codes.js';
import { smallCountry, tablesOf, withCell, type SmallCountry } from '../../../testing/small-country.js';

function errorsOf(country: SmallCountry): string[] {
  return checkImport(tablesOf(country))
    .messages.filter(({ severity }) => severity === 'ERROR')
    .map(({ file, row, column, code }) => `${file}:${row}:${column ?? ''} ${code}`);
}

function warningsOf(country: SmallCountry): string[] {
  return checkImport(tablesOf(country))
    .messages.filter(({ severity }) => severity === 'WARNING')
    .map(({ file, row, column, code }) => `${file}:${row}:${column ?? ''} ${code}`);
}

describe('a sound import', () => {
  test('has no error, and warns of every dirty value with its row and column', () => {
    const { messages } = checkImport(tablesOf(smallCountry()));
    expect(hasErrors(messages)).toBe(false);
    expect(warningsOf(smallCountry())).toEqual([
      'units-after.csv:5:area_km2 AREA_DIFFERS',
      'units-after.csv:5:population POPULATION_MISSING',
      'units-after.csv:5:headquarters_vi SEAT_MISSING',
      'units-after.csv:6:population POPULATION_SUSPECT',
    ]);
  });

  test('keeps the raw value beside what was understood of it', () => {
    const { rows } = checkImport(tablesOf(smallCountry()));
    const ward = rows.unitsAfter.find(({ code }) => code === '00903')!;
    expect(ward).toMatchObject({ areaKm2: 60, population: null, populationQuality: 'MISSING' });
    expect(ward.raw).toEqual({ area_km2: '40' });
  });

  test('may have its columns in any order and its files under any name', () => {
    const tables = tablesOf(smallCountry()).map((table, index) => ({
      file: `Sheet${index + 1}`,
      header: table.header.toReversed().map((column) => column.toUpperCase()),
      rows: table.rows.map(({ row, cells }) => ({
        row,
        cells: table.header.map((_, position) => cells[position] ?? '').toReversed(),
      })),
    }));
    expect(hasErrors(checkImport(tables).messages)).toBe(false);
  });
});

const ERRORS: readonly [
  why: string,
  file: string,
  row: number,
  column: string,
  value: string,
  code: ImportCode,
][] = [
  ['an unknown level', 'units-before.csv', 2, 'level', 'region', 'VALUE_UNKNOWN'],
  ['a kind of another level', 'units-before.csv', 8, 'type', 'urban_district', 'KIND_NOT_OF_LEVEL'],
  ['a code with a letter', 'units-before.csv', 8, 'code', '0090A', 'CODE_SHAPE'],
  ['a code that became a power of ten', 'lineage.csv', 2, 'old_code', '1E+05', 'CODE_SCIENTIFIC'],
  [
    'a code whose zeros were eaten and that fits no unit',
    'lineage.csv',
    2,
    'old_code',
    '977',
    'CODE_ZEROS_LOST',
  ],
  ['a code that occurs twice', 'units-before.csv', 9, 'code', '00901', 'CODE_TWICE'],
  ['a missing name', 'units-after.csv', 4, 'name', '', 'VALUE_MISSING'],
  ['a name in a broken encoding', 'units-after.csv', 4, 'name', 'XÃ£ AB', 'TEXT_DAMAGED'],
  ['a superior unit that is not there', 'units-before.csv', 8, 'parent_code', '999', 'PARENT_UNKNOWN'],
  ['a superior unit of a province', 'units-before.csv', 2, 'parent_code', '91', 'PARENT_NOT_ALLOWED'],
  [
    'a province that is not that of the district',
    'units-before.csv',
    8,
    'province_code',
    '91',
    'PROVINCE_CONTRADICTS_PARENT',
  ],
  ['a formed unit without a legal basis', 'units-after.csv', 4, 'legal_basis', '', 'LEGAL_BASIS_MISSING'],
  ['a day that may be month first', 'units-after.csv', 4, 'valid_from', '01/07/2025', 'DATE_AMBIGUOUS'],
  [
    'another day than that of the other units',
    'units-after.csv',
    6,
    'valid_from',
    '2025-08-01',
    'DAY_DIFFERS',
  ],
  ['a day that does not exist', 'units-after.csv', 4, 'valid_from', '31/06/2025', 'DATE_INVALID'],
  ['a link from an unknown unit', 'lineage.csv', 2, 'old_code', '00999', 'LINK_OLD_UNKNOWN'],
  ['a link to an unknown unit', 'lineage.csv', 2, 'new_code', '00999', 'LINK_NEW_UNKNOWN'],
  ['a link to another province', 'lineage.csv', 2, 'new_province_code', '92', 'LINK_PROVINCE_DIFFERS'],
  ['an unknown relation', 'lineage.csv', 2, 'relation', 'swallowed', 'VALUE_UNKNOWN'],
  [
    'an extent that contradicts the relation',
    'lineage.csv',
    3,
    'population_part',
    'part',
    'EXTENT_CONTRADICTS',
  ],
  [
    'a unit said to go on and to be formed',
    'lineage.csv',
    8,
    'relation',
    'rename',
    'ARRANGEMENT_CONTRADICTS',
  ],
];

describe('a file with an error', () => {
  test.each(ERRORS)('names row and column of %s', (_why, file, row, column, value, code) => {
    expect(errorsOf(withCell(file, row, column, value))).toContain(`${file}:${row}:${column} ${code}`);
  });

  test('lists every error, not only the first', () => {
    const country = withCell('units-before.csv', 2, 'level', 'region');
    country['lineage.csv']![1] = country['lineage.csv']![1]!.replace('merge_whole', 'swallowed');
    expect(errorsOf(country)).toEqual(
      expect.arrayContaining([
        'units-before.csv:2:level VALUE_UNKNOWN',
        'lineage.csv:2:relation VALUE_UNKNOWN',
      ]),
    );
  });

  test('does not blame a link for a unit whose own row is wrong', () => {
    expect(errorsOf(withCell('units-before.csv', 8, 'type', 'urban_district'))).toEqual([
      'units-before.csv:8:type KIND_NOT_OF_LEVEL',
    ]);
  });

  test('says of a doubled link where the first one stands', () => {
    const country = smallCountry();
    country['lineage.csv']!.push(country['lineage.csv']![1]!);
    const { messages } = checkImport(tablesOf(country));
    expect(messages).toContainEqual(
      expect.objectContaining({ row: 10, code: 'LINK_TWICE', params: { row: 2 } }),
    );
  });

  test('says of a whole unit that goes to two that it is consumed twice', () => {
    const country = smallCountry();
    country['lineage.csv']!.push(
      '00901,commune,Xã A,00903,Phường C,91,merge_part_area,part,none,9001/NQ-UBTVQH15,2,,9,',
    );
    expect(errorsOf(country)).toEqual(['lineage.csv:10:area_part SOURCE_CONSUMED_TWICE']);
  });

  test('finds old units that go nowhere and new ones that come from nowhere', () => {
    const country = smallCountry();
    country['lineage.csv'] = country['lineage.csv']!.filter((line) => !line.includes('Xã AB'));
    expect(errorsOf(country)).toEqual([
      'units-before.csv:8:code OLD_WITHOUT_LINK',
      'units-after.csv:4:code NEW_WITHOUT_LINK',
    ]);
  });
});

describe('a header', () => {
  test('that lacks a column names it', () => {
    const country = smallCountry();
    country['lineage.csv']![0] = country['lineage.csv']![0]!.replace('relation', 'xyz');
    expect(errorsOf(country)).toContain('lineage.csv:1:relation HEADER_MISSING');
  });

  test('with a renamed column says which one is meant', () => {
    const country = smallCountry();
    country['units-after.csv']![0] = country['units-after.csv']![0]!.replace('legal_basis', 'Legal basis');
    const { messages } = checkImport(tablesOf(country));
    expect(messages).toContainEqual(
      expect.objectContaining({
        code: 'HEADER_RENAMED',
        params: { found: 'legal basis', expected: 'legal_basis' },
      }),
    );
  });

  test('with a column twice is refused', () => {
    const country = smallCountry();
    country['units-before.csv']![0] = country['units-before.csv']![0]!.replace('short_name', 'name');
    expect(errorsOf(country)).toContain('units-before.csv:1:name HEADER_TWICE');
  });

  test('with a column too many is read', () => {
    const country = smallCountry();
    country['units-before.csv'] = country['units-before.csv']!.map((line, row) => `${line},${row}`);
    expect(errorsOf(country)).toEqual([]);
  });
});

describe('files that need each other', () => {
  test('new units without lineage are refused', () => {
    const { 'lineage.csv': _, ...country } = smallCountry();
    expect(errorsOf(country)).toEqual(['legal-documents.csv:1: FILE_MISSING']);
  });

  test('two files of one kind are refused', () => {
    const country = smallCountry();
    expect(errorsOf({ ...country, 'lineage (2).csv': country['lineage.csv']! })).toEqual([
      'lineage (2).csv:1: FILE_TWICE',
    ]);
  });

  test('a file that is none of the known ones is refused', () => {
    expect(errorsOf({ 'photos.csv': ['name,taken', 'a,b'] })).toEqual(['photos.csv:1: FILE_NOT_RECOGNISED']);
  });

  test('an empty file is refused', () => {
    expect(errorsOf({ 'lineage.csv': [''] })).toEqual(['lineage.csv:1: FILE_EMPTY']);
  });
});

describe('what a spreadsheet does to codes and days', () => {
  test('leading zeros are put back with a warning where one unit fits', () => {
    const country = withCell('lineage.csv', 2, 'old_code', '901');
    expect(errorsOf(country)).toEqual([]);
    expect(warningsOf(country)).toContain('lineage.csv:2:old_code CODE_ZEROS_RESTORED');
    expect(checkImport(tablesOf(country)).rows.links[0]!.oldCode).toBe('00901');
  });

  test('a day first is read with a warning where it cannot be month first', () => {
    const country = withCell('legal-documents.csv', 3, 'issued_on', '16/06/2025');
    expect(warningsOf(country)).toContain('legal-documents.csv:3:issued_on DATE_FORMAT');
    expect(checkImport(tablesOf(country)).rows.instruments[1]!.issuedOn).toBe('2025-06-16');
  });

  test('a number in words or with a decimal comma is kept raw, not guessed', () => {
    const { rows } = checkImport(tablesOf(withCell('units-after.csv', 4, 'population', '12 nghìn')));
    const unit = rows.unitsAfter.find(({ code }) => code === '00901')!;
    expect(unit).toMatchObject({
      population: null,
      populationQuality: 'MISSING',
      raw: { population: '12 nghìn' },
    });
  });

  test('an impossible density is taken for an error of the source', () => {
    const country = withCell('units-after.csv', 4, 'population', '99999999');
    expect(warningsOf(country)).toContain('units-after.csv:4:population POPULATION_ABSURD');
  });
});

describe('later changes', () => {
  const changes = (row: string): SmallCountry => ({
    ...smallCountry(),
    'changes-2026.csv': [
      'effective_on,level,code,province_code,change,old_name,new_name,old_type,new_type,legal_basis',
      row,
    ],
  });

  test('of a unit that is there are accepted', () => {
    expect(
      errorsOf(changes('2026-04-30,commune,00904,91,type,Xã D,Phường D,commune,ward,9002/NQ-UBTVQH16')),
    ).toEqual([]);
  });

  test.each([
    [
      'of an unknown unit',
      '2026-04-30,commune,00999,91,type,Xã D,Phường D,commune,ward,9002/NQ-UBTVQH16',
      'code CHANGE_UNIT_UNKNOWN',
    ],
    [
      'that change nothing',
      '2026-04-30,commune,00904,91,type,Xã D,Xã D,commune,commune,9002/NQ-UBTVQH16',
      'new_name CHANGE_WITHOUT_EFFECT',
    ],
    [
      'without a day',
      ',commune,00904,91,type,Xã D,Phường D,commune,ward,9002/NQ-UBTVQH16',
      'effective_on VALUE_MISSING',
    ],
  ])('%s are refused', (_what, row, expected) => {
    expect(errorsOf(changes(row))).toEqual([`changes-2026.csv:2:${expected}`]);
  });

  test('of a unit with another name are doubted', () => {
    const country = changes('2026-04-30,commune,00904,91,type,Xã X,Phường D,commune,ward,9002/NQ-UBTVQH16');
    expect(warningsOf(country)).toContain('changes-2026.csv:2:old_name CHANGE_NAME_DIFFERS');
  });
});
