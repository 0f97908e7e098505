import { IMPORT_CODES, IMPORT_RULES } from '@haicap/domain/units/import';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../locale.js';
import { importFailureText, importStepText, importText } from './import-text.js';

const VALUES: Readonly<Record<string, string | number>> = {
  date: '2025-07-01',
  dimension: 'area',
  delimiter: ';',
  level: 'COMMUNE',
  kind: 'WARD',
  status: 'DRAFT',
};

describe('the text of an import message', () => {
  it.each(LOCALES)('has a place for every value and leaves none unfilled in %s', (locale) => {
    const wrong = IMPORT_CODES.filter((code) => {
      const params = Object.fromEntries(IMPORT_RULES[code].params.map((name) => [name, VALUES[name] ?? 'X']));
      return /[{}]|undefined/.test(importText(locale, { code, params }));
    });
    expect(wrong).toEqual([]);
  });

  it('shows codes and wrong values as typed, days and figures in the manner of the language', () => {
    const lost = { code: 'CODE_ZEROS_RESTORED', params: { value: '5977', code: '05977' } } as const;
    expect(importText('vi', lost)).toContain('“5977” mất số 0 ở đầu, đã hiểu là 05977');
    const area = { code: 'AREA_DIFFERS', params: { published: 1234.5, measured: 60 } } as const;
    expect(importText('vi', area)).toContain('1.234,5 km²');
    const ended = { code: 'ENDS_OTHERWISE', params: { name: 'Xã A', date: '2025-07-01' } } as const;
    expect(importText('vi', ended)).toContain('01/07/2025');
    const extent = {
      code: 'EXTENT_CONTRADICTS',
      params: { relation: 'merge_part', found: 'ALL', expected: 'PART' },
    } as const;
    expect(importText('vi', extent)).toMatch(/toàn bộ.*một phần/i);
  });

  it('says what an import is doing and why it failed', () => {
    expect(importStepText('en', 'units')).toBe('Writing units');
    expect(importFailureText('en', 'INTERNAL', { errorId: 'a1' })).toContain('error code a1');
  });
});
