import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomLedger } from '../../testing/random-ledger.js';
import { act, formed, goesOn, indexAfter, part, unit } from '../../testing/sample-ledger.js';
import { plainDate } from '../dates/index.js';
import { lineage, predecessors, successors } from './lineage.js';

const index = indexAfter(
  [unit('a'), unit('b'), unit('late')],
  [
    act('one', '2000-01-01', [formed('c')], [part('a', 'c', 'ALL', 'ALL', { clause: '7' }), part('b', 'c')]),
    act(
      'two',
      '2005-01-01',
      [goesOn('one/c', { code: 'c2' }), formed('d')],
      [part('one/c', 'd', 'PART', 'NONE', { clause: '9' })],
    ),
    act('three', '2010-01-01', [goesOn('one/c', { code: 'c3' })], [part('late', 'one/c')]),
    act('four', '2015-01-01', [goesOn('one/c', { code: 'c4' })]),
  ],
);

function ids(unitId: string, direction: 'PREDECESSORS' | 'SUCCESSORS' | 'BOTH', depth?: number): unknown[] {
  return lineage(index, unitId, direction, { depth }).nodes.map((node) => [node.unitId, node.distance]);
}

describe('lineage', () => {
  test('follows predecessors and successors to any depth, with distances', () => {
    expect(ids('a', 'SUCCESSORS')).toEqual([
      ['a', 0],
      ['one/c', 1],
      ['two/d', 2],
    ]);
    expect(ids('two/d', 'PREDECESSORS')).toEqual([
      ['a', -2],
      ['b', -2],
      ['one/c', -1],
      ['two/d', 0],
    ]);
    expect(ids('one/c', 'BOTH')).toEqual([
      ['a', -1],
      ['b', -1],
      ['late', -1],
      ['one/c', 0],
      ['two/d', 1],
    ]);
  });

  test('stops at the depth asked for', () => {
    expect(ids('a', 'SUCCESSORS', 1)).toEqual([
      ['a', 0],
      ['one/c', 1],
    ]);
    expect(ids('a', 'SUCCESSORS', 0)).toEqual([['a', 0]]);
    expect(lineage(index, 'a', 'SUCCESSORS', { depth: 1 }).links.map(({ actId }) => actId)).toContain('one');
  });

  test('what joined after a part had left has nothing to do with that part', () => {
    expect(ids('late', 'SUCCESSORS')).toEqual([
      ['late', 0],
      ['one/c', 1],
    ]);
    expect(ids('two/d', 'PREDECESSORS')).not.toContainEqual(['late', expect.anything()]);
  });

  test('links carry extents, clause and act', () => {
    expect(predecessors(index, 'two/d')).toEqual([
      expect.objectContaining({
        actId: 'two',
        sourceUnitId: 'one/c',
        areaPart: 'PART',
        populationPart: 'NONE',
        clause: '9',
        continues: false,
      }),
    ]);
    expect(successors(index, 'a')).toEqual([
      expect.objectContaining({ targetUnitId: 'one/c', areaPart: 'ALL', clause: '7', on: '2000-01-01' }),
    ]);
  });

  test('shows what stayed where something left or came, and is silent about mere renamings', () => {
    const own = lineage(index, 'one/c', 'BOTH').links.filter(({ continues }) => continues);
    expect(own.map(({ actId, areaPart, populationPart }) => [actId, areaPart, populationPart])).toEqual([
      ['two', 'PART', 'ALL'],
      ['three', 'ALL', 'ALL'],
    ]);
  });

  test('can start from what the unit was on a day', () => {
    const early = lineage(index, 'one/c', 'PREDECESSORS', { asOf: plainDate('2007-01-01') });
    expect(early.nodes.map(({ unitId }) => unitId)).toEqual(['a', 'b', 'one/c']);
    expect(lineage(index, 'one/c', 'BOTH', { asOf: plainDate('1990-01-01') }).links).toEqual([]);
  });

  test('a unit that is both predecessor and successor stands where it is nearer', () => {
    const ring = indexAfter(
      [unit('a'), unit('b'), unit('c')],
      [
        act(
          'one',
          '2000-01-01',
          [goesOn('a', { code: 'a1' }), goesOn('b', { code: 'b1' })],
          [part('a', 'b', 'PART')],
        ),
        act(
          'two',
          '2005-01-01',
          [goesOn('b', { code: 'b2' }), goesOn('c', { code: 'c2' })],
          [part('b', 'c', 'PART')],
        ),
        act(
          'three',
          '2010-01-01',
          [goesOn('c', { code: 'c3' }), goesOn('a', { code: 'a3' })],
          [part('c', 'a', 'PART')],
        ),
      ],
    );
    const distances = lineage(ring, 'c', 'BOTH').nodes.map(({ unitId, distance }) => [unitId, distance]);
    expect(distances).toEqual([
      ['b', -1],
      ['c', 0],
      ['a', 1],
    ]);
  });

  test('an unknown unit has only itself', () => {
    expect(lineage(index, 'nobody', 'BOTH')).toEqual({
      unitId: 'nobody',
      nodes: [{ unitId: 'nobody', distance: 0 }],
      links: [],
    });
  });

  test('forwards and backwards are inverse, at every depth', () => {
    fc.assert(
      fc.property(
        randomLedger,
        fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
        (ledger, depth) => {
          const pairs = (direction: 'PREDECESSORS' | 'SUCCESSORS'): Set<string> =>
            new Set(
              [...ledger.index.versionsByUnit.keys()].flatMap((from) =>
                lineage(ledger.index, from, direction, { depth }).nodes.map(({ unitId, distance }) =>
                  direction === 'SUCCESSORS'
                    ? `${from} ${unitId} ${distance}`
                    : `${unitId} ${from} ${Math.abs(distance)}`,
                ),
              ),
            );
          expect(pairs('SUCCESSORS')).toEqual(pairs('PREDECESSORS'));
        },
      ),
      { numRuns: 300 },
    );
  });
});
