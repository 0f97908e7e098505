import { describe, expect, test } from 'vitest';
import { act, formed, goesOn, indexAfter, part, unit } from '../../testing/sample-ledger.js';
import { dayAfter, held, seats } from '../../testing/sample-posts.js';
import { plainDate, type PlainDate } from '../dates/index.js';
import { lineage, type LedgerIndex } from '../units/index.js';
import { officeHolders, standingUnits, unitLife, type OpenPeriod, type StandingUnit } from './index.js';

/** A and B become N on 1 July 2025; C is divided between N and the neighbour D, which goes on. N is renamed in 2026. */
const INDEX = indexAfter(
  [unit('a'), unit('b'), unit('c'), unit('d')],
  [
    act(
      '2025',
      '2025-07-01',
      [formed('n', { code: 'n' }), goesOn('d', { code: 'd', name: 'd' })],
      [part('a', 'n'), part('b', 'n'), part('c', 'n', 'PART'), part('c', 'd', 'PART'), part('d', 'd')],
    ),
    act('2026', '2026-07-01', [goesOn('2025/n', { code: 'n', name: 'N mới' })], [part('2025/n', '2025/n')]),
  ],
);
const N = '2025/n';

function standing(unitId: string, day: PlainDate): StandingUnit[] {
  return standingUnits(unitId, day, livesOf(INDEX), lineage(INDEX, unitId, 'BOTH').links);
}

function livesOf(index: LedgerIndex): Map<string, OpenPeriod> {
  const lives = [...index.versionsByUnit.keys()].map((id) => [id, unitLife(index, id)] as const);
  return new Map(lives.flatMap(([id, life]) => (life === null ? [] : [[id, life]])));
}

describe('the units that stand for a unit on a day', () => {
  test('is the unit itself while it exists, through a new name too, and before the ledger begins', () => {
    expect(standing(N, plainDate('2025-07-01'))).toEqual([{ unitId: N, via: [] }]);
    expect(standing(N, plainDate('2027-01-01'))).toEqual([{ unitId: N, via: [] }]);
    expect(standing('a', plainDate('1850-01-01'))).toEqual([{ unitId: 'a', via: [] }]);
    expect(standing('d', plainDate('2027-01-01'))).toEqual([{ unitId: 'd', via: [] }]);
  });

  test('are those it came from before, and those it became after', () => {
    expect(
      standing(N, plainDate('2025-06-30'))
        .map(({ unitId }) => unitId)
        .toSorted(),
    ).toEqual(['a', 'b', 'c']);
    expect(standing('a', plainDate('2025-07-01'))).toEqual([{ unitId: N, via: ['a'] }]);
    expect(
      standing('c', plainDate('2025-07-01'))
        .map(({ unitId }) => unitId)
        .toSorted(),
    ).toEqual([N, 'd']);
  });

  test('of an unknown unit are none', () => {
    expect(standingUnits('x', plainDate('2025-07-01'), new Map(), [])).toEqual([]);
    expect(unitLife(INDEX, 'x')).toBeNull();
  });
});

describe('who held an office', () => {
  const post = { life: { validFrom: null, validTo: null }, establishments: [seats(1)] };
  const posts = [
    {
      ...post,
      positionId: 'secretary',
      unitId: 'a',
      holdings: [held('an', 'secretary', { validTo: dayAfter(5) })],
    },
    { ...post, positionId: 'chair', unitId: 'a', holdings: [] },
    { ...post, positionId: 'other', unitId: 'b', holdings: [held('binh', 'other')] },
  ];
  const units = [{ unitId: 'a', via: ['n'] }];

  test('is told post by post, and where nobody did', () => {
    const found = officeHolders(units, dayAfter(4), posts);
    expect(
      found.map(({ post: { positionId }, holding, via }) => [positionId, holding?.personId, via]),
    ).toEqual([
      ['secretary', 'an', ['n']],
      ['chair', undefined, ['n']],
    ]);
    expect(officeHolders(units, dayAfter(5), posts)[0]?.holding).toBeNull();
  });

  test('leaves out posts that were not there', () => {
    expect(officeHolders(units, dayAfter(-1), posts)).toEqual([]);
    const ended = posts.map((each) => ({ ...each, life: { validFrom: null, validTo: dayAfter(1) } }));
    expect(officeHolders(units, dayAfter(1), ended)).toEqual([]);
  });
});
