import { plainDate } from '@haicap/domain/dates';
import { describe, expect, it } from 'vitest';

import {
  daysOfPeriod,
  monitorVariables,
  periodFault,
  periodOf,
  presetOf,
  presetPeriod,
  readMonitorSearch,
} from './monitor-search';

const DAY = plainDate('2026-11-29');

describe('the period of the monitor', () => {
  it('is the last twelve months unless the address says another', () => {
    expect(periodOf({}, DAY)).toEqual({ from: '2025-11-30', to: '2026-11-29' });
    expect(daysOfPeriod(periodOf({}, DAY))).toBe(365);
    expect(periodOf({ from: plainDate('2025-07-01') }, DAY)).toEqual({
      from: '2025-07-01',
      to: '2026-11-29',
    });
  });
  it('may be a preset', () => {
    expect(presetPeriod('MERGER', DAY)).toEqual({ from: '2025-07-01', to: '2026-11-29' });
    expect(presetOf(presetPeriod('QUARTER', DAY), DAY)).toBe('QUARTER');
    expect(presetOf({ from: plainDate('2026-01-01'), to: DAY }, DAY)).toBeNull();
  });
  it('is told when it is upside down or too long', () => {
    expect(periodFault({ from: plainDate('2026-01-02'), to: plainDate('2026-01-01') })).toBe('order');
    expect(periodFault({ from: plainDate('2026-01-01'), to: plainDate('2026-01-01') })).toBeNull();
    expect(periodFault({ from: plainDate('2024-01-01'), to: plainDate('2025-12-31') })).toBeNull();
    expect(periodFault({ from: plainDate('2024-01-01'), to: plainDate('2026-01-01') })).toBe('tooLong');
  });
});

describe('the address of the monitor', () => {
  it('has the last day; the API wants the first day after', () => {
    const search = readMonitorSearch({ from: '2025-07-01', to: '2025-12-31', types: 'a,b', unit: '20' });
    expect(monitorVariables(search, DAY, 'U')).toEqual({
      unitId: 'U',
      asOf: '2025-12-31',
      from: '2025-07-01',
      to: '2026-01-01',
      positionTypeIds: ['a', 'b'],
      first: 100,
    });
  });
  it('leaves out what is no day', () => {
    expect(readMonitorSearch({ from: '2025-02-30', to: 'x', types: '' })).toEqual({});
  });
});
