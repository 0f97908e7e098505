import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlap, randomLedger, type Content } from '../../testing/random-ledger.js';
import { act, formed, goesOn, indexAfter, part, unit } from '../../testing/sample-ledger.js';
import { plainDate } from '../dates/index.js';
import { crosswalk, type CrosswalkRow, type CrosswalkTarget } from './crosswalk.js';

const BEFORE = plainDate('2000-01-01');
const AFTER = plainDate('2020-01-01');

function only(rows: readonly CrosswalkRow[]): CrosswalkRow {
  expect(rows).toHaveLength(1);
  return rows[0]!;
}

function shares(row: CrosswalkRow): unknown[] {
  return row.targets.map((target) => [
    target.version.unitId,
    target.areaPart,
    target.populationPart,
    target.certain,
  ]);
}

describe('crosswalk between two days', () => {
  test('a unit that nothing happened to is exactly itself', () => {
    const row = only(crosswalk(indexAfter([unit('a')], []), BEFORE, AFTER));
    expect(row).toMatchObject({ outcome: 'EXACT', actIds: [], undefinedReason: null });
    expect(shares(row)).toEqual([['a', 'ALL', 'ALL', true]]);
  });

  test('a unit merged whole is exact forwards and a split backwards', () => {
    const index = indexAfter(
      [unit('a', { areaKm2: 3 }), unit('b', { areaKm2: 4 })],
      [act('m', '2010-01-01', [formed('c', { areaKm2: 7 })], [part('a', 'c'), part('b', 'c')])],
    );
    const forwards = crosswalk(index, BEFORE, AFTER);
    expect(forwards.map((row) => row.outcome)).toEqual(['EXACT', 'EXACT']);
    expect(forwards[0]!.targets[0]!.areaKm2).toBe(3);
    const backwards = only(crosswalk(index, AFTER, BEFORE));
    expect(backwards).toMatchObject({ outcome: 'SPLIT', area: 'SPLIT', population: 'SPLIT', actIds: ['m'] });
    expect(backwards.targets.map((target) => target.areaKm2)).toEqual([3, 4]);
  });

  test('all the people in one unit and the land in two is exact for people only', () => {
    const index = indexAfter(
      [unit('a', { areaKm2: 10, population: 900 })],
      [
        act(
          'd',
          '2010-01-01',
          [formed('b'), formed('c')],
          [part('a', 'b', 'PART', 'ALL'), part('a', 'c', 'PART', 'NONE', { areaKm2: 4 })],
        ),
      ],
    );
    const row = only(crosswalk(index, BEFORE, AFTER));
    expect(row).toMatchObject({ outcome: 'SPLIT', area: 'SPLIT', population: 'EXACT' });
    expect(row.targets.map(({ areaKm2, persons }) => ({ areaKm2, persons }))).toEqual([
      { areaKm2: null, persons: 900 },
      { areaKm2: 4, persons: null },
    ]);
  });

  test('what was divided and came together again is exact', () => {
    const index = indexAfter(
      [unit('a', { areaKm2: 10 })],
      [
        act('d', '2010-01-01', [formed('b'), formed('c')], [part('a', 'b', 'PART'), part('a', 'c', 'PART')]),
        act('m', '2015-01-01', [formed('e')], [part('d/b', 'e'), part('d/c', 'e')]),
      ],
    );
    const row = only(crosswalk(index, BEFORE, AFTER));
    expect(row).toMatchObject({ outcome: 'EXACT', actIds: ['d', 'm'] });
    expect(row.targets[0]!.areaKm2).toBe(10);
  });

  test('a part of a mixed unit may hold nothing of ours, and says so', () => {
    const index = indexAfter(
      [unit('a'), unit('b')],
      [
        act('m', '2010-01-01', [formed('c')], [part('a', 'c'), part('b', 'c')]),
        act(
          'd',
          '2015-01-01',
          [formed('e'), formed('f')],
          [part('m/c', 'e', 'PART', 'PART', { areaKm2: 2 }), part('m/c', 'f', 'PART')],
        ),
      ],
    );
    const [row] = crosswalk(index, BEFORE, AFTER, { unitIds: ['a'] });
    expect(row!.outcome).toBe('SPLIT');
    expect(shares(row!)).toEqual([
      ['d/e', 'PART', 'PART', false],
      ['d/f', 'PART', 'PART', false],
    ]);
    expect(row!.targets[0]!.areaKm2).toBeNull();
  });

  test('a unit that ended without successor is undefined, and says why', () => {
    const index = indexAfter([unit('a')], [act('e', '2010-01-01', [], [part('a', null)])]);
    expect(only(crosswalk(index, BEFORE, AFTER))).toMatchObject({
      outcome: 'UNDEFINED',
      undefinedReason: 'ENDED_WITHOUT_SUCCESSOR',
      actIds: ['e'],
    });
  });

  test('a unit formed from area outside any unit is undefined backwards', () => {
    const index = indexAfter([unit('z')], [act('f', '2010-01-01', [formed('a')], [part(null, 'a')])]);
    expect(crosswalk(index, AFTER, BEFORE, { unitIds: ['f/a'] })[0]).toMatchObject({
      outcome: 'UNDEFINED',
      undefinedReason: 'FROM_OUTSIDE',
    });
  });

  test('a merged unit with area from outside is not exact backwards', () => {
    const index = indexAfter(
      [unit('a')],
      [act('f', '2010-01-01', [formed('b')], [part('a', 'b'), part(null, 'b', 'ALL', 'NONE')])],
    );
    expect(crosswalk(index, AFTER, BEFORE)[0]).toMatchObject({
      outcome: 'SPLIT',
      area: 'SPLIT',
      population: 'EXACT',
    });
  });

  test('a unit asked for on a day on which it does not exist is undefined', () => {
    const index = indexAfter([unit('a')], [act('r', '2010-01-01', [formed('b')], [part('a', 'b')])]);
    const rows = crosswalk(index, AFTER, BEFORE, { unitIds: ['a', 'nobody'] });
    expect(rows.map((row) => [row.unitId, row.source, row.undefinedReason])).toEqual([
      ['a', null, 'NOT_EXISTING'],
      ['nobody', null, 'NOT_EXISTING'],
    ]);
  });

  test('before the ledger begins there is nothing to say', () => {
    const index = indexAfter([unit('a')], []);
    expect(crosswalk(index, BEFORE, plainDate('1800-01-01'))[0]!.undefinedReason).toBe('BEFORE_LEDGER');
  });

  test('a correction of the record between two versions changes nothing', () => {
    const day = plainDate('2010-01-01');
    const index = indexAfter([unit('a', { validTo: day }), unit('a', { validFrom: day, code: 'b' })], []);
    expect(crosswalk(index, BEFORE, AFTER)[0]!.outcome).toBe('EXACT');
    expect(crosswalk(index, AFTER, BEFORE)[0]!.outcome).toBe('EXACT');
  });

  test('parts that do not make up the whole are never called exact', () => {
    const index = indexAfter([unit('a')], [act('x', '2010-01-01', [formed('b')], [part('a', 'b', 'PART')])]);
    expect(crosswalk(index, BEFORE, AFTER)[0]).toMatchObject({ outcome: 'SPLIT', area: 'SPLIT' });
  });

  test('acts of one day are passed through in their sequence, both ways', () => {
    const index = indexAfter(
      [unit('a'), unit('b'), unit('c')],
      [
        act(
          'first',
          '2010-01-01',
          [formed('y'), formed('x')],
          [part('a', 'y', 'PART'), part('a', 'x', 'PART')],
        ),
        act('second', '2010-01-01', [formed('z')], [part('first/x', 'z')], { sequence: 1 }),
        act(
          'third',
          '2010-01-01',
          [formed('v'), formed('w')],
          [part('first/y', 'w'), part('second/z', 'w'), part('b', 'v'), part('c', 'w')],
          { sequence: 2 },
        ),
      ],
    );
    const [forwards] = crosswalk(index, BEFORE, AFTER, { unitIds: ['a'] });
    expect(forwards).toMatchObject({ outcome: 'EXACT', actIds: ['first', 'second', 'third'] });
    const [backwards] = crosswalk(index, AFTER, BEFORE, { unitIds: ['third/w'] });
    expect(backwards!.actIds).toEqual(['third', 'second', 'first']);
    expect(shares(backwards!)).toEqual([
      ['a', 'PART', 'PART', true],
      ['c', 'PART', 'PART', true],
    ]);
  });

  test('secession leaves a remainder that is a part', () => {
    const index = indexAfter(
      [unit('a')],
      [act('s', '2010-01-01', [goesOn('a'), formed('b')], [part('a', 'b', 'PART')])],
    );
    expect(shares(only(crosswalk(index, BEFORE, AFTER)))).toEqual([
      ['a', 'PART', 'PART', true],
      ['s/b', 'PART', 'PART', true],
    ]);
  });
});

describe('crosswalk against the ground truth of parcels and persons', () => {
  const DIMENSIONS = [
    { items: (content: Content) => content.parcels, extent: (target: CrosswalkTarget) => target.areaPart },
    {
      items: (content: Content) => content.persons,
      extent: (target: CrosswalkTarget) => target.populationPart,
    },
  ];

  test('ALL is all of it, NONE is none of it, a certain part is not empty, both ways in time', () => {
    fc.assert(
      fc.property(randomLedger, fc.nat(), fc.nat(), (ledger, left, right) => {
        const [from, to] = [
          ledger.days[left % ledger.days.length]!,
          ledger.days[right % ledger.days.length]!,
        ];
        const [here, there] = [ledger.contentOn(from), [...ledger.contentOn(to)]];
        for (const row of crosswalk(ledger.index, from, to)) {
          for (const { items, extent } of DIMENSIONS) {
            const holders = there
              .filter(([, content]) => overlap(items(here.get(row.unitId)!), items(content)))
              .map(([unitId]) => unitId);
            for (const target of row.targets) {
              const { unitId } = target.version;
              if (extent(target) === 'ALL') expect(holders).toEqual([unitId]);
              if (extent(target) === 'NONE') expect(holders).not.toContain(unitId);
              if (extent(target) === 'PART' && target.certain) expect(holders).toContain(unitId);
            }
            const listed = row.targets.map(({ version }) => version.unitId);
            for (const unitId of holders) expect(listed).toContain(unitId);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a unit is among the counterparts of its counterparts', () => {
    fc.assert(
      fc.property(randomLedger, fc.nat(), fc.nat(), (ledger, left, right) => {
        const [from, to] = [
          ledger.days[left % ledger.days.length]!,
          ledger.days[right % ledger.days.length]!,
        ];
        const there = crosswalk(ledger.index, from, to);
        const back = crosswalk(ledger.index, to, from);
        expect(pairsOf(there, 'AS_TRAVELLED')).toEqual(pairsOf(back, 'TURNED'));
      }),
      { numRuns: 500 },
    );
  });

  test('going nowhere in time is exact', () => {
    fc.assert(
      fc.property(randomLedger, fc.nat(), (ledger, at) => {
        const date = ledger.days[at % ledger.days.length]!;
        for (const row of crosswalk(ledger.index, date, date)) expect(row.outcome).toBe('EXACT');
      }),
    );
  });
});

function pairsOf(rows: readonly CrosswalkRow[], order: 'AS_TRAVELLED' | 'TURNED'): Set<string> {
  const pairs = rows.flatMap((row) => row.targets.map(({ version }) => [row.unitId, version.unitId]));
  return new Set(pairs.map(([from, to]) => (order === 'TURNED' ? `${to} ${from}` : `${from} ${to}`)));
}
