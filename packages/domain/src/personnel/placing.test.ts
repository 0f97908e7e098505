import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { act, formed, goesOn, indexAfter, part, unit } from '../../testing/sample-ledger.js';
import { dayAfter, held, seats } from '../../testing/sample-posts.js';
import { plainDate } from '../dates/index.js';
import {
  ASSIGNMENT_STATES,
  PLACEMENT_STATES,
  placementState,
  placingProgress,
  proposePlacements,
  successorShares,
} from './index.js';

const DAY = plainDate('2025-07-01');

describe('where people of an ended unit may go', () => {
  test('a unit that went into another as a whole has one successor', () => {
    const index = indexAfter(
      [unit('a'), unit('b')],
      [act('x', '2025-07-01', [formed('n')], [part('a', 'n'), part('b', 'n')])],
    );
    expect(successorShares(index, 'a', DAY)).toEqual([
      { unitId: 'x/n', areaPart: 'ALL', populationPart: 'ALL', isOnly: true },
    ]);
  });

  test('of a divided unit every successor is told and none is the only one', () => {
    const index = indexAfter(
      [unit('a'), unit('d')],
      [
        act(
          'x',
          '2025-07-01',
          [formed('n'), goesOn('d')],
          [part('a', 'd', 'PART', 'NONE'), part('a', 'n', 'PART', 'ALL'), part('d', 'd')],
        ),
      ],
    );
    expect(successorShares(index, 'a', DAY)).toEqual([
      { unitId: 'x/n', areaPart: 'PART', populationPart: 'ALL', isOnly: false },
      { unitId: 'd', areaPart: 'PART', populationPart: 'NONE', isOnly: false },
    ]);
  });

  test('a part given away earlier took nobody along', () => {
    const index = indexAfter(
      [unit('a'), unit('b')],
      [
        act(
          'early',
          '2020-01-01',
          [formed('s'), goesOn('a')],
          [part('a', 's', 'PART'), part('a', 'a', 'PART')],
        ),
        act('x', '2025-07-01', [formed('n')], [part('a', 'n'), part('b', 'n')]),
      ],
    );
    expect(successorShares(index, 'a', DAY).map(({ unitId }) => unitId)).toEqual(['x/n']);
  });

  test('a successor that ended since is followed to what exists', () => {
    const index = indexAfter(
      [unit('a'), unit('b'), unit('c')],
      [
        act('x', '2020-01-01', [formed('n')], [part('a', 'n'), part('b', 'n')]),
        act(
          'y',
          '2025-07-01',
          [formed('p'), formed('q')],
          [part('x/n', 'p', 'PART'), part('x/n', 'q', 'PART'), part('c', 'q')],
        ),
      ],
    );
    expect(successorShares(index, 'a', plainDate('2024-01-01'))).toMatchObject([
      { unitId: 'x/n', isOnly: true },
    ]);
    expect(successorShares(index, 'a', DAY)).toMatchObject([
      { unitId: 'y/p', areaPart: 'PART', isOnly: false },
      { unitId: 'y/q', areaPart: 'PART', isOnly: false },
    ]);
  });

  test('a unit that ended without a successor leaves no proposal', () => {
    const index = indexAfter([unit('a')], [act('x', '2025-07-01', [], [part('a', null)])]);
    expect(successorShares(index, 'a', DAY)).toEqual([]);
  });

  test('posts of the same type with a free seat are offered', () => {
    const share = { unitId: 'n', areaPart: 'ALL', populationPart: 'ALL', isOnly: true } as const;
    const post = { unitId: 'n', typeId: 'secretary', establishments: [seats(1)], holdings: [] };
    const posts = [
      { ...post, positionId: 'free' },
      { ...post, positionId: 'held', holdings: [held('an', 'held')] },
      { ...post, positionId: 'frozen', establishments: [seats(1, { status: 'FROZEN' })] },
      { ...post, positionId: 'later', establishments: [seats(1, { validFrom: dayAfter(1) })] },
      { ...post, positionId: 'other type', typeId: 'chair' },
      { ...post, positionId: 'other unit', unitId: 'm' },
    ];
    const [proposal] = proposePlacements([share], 'secretary', posts, DAY);
    expect(proposal).toMatchObject({ unitId: 'n', isOnly: true });
    expect(proposal?.posts.map(({ positionId }) => positionId)).toEqual(['free']);
    expect(proposePlacements([share], 'head', posts, DAY)).toMatchObject([{ unitId: 'n', posts: [] }]);
  });
});

describe('where somebody stands', () => {
  test('is placed by an approval only', () => {
    expect(placementState(null, null)).toBe('UNPLACED');
    expect(placementState({ outcome: 'LEFT' }, null)).toBe('LEFT');
    expect(placementState({ outcome: 'LAPSED' }, null)).toBe('LAPSED');
    expect(ASSIGNMENT_STATES.map((state) => placementState({ outcome: 'PLACED' }, state))).toEqual([
      'PROPOSED',
      'PROPOSED',
      'PLACED',
      'UNPLACED',
      'UNPLACED',
      'UNPLACED',
    ]);
  });

  test('who had several posts is counted once, by the one that is least settled', () => {
    expect(
      placingProgress([
        { personId: 'an', state: 'PLACED' },
        { personId: 'an', state: 'LAPSED' },
        { personId: 'binh', state: 'PLACED' },
        { personId: 'binh', state: 'UNPLACED' },
        { personId: 'chi', state: 'LEFT' },
      ]),
    ).toEqual({
      affected: 3,
      placed: 1,
      proposed: 0,
      left: 1,
      lapsed: 0,
      unplaced: 1,
      open: 1,
      canComplete: false,
    });
    expect(placingProgress([])).toMatchObject({ affected: 0, canComplete: true });
  });

  test('nobody is lost, and an act is complete exactly when everybody is settled', () => {
    const row = fc.record({
      personId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      state: fc.constantFrom(...PLACEMENT_STATES),
    });
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const { affected, placed, proposed, left, lapsed, unplaced, open, canComplete } =
          placingProgress(rows);
        expect(placed + proposed + left + lapsed + unplaced).toBe(affected);
        expect(affected).toBe(new Set(rows.map(({ personId }) => personId)).size);
        const unsettled = rows.filter(({ state }) => state === 'UNPLACED' || state === 'PROPOSED');
        expect(open).toBe(new Set(unsettled.map(({ personId }) => personId)).size);
        expect(canComplete).toBe(unsettled.length === 0);
        expect(placingProgress(rows.toReversed())).toEqual(placingProgress(rows));
      }),
    );
  });
});
