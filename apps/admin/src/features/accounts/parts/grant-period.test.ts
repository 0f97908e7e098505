import { createTranslator, loadMessages } from '@haicap/i18n';
import { createFormatters } from '@haicap/i18n/format';
import { describe, expect, it } from 'vitest';

import { grantState, lastDayText } from './grant-period';

const words = { t: createTranslator('vi', await loadMessages('vi')), format: createFormatters('vi') };

describe('the days of a role', () => {
  it('end on the day before the first on which it no longer holds', () => {
    expect(lastDayText({ validFrom: '2026-01-01', validTo: '2027-01-01' }, words)).toBe('31/12/2026');
    expect(lastDayText({ validFrom: '2026-01-01', validTo: null }, words)).toBe('không thời hạn');
  });

  it.each([
    ['2026-11-23', null, 'now'],
    ['2026-11-24', null, 'future'],
    ['2026-01-01', '2026-11-24', 'now'],
    ['2026-01-01', '2026-11-23', 'over'],
    ['2026-11-23', '2026-11-23', 'over'],
  ])('from %s until before %s it is “%s” on 23 November 2026', (validFrom, validTo, state) => {
    expect(grantState({ validFrom, validTo }, '2026-11-23')).toBe(state);
  });
});
