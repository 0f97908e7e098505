import { PERSONNEL_CODES, PERSONNEL_RULES, personnelFinding } from '@haicap/domain/personnel';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../locale.js';
import { isPersonnelCode, personnelText } from './personnel-text.js';

const VALUES: Readonly<Record<string, string | number>> = {
  from: '2025-07-01',
  to: '2025-10-01',
  on: '2025-07-01',
  headcount: 1,
};

describe('the text of a finding about personnel', () => {
  it.each(LOCALES)('leaves no place unfilled and says how to mend it in %s', (locale) => {
    const wrong = PERSONNEL_CODES.filter((code) => {
      const params = Object.fromEntries(
        PERSONNEL_RULES[code].params.map((name) => [name, VALUES[name] ?? 'X']),
      );
      const { message, remedy } = personnelText(locale, code, params);
      return /[{}]|undefined/.test(`${message}${remedy}`) || remedy === '';
    });
    expect(wrong).toEqual([]);
  });

  it.each(LOCALES)('says every value that the rule gives in %s', (locale) => {
    const silent = PERSONNEL_CODES.filter((code) =>
      PERSONNEL_RULES[code].params.some((name) => {
        const texts = ['2025-01-05', '2025-02-06'].map((value) => {
          const { message } = personnelText(locale, code, {
            ...Object.fromEntries(PERSONNEL_RULES[code].params.map((each) => [each, VALUES[each] ?? 'X'])),
            [name]: value,
          });
          return message;
        });
        return texts[0] === texts[1];
      }),
    );
    expect(silent).toEqual([]);
  });

  it('names the last day of a period, and none where it goes on', () => {
    const held = { person: 'Nguyễn Văn An', post: 'Bí thư', unit: 'Xã A', from: '2025-07-01' };
    const { code, params } = personnelFinding('personnel.principal.taken', { ...held, to: '2025-10-01' });
    expect(personnelText('vi', code, params).message).toBe(
      'Nguyễn Văn An đang giữ chức danh chính Bí thư (Xã A) từ ngày 01/07/2025 đến hết ngày 30/09/2025.',
    );
    expect(personnelText('en', code, { ...held, to: '' }).message).toMatch(/\(Xã A\), from [\d/]+\.$/);
  });

  it('knows its codes', () => {
    expect(isPersonnelCode('personnel.plan.empty')).toBe(true);
    expect(isPersonnelCode('personnel.nothing')).toBe(false);
  });
});
