import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomLedger } from '../../testing/random-ledger.js';
import { act, formed, goesOn, indexAfter, part, unit } from '../../testing/sample-ledger.js';
import { plainDate } from '../dates/index.js';
import { decreasePercent, roundDecimal } from './decimals.js';
import { difference } from './difference.js';

const JUNE = plainDate('2025-06-30');
const JULY = plainDate('2025-07-01');

const province = { level: 'PROVINCE', kind: 'PROVINCE' } as const;
const index = indexAfter(
  [
    unit('p', { ...province, code: '01' }),
    unit('q', { ...province, code: '02' }),
    unit('r', { ...province, code: '03' }),
    ...['a', 'b', 'c'].map((unitId) => unit(unitId, { parentUnitId: 'p' })),
    unit('t', { parentUnitId: 'q', kind: 'TOWNSHIP', name: 'Thị trấn Tê' }),
    unit('z', { parentUnitId: 'r' }),
  ],
  [
    act(
      'provinces',
      '2025-07-01',
      [formed('pq', { ...province, code: '11' })],
      [part('p', 'pq'), part('q', 'pq')],
    ),
    act(
      'communes',
      '2025-07-01',
      [
        formed('ab', { parentUnitId: 'provinces/pq' }),
        goesOn('c', { parentUnitId: 'provinces/pq', code: 'c9', name: 'Cê' }),
        goesOn('t', { parentUnitId: 'provinces/pq', code: 't', kind: 'WARD', name: 'Phường Tê' }),
      ],
      [part('a', 'ab'), part('b', 'ab')],
      { sequence: 1 },
    ),
  ],
);

function unitIds(units: readonly { readonly unitId: string }[]): string[] {
  return units.map(({ unitId }) => unitId);
}

describe('difference between two days', () => {
  const all = difference(index, JUNE, JULY);

  test('counts by level and kind, with decrease and per cent', () => {
    expect(all.levels[0]).toEqual({
      level: 'PROVINCE',
      before: 3,
      after: 2,
      change: -1,
      decrease: 1,
      decreasePercent: 33.33,
      kinds: [{ kind: 'PROVINCE', before: 3, after: 2, change: -1, decrease: 1, decreasePercent: 33.33 }],
    });
    expect(all.levels[1]).toMatchObject({
      level: 'DISTRICT',
      before: 0,
      after: 0,
      decreasePercent: null,
      kinds: [],
    });
    expect(
      all.levels[2]!.kinds.map(({ kind, before, after, decrease }) => [kind, before, after, decrease]),
    ).toEqual([
      ['COMMUNE', 4, 3, 1],
      ['WARD', 0, 1, 0],
      ['TOWNSHIP', 1, 0, 1],
    ]);
  });

  test('names the units that ended, were formed, changed and stayed', () => {
    expect(unitIds(all.ended)).toEqual(['p', 'q', 'a', 'b']);
    expect(unitIds(all.formed)).toEqual(['provinces/pq', 'communes/ab']);
    expect(all.renamed.map(({ after }) => after.unitId)).toEqual(['c']);
    expect(all.recoded.map(({ after }) => after.unitId)).toEqual(['c']);
    expect(all.reclassified.map(({ before, after }) => [before.kind, after.kind])).toEqual([
      ['TOWNSHIP', 'WARD'],
    ]);
    expect(all.reparented.map(({ after }) => after.unitId)).toEqual(['c', 't']);
    expect(all.unchanged.map(({ after }) => after.unitId)).toEqual(['r', 'z']);
  });

  test('a province is compared with its predecessors', () => {
    const one = difference(index, JUNE, JULY, { provinceUnitIds: ['provinces/pq'] });
    expect(one.levels.map(({ before, after }) => [before, after])).toEqual([
      [2, 1],
      [0, 0],
      [4, 3],
    ]);
    expect(unitIds(one.ended)).toEqual(['p', 'q', 'a', 'b']);
  });

  test('an ended province is compared with its successor', () => {
    const one = difference(index, JUNE, JULY, { provinceUnitIds: ['q'] });
    expect(one.levels.map(({ before, after }) => [before, after])).toEqual([
      [1, 1],
      [0, 0],
      [1, 3],
    ]);
  });

  test('a province that only gave a part away is no predecessor', () => {
    const part1 = indexAfter(
      [unit('p', { ...province }), unit('q', { ...province }), unit('a', { parentUnitId: 'p' })],
      [
        act(
          'x',
          '2025-07-01',
          [goesOn('p', { ...province }), goesOn('q', { ...province })],
          [part('p', 'q', 'PART')],
        ),
      ],
    );
    expect(
      difference(part1, JUNE, JULY, { provinceUnitIds: ['q'] }).levels.map(({ before }) => before),
    ).toEqual([1, 0, 0]);
  });

  test('turning the days round turns formed into ended', () => {
    fc.assert(
      fc.property(randomLedger, fc.nat(), fc.nat(), (ledger, left, right) => {
        const [from, to] = [
          ledger.days[left % ledger.days.length]!,
          ledger.days[right % ledger.days.length]!,
        ];
        const there = difference(ledger.index, from, to);
        const back = difference(ledger.index, to, from);
        expect(unitIds(there.formed)).toEqual(unitIds(back.ended));
        expect(unitIds(there.ended)).toEqual(unitIds(back.formed));
        const [communes] = there.levels.filter(({ level }) => level === 'COMMUNE');
        expect(communes!.after - communes!.before).toBe(there.formed.length - there.ended.length);
        expect(there.unchanged.length + there.formed.length).toBeLessThanOrEqual(communes!.after);
      }),
    );
  });
});

describe('decimals', () => {
  test.each([
    [66.49, 1, 66.5],
    [1.005, 2, 1.01],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [0, 2, 0],
    [1e-9, 2, 1e-9],
    [12345.678, 2, 12345.68],
  ])('%d to %d decimals is %d', (value, decimals, rounded) => {
    expect(roundDecimal(value, decimals)).toBe(rounded);
  });

  test('the decrease of Lạng Sơn, of nothing, and of a rise', () => {
    expect([decreasePercent(194, 65), decreasePercent(0, 5), decreasePercent(5, 6)]).toEqual([
      66.49,
      null,
      0,
    ]);
  });
});
