import { describe, expect, it } from 'vitest';

import { pageSizeOf, readPageSize, readSort, sortOf, sortText } from './list-search';

describe('the order and page of a list in its address', () => {
  it('know only columns that can be sorted by', () => {
    expect(readSort('-from', { from: 'VALID_FROM' })).toBe('-from');
    expect(readSort('password', { from: 'VALID_FROM' })).toBeUndefined();
    expect(readSort('toString', { from: 'VALID_FROM' })).toBeUndefined();
  });
  it('leave out what is usual', () => {
    expect(sortText(sortOf('-from'), '-from')).toBeUndefined();
    expect(sortText(sortOf('to'), '-from')).toBe('to');
    expect(readPageSize('50')).toBeUndefined();
    expect(pageSizeOf({})).toBe(50);
    expect(pageSizeOf({ size: readPageSize('100') })).toBe(100);
  });
});
