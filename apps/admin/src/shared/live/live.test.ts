// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { concerns } from './follow-changes';
import { lastUpdate, noteOwnChange, refreshSoon, setPageRefresh } from './page-refresh';

const refresh = vi.fn();

let hour = 0;

beforeEach(() => {
  // each test begins long after the one before
  hour += 1;
  vi.useFakeTimers({ now: Date.now() + hour * 3_600_000 });
  refresh.mockClear();
  setPageRefresh(refresh);
});
afterEach(() => {
  vi.runOnlyPendingTimers();
  vi.useRealTimers();
  document.body.innerHTML = '';
});

describe('a page', () => {
  it('is concerned by what it shows, in the unit it shows, or in units that are too many to name', () => {
    const everywhere = { topics: ['ACTS', 'UNITS'], unitId: null } as const;
    const here = { topics: ['UNITS'], unitId: 'a' } as const;
    expect(concerns(everywhere, { topic: 'ACTS', unitIds: ['b'] })).toBe(true);
    expect(concerns(everywhere, { topic: 'PLANS', unitIds: [] })).toBe(false);
    expect(concerns(here, { topic: 'UNITS', unitIds: ['b', 'a'] })).toBe(true);
    expect(concerns(here, { topic: 'UNITS', unitIds: ['b'] })).toBe(false);
    expect(concerns(here, { topic: 'UNITS', unitIds: [] })).toBe(true);
  });

  it('is refreshed once for what happens at a moment, and at most every three seconds', () => {
    for (let change = 0; change < 5; change += 1) refreshSoon();
    vi.advanceTimersByTime(500);
    expect(refresh).toHaveBeenCalledTimes(1);
    refreshSoon();
    vi.advanceTimersByTime(2_000);
    expect(refresh).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1_500);
    expect(refresh).toHaveBeenCalledTimes(2);
  });

  it('waits while a dialog is open', () => {
    document.body.innerHTML = '<div role="dialog"></div>';
    refreshSoon();
    vi.advanceTimersByTime(20_000);
    expect(refresh).not.toHaveBeenCalled();
    document.body.innerHTML = '';
    vi.advanceTimersByTime(1_000);
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it('says so for a moment, unless one has just changed something oneself', () => {
    refreshSoon();
    vi.advanceTimersByTime(500);
    expect(lastUpdate.get()).not.toBeNull();
    vi.advanceTimersByTime(6_500);
    expect(lastUpdate.get()).toBeNull();
    noteOwnChange();
    refreshSoon();
    vi.advanceTimersByTime(500);
    expect([refresh.mock.calls.length, lastUpdate.get()]).toEqual([2, null]);
  });
});
