import { createTranslator, loadMessages } from '@haicap/i18n';
import { createFormatters } from '@haicap/i18n/format';
import { describe, expect, it } from 'vitest';

import {
  canSet,
  ceilingSheet,
  differenceText,
  peopleLeft,
  seatsLeft,
  type CeilingSheet,
} from './ceiling-row';
import { ceilingInputOf, ceilingOpening } from './ceiling-values';

const words = { t: createTranslator('vi', await loadMessages('vi')), format: createFormatters('vi') };
const unit = (code: string, ...viewerPermissions: CeilingSheet['unit']['viewerPermissions']) => ({
  id: code,
  viewerPermissions,
  current: { id: code, code, name: `Đơn vị ${code}` },
});
const CURRENT = {
  id: 'c',
  ceiling: 40,
  basis: 'Quyết định 1/QĐ',
  validFrom: '2025-07-01',
  validTo: null,
  version: 3,
};
const SHEET: CeilingSheet = {
  unit: unit('20', 'PERSONNEL_EDIT'),
  ceiling: 100,
  current: { ...CURRENT, ceiling: 100 },
  childrenTotal: 110,
  childrenWithoutCeiling: 1,
  difference: -10,
  established: 96,
  filled: 90,
  rows: [
    { unit: unit('05977'), ceiling: 40, current: CURRENT, established: 42, filled: 39 },
    { unit: unit('05986'), ceiling: null, current: null, established: 5, filled: 5 },
  ],
};

describe('a sheet of ceilings', () => {
  it('says what is left below a ceiling, of seats and of people', () => {
    expect(SHEET.rows.map(seatsLeft)).toEqual([-2, null]);
    expect(SHEET.rows.map(peopleLeft)).toEqual([1, null]);
  });
  it('says in words how ceiling and sum differ', () => {
    expect(differenceText(SHEET, words)).toBe('đã giao vượt 10');
    expect(differenceText({ difference: 4 }, words)).toBe('còn 4 chưa giao');
    expect(differenceText({ difference: 0 }, words)).toBe('khớp');
    expect(differenceText({ difference: null }, words)).toBeNull();
  });
  it('is set only by who may', () => {
    expect(canSet(SHEET)).toBe(true);
    expect(canSet(SHEET.rows[0]!)).toBe(false);
  });
  it('goes into a file with its sums', () => {
    const { rows } = ceilingSheet(SHEET, words);
    expect(rows).toHaveLength(5);
    expect(rows[0]).toEqual(['Đơn vị 20', '20', 100, 96, 90, 4, 10, '01/07/2025', 'Quyết định 1/QĐ']);
    expect(rows[4]).toEqual(['Chênh lệch', '', -10]);
  });
});

describe('the form of a ceiling', () => {
  it('starts with what holds, from the day that is shown', () => {
    expect(ceilingOpening(CURRENT, '2026-01-01')).toEqual({
      values: { ceiling: 40, validFrom: '2026-01-01', lastDay: null, basis: 'Quyết định 1/QĐ' },
      version: 3,
    });
    expect(ceilingOpening(null, '2026-01-01').version).toBeNull();
  });
  it('ends on the day after its last day', () => {
    const { values } = ceilingOpening(CURRENT, '2026-01-01');
    expect(ceilingInputOf({ ...values, lastDay: '2026-12-31', basis: ' ' })).toEqual({
      ceiling: 40,
      validFrom: '2026-01-01',
      validTo: '2027-01-01',
      basis: null,
    });
  });
});
