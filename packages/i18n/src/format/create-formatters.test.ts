import { describe, expect, it } from 'vitest';

import { createFormatters } from './create-formatters.js';
import { parseNumber } from './parse-number.js';

const vi = createFormatters('vi');
const en = createFormatters('en');
const fr = createFormatters('fr');

describe('dates', () => {
  it('stand day first in all three languages', () => {
    for (const format of [vi, en, fr]) expect(format.date('2025-07-01')).toBe('01/07/2025');
  });
  it('are written in words as officials do', () => {
    expect(vi.longDate('2025-07-01')).toBe('ngày 1 tháng 7 năm 2025');
    expect(en.longDate('2025-07-01')).toBe('1 July 2025');
    expect(fr.longDate('2025-07-01')).toBe('1er juillet 2025');
    expect(fr.longDate('2025-06-30')).toBe('30 juin 2025');
  });
  it('of instants are those of Vietnam', () => {
    expect(vi.dateTime('2026-11-22T18:30:00Z')).toBe('23/11/2026 01:30');
  });
  it('that are not known are a dash', () => {
    expect(vi.date(null)).toBe('–');
  });
});

describe('numbers', () => {
  it('are grouped by the manner of the language', () => {
    expect(vi.integer(10035)).toBe('10.035');
    expect(en.integer(10035)).toBe('10,035');
    expect(fr.integer(10035)).toMatch(/^10\s035$/);
  });
  it('of areas always have two decimals', () => {
    expect(vi.area(54.7)).toBe('54,70');
  });
  it('of change carry their sign', () => {
    expect(vi.change(-129)).toBe('\u2212129');
    expect(vi.change(4)).toBe('+4');
    expect(vi.change(0)).toBe('0');
  });
  it('of percent are rounded to one decimal', () => {
    expect(vi.percent(66.49)).toBe('66,5%');
    expect(en.percent(66.49)).toBe('66.5%');
    expect(fr.percent(66.49)).toBe('66,5\u00a0%');
  });
});

describe('a typed number', () => {
  it('means what it means in its language', () => {
    expect(parseNumber('vi', '10.000')).toBe(10000);
    expect(parseNumber('en', '10.000')).toBe(10);
    expect(parseNumber('vi', '1.234,5')).toBe(1234.5);
    expect(parseNumber('en', '1,234.5')).toBe(1234.5);
    expect(parseNumber('fr', '1 234,5')).toBe(1234.5);
    expect(parseNumber('vi', '20,5')).toBe(20.5);
  });
  it('is never guessed', () => {
    for (const text of ['', 'abc', '1.23', '12.34.5', '-5', '1e5', '1,2,3']) {
      expect(parseNumber('vi', text)).toBeNull();
    }
  });
});
