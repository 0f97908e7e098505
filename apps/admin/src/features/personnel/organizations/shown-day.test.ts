import { describe, expect, it } from 'vitest';

import { shownDay } from './shown-day';

describe('the day that the bodies of a unit are shown for', () => {
  const shown = { validFrom: '2021-01-01', validTo: '2025-07-01' };
  it('is that of the page while the unit exists', () => {
    expect(shownDay({ existing: true, shown }, '2023-05-05')).toBe('2023-05-05');
  });
  it('is the last one of a unit that has ended, the first one of a unit to come', () => {
    expect(shownDay({ existing: false, shown }, '2026-11-23')).toBe('2025-06-30');
    expect(shownDay({ existing: false, shown }, '2020-01-01')).toBe('2021-01-01');
  });
});
