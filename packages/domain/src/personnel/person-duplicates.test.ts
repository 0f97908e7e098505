import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainDate } from '../dates/index.js';
import { duplicateReasons, findDuplicates, type DuplicateFacts } from './index.js';

const BORN = plainDate('1975-05-19');
const AN: DuplicateFacts = { fullName: 'Nguyễn Văn Hoà', staffCode: 'LS-001', birthDate: BORN };

describe('people who may be one', () => {
  test.each<[Partial<DuplicateFacts>, string[]]>([
    [{}, ['SAME_NAME', 'SAME_STAFF_CODE', 'SAME_BIRTH_DATE']],
    [{ fullName: 'NGUYEN VAN HÒA', staffCode: null, birthDate: null }, ['SAME_NAME']],
    [{ fullName: 'Nông Thị Lan', staffCode: ' ls-001 ' }, ['SAME_STAFF_CODE', 'SAME_BIRTH_DATE']],
    [{ fullName: 'Nông Thị Lan', staffCode: null }, []],
    [{ fullName: 'Nguyễn Văn Hải', staffCode: 'LS-002', birthDate: null }, []],
  ])('%j: %j', (change, reasons) => {
    expect(duplicateReasons(AN, { ...AN, ...change })).toEqual(reasons);
  });

  test('unknown values are no agreement', () => {
    const unknown = { fullName: 'An', staffCode: null, birthDate: null };
    expect(duplicateReasons(unknown, { ...unknown, fullName: 'Bình' })).toEqual([]);
  });

  test('the likeliest come first, and everybody who comes has a reason', () => {
    const name = fc.constantFrom('Nguyễn Văn An', 'nguyen van an', 'Nông Thị Lan');
    const person = fc.record({
      fullName: name,
      staffCode: fc.constantFrom(null, 'A', 'a', 'B'),
      birthDate: fc.constantFrom(null, BORN),
    });
    fc.assert(
      fc.property(person, fc.array(person), (entered, known) => {
        const found = findDuplicates(entered, known);
        expect(found.every(({ reasons }) => reasons.length > 0)).toBe(true);
        const codes = found.map(({ reasons }) => reasons.includes('SAME_STAFF_CODE'));
        expect(codes).toEqual(codes.toSorted((left, right) => Number(right) - Number(left)));
        for (const each of known) {
          expect(duplicateReasons(entered, each)).toEqual(duplicateReasons(each, entered));
        }
      }),
    );
  });
});
