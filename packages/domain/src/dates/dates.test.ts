import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  fromPlainDate,
  isCalendarDay,
  parseDateInput,
  parsePlainDate,
  plainDate,
  toPlainDate,
} from './index.js';

const anyDay = fc
  .date({ min: new Date('0001-01-02T00:00:00Z'), max: new Date('9998-12-30T00:00:00Z'), noInvalidDate: true })
  .map(toPlainDate);

describe('calendar days', () => {
  test.each(['2025-07-01', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is a day', (text) => {
    expect(parsePlainDate(text)).toBe(text);
  });

  test.each([
    '2025-02-29',
    '1900-02-29',
    '2025-02-31',
    '2025-13-01',
    '2025-00-10',
    '2025-04-31',
    '2025-1-1',
    '2025-07-01T00:00',
    '',
    '0000-01-01',
  ])('%j is no day', (text) => {
    expect(parsePlainDate(text)).toBeNull();
    expect(() => plainDate(text)).toThrow(RangeError);
  });

  test('leap years are those of the Gregorian calendar', () => {
    expect([1900, 2000, 2023, 2024, 2100].map((year) => isCalendarDay(year, 2, 29))).toEqual([
      false,
      true,
      false,
      true,
      false,
    ]);
  });

  test.each([
    ['2025-06-30', 1, '2025-07-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-03-01', -1, '2025-02-28'],
    ['2025-12-31', 1, '2026-01-01'],
    ['2025-07-01', 0, '2025-07-01'],
  ])('%s plus %d days is %s', (from, days, to) => {
    expect(addDays(plainDate(from), days)).toBe(to);
  });

  test('going there and back again, and through a Date, ends on the same day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -400, max: 400 }), (date, days) => {
        fc.pre(date > '0003' && date < '9997');
        expect(addDays(addDays(date, days), -days)).toBe(date);
        expect(toPlainDate(fromPlainDate(date))).toBe(date);
        expect(parsePlainDate(date)).toBe(date);
        if (days > 0) expect(addDays(date, days) > date).toBe(true);
      }),
    );
  });
});

describe('a day as it is typed', () => {
  test.each([
    '04/08/2025',
    '4/8/2025',
    '04082025',
    '2025-08-04',
    '4-8-2025',
    '04.08.2025',
    ' 4/8/2025 ',
    '4 8 2025',
  ])('%s is 4 August 2025', (text) => {
    expect(parseDateInput(text)).toBe('2025-08-04');
  });

  test.each([
    '31/2/2025',
    '29/02/2025',
    '31022025',
    '00/01/2025',
    '1/13/2025',
    '4/8/25',
    '4/8',
    'hôm nay',
    '',
    '4082025',
    '2025/08/04',
    '32/1/2025',
  ])('%j is refused', (text) => {
    expect(parseDateInput(text)).toBeNull();
  });

  test('every day is read back from every way of typing it', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const [year, month, day] = date.split('-') as [string, string, string];
        for (const typed of [
          `${day}/${month}/${year}`,
          `${Number(day)}/${Number(month)}/${year}`,
          `${day}${month}${year}`,
          date,
        ]) {
          expect(parseDateInput(typed)).toBe(date);
        }
      }),
    );
  });
});
