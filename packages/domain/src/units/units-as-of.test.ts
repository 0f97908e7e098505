import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomLedger } from '../../testing/random-ledger.js';
import { act, goesOn, indexAfter, unit } from '../../testing/sample-ledger.js';
import { addDays, plainDate } from '../dates/index.js';
import { ancestorsAsOf, childrenAsOf, provinceAsOf, unitsAsOf, versionAsOf } from './units-as-of.js';

const JUNE = plainDate('2025-06-30');
const JULY = plainDate('2025-07-01');

const index = indexAfter(
  [
    unit('p', { level: 'PROVINCE', kind: 'PROVINCE', code: '20' }),
    unit('q', { level: 'PROVINCE', kind: 'PROVINCE', code: '22' }),
    unit('d', { level: 'DISTRICT', kind: 'RURAL_DISTRICT', code: '178', parentUnitId: 'p' }),
    unit('b', { code: '00002', parentUnitId: 'd' }),
    unit('a', { code: '00001', parentUnitId: 'd' }),
  ],
  [act('x', '2025-07-01', [goesOn('a', { code: '00001', parentUnitId: 'q' })])],
);

describe('units as of a day', () => {
  test('come by level, then code', () => {
    expect(unitsAsOf(index, JUNE).map(({ code }) => code)).toEqual(['20', '22', '178', '00001', '00002']);
  });

  test('can be limited to a level and to provinces as they were on that day', () => {
    expect(
      unitsAsOf(index, JUNE, { level: 'COMMUNE', provinceUnitIds: ['p'] }).map(({ unitId }) => unitId),
    ).toEqual(['a', 'b']);
    expect(
      unitsAsOf(index, JULY, { level: 'COMMUNE', provinceUnitIds: ['q'] }).map(({ unitId }) => unitId),
    ).toEqual(['a']);
    expect(unitsAsOf(index, JULY, { provinceUnitIds: [] })).toEqual([]);
  });

  test('the first day counts, the day of ending does not', () => {
    expect(versionAsOf(index, 'a', JUNE)?.parentUnitId).toBe('d');
    expect(versionAsOf(index, 'a', JULY)?.parentUnitId).toBe('q');
    expect(versionAsOf(index, 'a', plainDate('1899-12-31'))).toBeNull();
    expect(versionAsOf(index, 'nobody', JULY)).toBeNull();
  });

  test('children and superior units are those of the day', () => {
    expect(childrenAsOf(index, 'd', JUNE).map(({ unitId }) => unitId)).toEqual(['a', 'b']);
    expect(childrenAsOf(index, 'd', JULY).map(({ unitId }) => unitId)).toEqual(['b']);
    expect(ancestorsAsOf(index, 'a', JUNE).map(({ unitId }) => unitId)).toEqual(['d', 'p']);
    expect(ancestorsAsOf(index, 'nobody', JUNE)).toEqual([]);
    expect(provinceAsOf(index, 'a', JULY)?.unitId).toBe('q');
    expect(provinceAsOf(index, 'p', JULY)?.unitId).toBe('p');
    expect(provinceAsOf(index, 'nobody', JULY)).toBeNull();
  });

  test('a ring of parents in broken data does not hang the program', () => {
    const ring = indexAfter([unit('x', { parentUnitId: 'y' }), unit('y', { parentUnitId: 'x' })], []);
    expect(ancestorsAsOf(ring, 'x', JULY).length).toBeLessThan(20);
    expect(provinceAsOf(ring, 'x', JULY)).toBeNull();
  });

  test('are exactly the units that hold something on that day', () => {
    fc.assert(
      fc.property(randomLedger, fc.nat(), fc.integer({ min: -3, max: 3 }), (ledger, at, offset) => {
        const date = addDays(ledger.days[at % ledger.days.length]!, offset);
        const ids = unitsAsOf(ledger.index, date).map(({ unitId }) => unitId);
        expect(new Set(ids)).toEqual(new Set(ledger.contentOn(date).keys()));
        for (const unitId of ids) expect(versionAsOf(ledger.index, unitId, date)?.unitId).toBe(unitId);
      }),
    );
  });
});
