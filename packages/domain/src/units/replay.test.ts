import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomLedger } from '../../testing/random-ledger.js';
import { act, formed, goesOn, part, sampleId, unit } from '../../testing/sample-ledger.js';
import type { Act, Ledger, UnitVersion } from './ledger.js';
import { holdsOn } from './ledger-order.js';
import { applyAct, replay, type ApplyResult } from './replay.js';

const TWO: Ledger = { versions: [unit('a'), unit('b')], acts: [] };
const MERGER = act('m', '2010-01-01', [formed('c')], [part('a', 'c'), part('b', 'c')]);

function applied(result: ApplyResult): Extract<ApplyResult, { ok: true }> {
  if (!result.ok) throw new Error(result.findings.map(({ code }) => code).join(', '));
  return result;
}

function refusals(ledger: Ledger, draft: Act): string[] {
  const result = applyAct(ledger, draft, sampleId);
  return result.ok ? [] : result.findings.map(({ code }) => code);
}

describe('applying an act', () => {
  test('ends the sources on its day and starts the targets', () => {
    const { ledger, started, ended, applied: acts } = applied(applyAct(TWO, MERGER, sampleId));
    expect(ended.map(({ unitId, validTo, endedByActId }) => [unitId, validTo, endedByActId])).toEqual([
      ['a', '2010-01-01', 'm'],
      ['b', '2010-01-01', 'm'],
    ]);
    expect(started).toEqual([
      expect.objectContaining({ unitId: 'm/c', validFrom: '2010-01-01', validTo: null, startedByActId: 'm' }),
    ]);
    expect(acts[0]!.targets[0]!.unitId).toBe('m/c');
    expect(ledger.versions).toHaveLength(3);
  });

  test('leaves the ledger given as it was', () => {
    const before = structuredClone(TWO);
    applyAct(TWO, MERGER, sampleId);
    expect(TWO).toEqual(before);
  });

  test('gives a unit that goes on a new version of the same identity', () => {
    const { started } = applied(
      applyAct(TWO, act('r', '2010-01-01', [goesOn('a', { name: 'new' })]), sampleId),
    );
    expect(started).toEqual([expect.objectContaining({ unitId: 'a', name: 'new' })]);
  });

  test('finds the parent that the same act forms', () => {
    const district = formed('d', { level: 'DISTRICT' });
    const draft = act(
      'n',
      '2010-01-01',
      [district, goesOn('a', { parentTargetKey: 'd' })],
      [part(null, 'd')],
    );
    const { started } = applied(applyAct(TWO, draft, sampleId));
    expect(started.find(({ unitId }) => unitId === 'a')!.parentUnitId).toBe('n/d');
  });

  test('keeps identities that were given beforehand', () => {
    const draft = act('m', '2010-01-01', [formed('c', { unitId: 'known' })], MERGER.parts);
    expect(applied(applyAct(TWO, draft, sampleId)).started[0]!.unitId).toBe('known');
  });

  test('never takes an identity twice: that is a fault of the program', () => {
    expect(() => applyAct(TWO, MERGER, () => 'a')).toThrow(RangeError);
  });

  const after = applied(applyAct(TWO, MERGER, sampleId)).ledger;
  const REFUSED: readonly [sentence: string, codes: readonly string[], ledger: Ledger, draft: Act][] = [
    ['an empty act', ['EMPTY_ACT'], TWO, act('x', '2010-01-01', [])],
    ['an act applied before', ['ACT_ALREADY_APPLIED'], after, MERGER],
    [
      'two targets under one key',
      ['TARGET_KEY_TWICE'],
      TWO,
      act('x', '2010-01-01', [formed('c'), formed('c', { code: '2' })]),
    ],
    [
      'a part for a target that is not there',
      ['TARGET_UNKNOWN'],
      TWO,
      act('x', '2010-01-01', [], [part('a', 'c')]),
    ],
    [
      'a unit that goes on as two',
      ['UNIT_CONTINUED_TWICE'],
      TWO,
      act('x', '2010-01-01', [goesOn('a'), { ...goesOn('a'), key: 'k', code: '2' }]),
    ],
    [
      'a source that never was',
      ['SOURCE_NOT_EXISTING'],
      TWO,
      act('x', '2010-01-01', [formed('c')], [part('nobody', 'c')]),
    ],
    [
      'a source not yet formed',
      ['SOURCE_NOT_EXISTING'],
      after,
      act('x', '2005-01-01', [formed('d')], [part('m/c', 'd')]),
    ],
    [
      'a source that has ended',
      ['SOURCE_NOT_EXISTING'],
      after,
      act('x', '2015-01-01', [formed('d')], [part('a', 'd')]),
    ],
    [
      'a source that ended on the day by an earlier act',
      ['SOURCE_NOT_EXISTING'],
      after,
      act('x', '2010-01-01', [formed('d')], [part('a', 'd')], { sequence: 1 }),
    ],
    [
      'a day before a later change',
      ['LATER_HISTORY_EXISTS', 'LATER_HISTORY_EXISTS'],
      after,
      act('x', '2005-01-01', [formed('e')], [part('a', 'e'), part('b', 'e')]),
    ],
    [
      'a second act of the day without a sequence of its own',
      ['SAME_DAY_SEQUENCE_NEEDED'],
      after,
      act('x', '2010-01-01', [goesOn('m/c')]),
    ],
    ['a code in use', ['CODE_IN_USE'], TWO, act('x', '2010-01-01', [goesOn('a', { code: 'b' })])],
    [
      'a code that comes into use later',
      ['CODE_IN_USE'],
      after,
      act('x', '2005-01-01', [formed('c')], [part(null, 'c')]),
    ],
    [
      'one code for two targets',
      ['CODE_TWICE_IN_ACT', 'CODE_TWICE_IN_ACT'],
      TWO,
      act('x', '2010-01-01', [formed('c'), formed('d', { code: 'c' })], [part('a', 'c'), part('b', 'd')]),
    ],
  ];
  test.each(REFUSED)('refuses %s: %j', (_sentence, codes, ledger, draft) => {
    expect(refusals(ledger, draft)).toEqual(codes);
  });

  test('a code set free by the act can be taken by it, and two units can swap codes', () => {
    expect(refusals(TWO, act('x', '2010-01-01', [formed('c', { code: 'a' })], [part('a', 'c')]))).toEqual([]);
    expect(
      refusals(TWO, act('x', '2010-01-01', [goesOn('a', { code: 'b' }), goesOn('b', { code: 'a' })])),
    ).toEqual([]);
  });

  test('a code set free earlier can be taken, on the same day too', () => {
    expect(
      refusals(
        after,
        act('x', '2010-01-01', [formed('d', { code: 'a' })], [part(null, 'd')], { sequence: 1 }),
      ),
    ).toEqual([]);
    expect(refusals(after, act('x', '2012-01-01', [formed('d', { code: 'a' })], [part(null, 'd')]))).toEqual(
      [],
    );
  });
});

test('a code borne only by a unit that started and ended on one later day is free before', () => {
  const passing = applied(
    replay(
      TWO.versions,
      [
        act('one', '2020-01-01', [formed('c')], [part('a', 'c')]),
        act('two', '2020-01-01', [formed('d')], [part('one/c', 'd')], { sequence: 1 }),
      ],
      sampleId,
    ),
  ).ledger;
  expect(refusals(passing, act('x', '2010-01-01', [formed('e', { code: 'c' })], [part('b', 'e')]))).toEqual(
    [],
  );
  expect(refusals(passing, act('x', '2010-01-01', [formed('e', { code: 'd' })], [part('b', 'e')]))).toEqual([
    'CODE_IN_USE',
  ]);
});

describe('replaying acts', () => {
  test('takes them in the order of day and sequence, whatever order they come in', () => {
    const second = act('s', '2010-01-01', [goesOn('m/c', { code: 'c', name: 'renamed' })], [], {
      sequence: 1,
    });
    const third = act('t', '2011-01-01', [formed('e')], [part('m/c', 'e')]);
    const result = applied(replay(TWO.versions, [third, second, MERGER], sampleId));
    expect(result.applied.map(({ id }) => id)).toEqual(['m', 's', 't']);
    const chain = result.ledger.versions.filter(({ unitId }) => unitId === 'm/c');
    expect(
      chain.map(({ name, validFrom, validTo, sequence }) => [name, validFrom, validTo, sequence]),
    ).toEqual([
      ['c', '2010-01-01', '2010-01-01', 0],
      ['renamed', '2010-01-01', '2011-01-01', 1],
    ]);
  });

  test('stops at the first act that cannot be applied, and says which', () => {
    const result = replay(
      TWO.versions,
      [MERGER, act('x', '2015-01-01', [formed('d')], [part('a', 'd')])],
      sampleId,
    );
    expect(result).toMatchObject({
      ok: false,
      actId: 'x',
      findings: [{ code: 'SOURCE_NOT_EXISTING', unitId: 'a' }],
    });
  });

  test('one act at a time gives the same ledger as all at once', () => {
    fc.assert(
      fc.property(randomLedger, ({ index, acts }) => {
        let ledger: Ledger = {
          versions: index.ledger.versions
            .filter(({ startedByActId }) => startedByActId === null)
            .map(asBegun),
          acts: [],
        };
        for (const each of acts) ledger = applied(applyAct(ledger, each, sampleId)).ledger;
        expect(sorted(ledger.versions)).toEqual(sorted(index.ledger.versions));
      }),
    );
  });

  test('no unit has two versions on a day, no code two holders, and versions follow without a gap', () => {
    fc.assert(
      fc.property(randomLedger, ({ index, days }) => {
        for (const date of days) {
          const standing = index.ledger.versions.filter((version) => holdsOn(version, date));
          expect(new Set(standing.map(({ unitId }) => unitId)).size).toBe(standing.length);
          expect(new Set(standing.map(({ code }) => code)).size).toBe(standing.length);
        }
        for (const versions of index.versionsByUnit.values()) {
          for (const [at, version] of versions.slice(1).entries())
            expect(version.validFrom).toBe(versions[at]!.validTo);
        }
      }),
    );
  });
});

function asBegun(version: UnitVersion): UnitVersion {
  return { ...version, validTo: null, endedByActId: null };
}

function sorted(versions: readonly UnitVersion[]): UnitVersion[] {
  return versions.toSorted((left, right) => left.code.localeCompare(right.code));
}
