import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomLedger } from '../../testing/random-ledger.js';
import { act, formed, goesOn, part, unit } from '../../testing/sample-ledger.js';
import { deriveChangeTypes } from './derive-change-types.js';
import type { Act, ActPart, ActTarget, ChangeType, UnitVersion } from './ledger.js';
import { viewOf, standingBefore } from './ledger-view.js';
import { CHANGE_TYPES } from './unit-lists.js';

const KNOWN: readonly UnitVersion[] = [
  ...['a', 'b', 'c'].map((unitId) => unit(unitId, { name: `Xã ${unitId}`, parentUnitId: 'p' })),
  unit('district', {
    level: 'DISTRICT',
    kind: 'RURAL_DISTRICT',
    name: 'Huyện Đảo',
    code: '318',
    parentUnitId: 'p',
  }),
];

function derive(
  targets: readonly ActTarget[],
  parts: readonly ActPart[],
  fields: Partial<Act> = {},
): ReturnType<typeof deriveChangeTypes> {
  return deriveChangeTypes(
    act('x', '2025-07-01', targets, parts, fields),
    (unitId) => KNOWN.find((version) => version.unitId === unitId) ?? null,
  );
}

function stays(unitId: string, fields: Partial<ActTarget> = {}): ActTarget {
  return goesOn(unitId, { name: `Xã ${unitId}`, parentUnitId: 'p', ...fields });
}

const RULES: readonly [
  sentence: string,
  types: readonly ChangeType[],
  targets: readonly ActTarget[],
  parts: readonly ActPart[],
][] = [
  ['two units end and form one', ['MERGER'], [formed('n')], [part('a', 'n'), part('b', 'n')]],
  ['one ends and joins another that goes on', ['INCLUSION'], [stays('a')], [part('a', 'a'), part('b', 'a')]],
  [
    'one ends and joins another, whose own part is not entered',
    ['INCLUSION'],
    [stays('a')],
    [part('b', 'a')],
  ],
  [
    'one ends and becomes two',
    ['DIVISION'],
    [formed('n'), formed('m')],
    [part('a', 'n', 'PART'), part('a', 'm', 'PART')],
  ],
  [
    'one gives a part to a new unit and goes on',
    ['SECESSION'],
    [stays('a'), formed('n')],
    [part('a', 'n', 'PART')],
  ],
  [
    'one gives a part to another, both go on',
    ['TRANSFER'],
    [stays('a'), stays('b')],
    [part('a', 'b', 'PART')],
  ],
  [
    'two swap parts',
    ['TRANSFER'],
    [stays('a'), stays('b')],
    [part('a', 'b', 'PART'), part('b', 'a', 'PART')],
  ],
  ['one gains from outside', ['TRANSFER'], [stays('a')], [part(null, 'a')]],
  ['one gives up a part to no unit', ['TRANSFER'], [stays('a')], [part('a', null, 'PART')]],
  [
    'one ends and is shared among two that go on',
    ['DISSOLUTION'],
    [stays('b'), stays('c')],
    [part('a', 'b', 'PART'), part('a', 'c', 'PART')],
  ],
  ['one ends and has no successor', ['DISSOLUTION'], [], [part('a', null)]],
  ['a district ends and has no successor', ['ABOLITION_OF_LEVEL'], [], [part('district', null)]],
  ['one is formed from outside', ['ESTABLISHMENT'], [formed('n')], [part(null, 'n')]],
  [
    'one is formed from a unit and from outside',
    ['MERGER'],
    [formed('n')],
    [part('a', 'n'), part('b', 'n'), part(null, 'n')],
  ],
  [
    'a district becomes a special zone',
    ['LEVEL_CONVERSION'],
    [formed('n', { name: 'Đặc khu Đảo', kind: 'SPECIAL_ZONE', parentUnitId: 'p' })],
    [part('district', 'n')],
  ],
  [
    'a unit that goes on changes its level',
    ['LEVEL_CONVERSION'],
    [goesOn('district', { name: 'Đặc khu Đảo', kind: 'SPECIAL_ZONE' })],
    [],
  ],
  ['a unit takes another name', ['RENAMING'], [stays('a', { name: 'Xã khác' })], []],
  ['a unit takes another code', ['RECODING'], [stays('a', { code: '9' })], []],
  [
    'a commune becomes a ward of the same name',
    ['RECLASSIFICATION'],
    [stays('a', { kind: 'WARD', name: 'Phường a' })],
    [],
  ],
  ['a unit comes under another parent', ['REPARENTING'], [stays('a', { parentUnitId: 'q' })], []],
  [
    'a unit comes under a parent formed by the act',
    ['REPARENTING'],
    [stays('a', { parentTargetKey: 'n' })],
    [],
  ],
  [
    'a new unit replaces an old one under another name',
    ['RENAMING'],
    [formed('n', { code: 'a', name: 'Xã khác', parentUnitId: 'p' })],
    [part('a', 'n')],
  ],
  [
    'everything about a unit changes',
    ['REPARENTING', 'RECLASSIFICATION', 'RENAMING', 'RECODING'],
    [stays('a', { code: '9', name: 'Phường khác', kind: 'WARD', parentUnitId: 'q' })],
    [],
  ],
  [
    'one joins another, which takes a new name',
    ['INCLUSION', 'RENAMING'],
    [stays('a', { name: 'Xã ab' })],
    [part('b', 'a')],
  ],
  [
    'one is split between two new units that others join',
    ['MERGER', 'DIVISION'],
    [formed('n'), formed('m')],
    [part('a', 'n', 'PART'), part('a', 'm', 'PART'), part('b', 'n'), part('c', 'm')],
  ],
  [
    'a new unit takes one whole and a part of another that goes on',
    ['MERGER', 'SECESSION'],
    [formed('n'), stays('b')],
    [part('a', 'n'), part('b', 'n', 'PART')],
  ],
  ['nothing changes', [], [stays('a')], [part('a', 'a')]],
];

describe('type of an act, from its parts', () => {
  test.each(RULES)('%s: %j', (_sentence, types, targets, parts) => {
    expect(derive(targets, parts).types).toEqual(types);
  });

  test('each connected component has its own types, the act has them all', () => {
    const derived = derive(
      [formed('n'), stays('c', { name: 'Xã khác' })],
      [part('a', 'n'), part('b', 'n'), part('district', null)],
    );
    expect(derived.types).toEqual(['MERGER', 'ABOLITION_OF_LEVEL', 'RENAMING']);
    expect(derived.components).toEqual([
      { types: ['MERGER'], sourceUnitIds: ['a', 'b'], targetKeys: ['n'] },
      { types: ['RENAMING'], sourceUnitIds: ['c'], targetKeys: ['c'] },
      { types: ['ABOLITION_OF_LEVEL'], sourceUnitIds: ['district'], targetKeys: [] },
    ]);
  });

  test('an act that corrects the record is a correction, whatever it does', () => {
    expect(derive([stays('a', { name: 'Xã khác' })], [], { isCorrection: true }).types).toEqual([
      'CORRECTION',
    ]);
  });

  test('an unknown source still gives the territorial type', () => {
    expect(derive([formed('n')], [part('x', 'n'), part('y', 'n')]).types).toEqual(['MERGER']);
  });

  test('components share nothing and leave nothing out', () => {
    fc.assert(
      fc.property(randomLedger, ({ index, acts }) => {
        const view = viewOf(index);
        for (const each of acts) {
          const moment = { date: each.operationalFrom, sequence: each.sequence };
          const { components, types } = deriveChangeTypes(each, (unitId) =>
            standingBefore(view, unitId, moment),
          );
          const keys = components.flatMap(({ targetKeys }) => targetKeys);
          expect(keys.toSorted()).toEqual(each.targets.map(({ key }) => key).toSorted());
          const sources = components.flatMap(({ sourceUnitIds }) => sourceUnitIds);
          expect(new Set(sources).size).toBe(sources.length);
          expect(types).toEqual(
            CHANGE_TYPES.filter((type) => components.some((component) => component.types.includes(type))),
          );
        }
      }),
    );
  });
});
