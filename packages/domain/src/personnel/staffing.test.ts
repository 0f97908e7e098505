import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyEstablishments, anyPeriod, dayAfter, seats } from '../../testing/sample-posts.js';
import { addDays } from '../dates/index.js';
import {
  NO_STAFFING,
  headcountOn,
  staffing,
  staffingOf,
  sumStaffing,
  sumStaffingBy,
  vacantSince,
} from './index.js';

const HELD = { validFrom: dayAfter(0), validTo: null };

describe('seats and people', () => {
  test.each([
    [2, 0, 'AUTHORIZED', { established: 2, filled: 0, vacant: 2, surplus: 0 }],
    [2, 3, 'AUTHORIZED', { established: 2, filled: 3, vacant: 0, surplus: 1 }],
    [2, 1, 'FROZEN', { established: 2, filled: 1, vacant: 0, surplus: 0 }],
    [0, 1, 'ABOLISHED', { established: 0, filled: 1, vacant: 0, surplus: 1 }],
    [0, 1, null, { established: 0, filled: 1, vacant: 0, surplus: 1 }],
  ] as const)('%d seats, %d people, %s', (established, filled, status, expected) => {
    expect(staffing(established, filled, status)).toEqual(expected);
  });

  test('change on the day on which an establishment or an assignment begins or ends', () => {
    const changing = [
      seats(2, { validTo: dayAfter(10) }),
      seats(1, { validFrom: dayAfter(10), validTo: dayAfter(20) }),
      seats(5, { validFrom: dayAfter(20), validTo: dayAfter(30), status: 'ABOLISHED' }),
    ];
    expect([-1, 0, 9, 10, 19, 20, 30].map((days) => headcountOn(changing, dayAfter(days)))).toEqual([
      0, 2, 2, 1, 1, 0, 0,
    ]);
    const people = [HELD, { validFrom: dayAfter(5), validTo: dayAfter(15) }];
    expect([0, 5, 10, 15].map((days) => staffingOf(changing, people, dayAfter(days)))).toEqual([
      { established: 2, filled: 1, vacant: 1, surplus: 0 },
      { established: 2, filled: 2, vacant: 0, surplus: 0 },
      { established: 1, filled: 2, vacant: 0, surplus: 1 },
      { established: 1, filled: 1, vacant: 0, surplus: 0 },
    ]);
  });

  test('add up without making up for one another', () => {
    const posts = [staffing(1, 0, 'AUTHORIZED'), staffing(1, 2, 'AUTHORIZED')];
    expect(sumStaffing(posts)).toEqual({ established: 2, filled: 2, vacant: 1, surplus: 1 });
    expect(sumStaffing([])).toEqual(NO_STAFFING);
    const byFilled = sumStaffingBy(
      posts,
      ({ filled }) => filled > 0,
      (each) => each,
    );
    expect([...byFilled.keys()]).toEqual([false, true]);
  });

  test('on an authorized post vacant − surplus = established − filled', () => {
    fc.assert(
      fc.property(fc.nat(5), fc.nat(5), (established, filled) => {
        const { vacant, surplus } = staffing(established, filled, 'AUTHORIZED');
        expect(vacant - surplus).toBe(established - filled);
        expect(Math.min(vacant, surplus)).toBe(0);
      }),
    );
  });
});

describe('how long a post has been vacant', () => {
  test('since the holder left, and not since the post was set up', () => {
    expect(vacantSince([seats(1)], [], dayAfter(40))).toBe(dayAfter(0));
    expect(vacantSince([seats(1)], [{ ...HELD, validTo: dayAfter(12) }], dayAfter(40))).toBe(dayAfter(12));
    expect(vacantSince([seats(1)], [HELD], dayAfter(40))).toBeNull();
  });

  test('is what counting day by day backwards finds', () => {
    fc.assert(
      fc.property(
        anyEstablishments,
        fc.array(anyPeriod, { maxLength: 4 }),
        fc.integer({ min: 0, max: 160 }),
        (establishments, people, days) => {
          const isVacant = (on: number): boolean =>
            staffingOf(establishments, people, dayAfter(on)).vacant > 0;
          let first: number | null = isVacant(days) ? days : null;
          while (first !== null && isVacant(first - 1)) first -= 1;
          const since = vacantSince(establishments, people, dayAfter(days));
          expect(since).toBe(first === null ? null : addDays(dayAfter(0), first));
        },
      ),
    );
  });
});
