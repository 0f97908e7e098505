import { PROOF_CODES, PROOF_RULES, finding } from '@haicap/domain/units';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../locale.js';
import { proofText } from './proof-text.js';

const VALUES: Readonly<Record<string, string | number>> = {
  date: '2025-07-01',
  dimension: 'area',
  level: 'COMMUNE',
  parentLevel: 'PROVINCE',
  kind: 'WARD',
};

describe('the text of a finding', () => {
  it.each(LOCALES)('leaves no place unfilled in %s', (locale) => {
    const unfilled = PROOF_CODES.filter((code) => {
      const params = Object.fromEntries(PROOF_RULES[code].params.map((name) => [name, VALUES[name] ?? 12.5]));
      const { message, remedy } = proofText(locale, finding(code, params), { name: 'X' });
      return /[{}]/.test(`${message}${remedy}`);
    });
    expect(unfilled).toEqual([]);
  });

  it('writes days, numbers and labels in the manner of the language', () => {
    const moved = finding('LATER_HISTORY_EXISTS', { name: 'Xã Bính Xá', date: '2025-07-01' });
    expect(proofText('vi', moved).message).toBe('Xã Bính Xá đã có thay đổi về sau, vào ngày 01/07/2025.');
    const area = finding('AREA_NOT_CONSERVED', { in: 10.5, out: 12, difference: 1.5, tolerance: 0.05 });
    expect(proofText('fr', area).message).toContain('10,5 km²');
    const open = finding('SOURCE_NOT_CONSUMED', { name: 'Xã Bính Xá', dimension: 'population' });
    expect(proofText('vi', open).message).toBe('Dân số của Xã Bính Xá chưa được giao hết.');
  });
});
