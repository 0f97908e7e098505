import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAfter } from '../../testing/sample-posts.js';
import { ceilingOn, ceilingSums } from './index.js';

describe('ceilings', () => {
  test('hold for a period', () => {
    const ceilings = [
      { validFrom: dayAfter(0), validTo: dayAfter(10), ceiling: 40 },
      { validFrom: dayAfter(10), validTo: null, ceiling: 32 },
    ];
    const found = [-1, 0, 9, 10].map((days) => ceilingOn(ceilings, dayAfter(days))?.ceiling ?? null);
    expect(found).toEqual([null, 40, 40, 32]);
  });

  test('of the children are compared with that of the parent', () => {
    const parent = { ceiling: 100, established: 90, filled: 80 };
    const sums = ceilingSums(parent, [
      { unitId: 'a', ceiling: 60, established: 61, filled: 59 },
      { unitId: 'b', ceiling: 50, established: 20, filled: 20 },
      { unitId: 'c', ceiling: null, established: 9, filled: 1 },
    ]);
    expect(sums).toMatchObject({ childrenTotal: 110, childrenWithoutCeiling: 1, difference: -10 });
    expect(sums.rows.map(({ unit, seatsLeft, peopleLeft }) => [unit.unitId, seatsLeft, peopleLeft])).toEqual([
      ['a', -1, 1],
      ['b', 30, 30],
      ['c', null, null],
    ]);
    expect(ceilingSums({ ...parent, ceiling: null }, []).difference).toBeNull();
  });

  test('difference and sum of the children make the ceiling', () => {
    const unit = fc.record({
      ceiling: fc.option(fc.nat(1_000), { nil: null }),
      established: fc.nat(9),
      filled: fc.nat(9),
    });
    fc.assert(
      fc.property(fc.nat(10_000), fc.array(unit), (ceiling, children) => {
        const { childrenTotal, difference } = ceilingSums({ ceiling, established: 0, filled: 0 }, children);
        expect(childrenTotal + (difference ?? 0)).toBe(ceiling);
      }),
    );
  });
});
