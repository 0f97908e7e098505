import { describe, expect, test } from 'vitest';
import { codes, draft, keeps, MERGER, provedIndex, target } from '../../testing/proof-samples.js';
import { formed, goesOn, part } from '../../testing/sample-ledger.js';
import { plainDate } from '../dates/index.js';
import type { Act } from './ledger.js';
import { proofSheet } from './proof-sheet.js';

describe('proof sheet', () => {
  test('of a sound merger has nothing to say, and shows what it does', () => {
    expect(proofSheet(provedIndex, MERGER)).toEqual({
      findings: [],
      passed: true,
      conservation: {
        area: { in: 30, out: 30, known: true },
        population: { in: 3000, out: 3000, known: true },
      },
      before: [{ level: 'COMMUNE', kind: 'COMMUNE', count: 2 }],
      after: [{ level: 'COMMUNE', kind: 'COMMUNE', count: 1 }],
      types: ['MERGER'],
    });
  });

  const half = { areaKm2: 5, population: 500 };
  const CASES: readonly [sentence: string, found: readonly string[], act: Act][] = [
    ['an empty act', ['EMPTY_ACT'], draft([], [])],
    [
      'a source that does not exist',
      ['SOURCE_NOT_EXISTING'],
      draft([target('n')], [part('a', 'n'), part('gone', 'n')]),
    ],
    [
      'a source used twice as a whole',
      ['SOURCE_CONSUMED_TWICE', 'SOURCE_CONSUMED_TWICE'],
      draft([target('n', half), target('m', { ...half, code: '00008' })], [part('a', 'n'), part('a', 'm')]),
    ],
    [
      'people used twice, land rightly',
      ['SOURCE_CONSUMED_TWICE'],
      draft(
        [target('n', half), target('m', { ...half, code: '00008' })],
        [part('a', 'n', 'PART', 'ALL'), part('a', 'm', 'PART', 'ALL')],
      ),
    ],
    [
      'a single part of a source that ends',
      ['SOURCE_NOT_CONSUMED', 'SOURCE_NOT_CONSUMED'],
      draft([target('n', { areaKm2: 10, population: 1000 })], [part('a', 'n', 'PART')]),
    ],
    [
      'people who go nowhere',
      ['SOURCE_NOT_CONSUMED'],
      draft([target('n', { areaKm2: 10, population: 1000 })], [part('a', 'n', 'ALL', 'NONE')]),
    ],
    [
      'a part that is nothing',
      ['PART_WITHOUT_CONTENT'],
      draft(
        [target('n', { areaKm2: 10, population: 1000 }), target('m', { code: '00008', ...half })],
        [part('a', 'n'), part('a', 'm', 'NONE'), part(null, 'm', 'ALL', 'ALL', { areaKm2: 5, persons: 500 })],
      ),
    ],
    [
      'one link entered twice',
      ['PART_TWICE'],
      draft(
        [target('n', { areaKm2: 10, population: 1000 })],
        [part('a', 'n', 'PART'), part('a', 'n', 'PART')],
      ),
    ],
    [
      'a part larger than the whole',
      ['PART_LARGER_THAN_SOURCE', 'PART_LARGER_THAN_SOURCE'],
      draft([target('n')], [part('a', 'n', 'ALL', 'ALL', { areaKm2: 11, persons: 1001 }), part('b', 'n')]),
    ],
    [
      'a target from nowhere',
      ['TARGET_WITHOUT_SOURCE'],
      draft([target('n', { areaKm2: 0, population: 0 })], []),
    ],
    ['a code in use', ['CODE_IN_USE'], draft([target('n', { code: '00003' })], MERGER.parts)],
    [
      'one code twice in the act',
      ['CODE_TWICE_IN_ACT', 'CODE_TWICE_IN_ACT'],
      draft([target('n', half), target('m', half)], [part('a', 'n', 'PART'), part('a', 'm', 'PART')]),
    ],
    ['a code of the wrong length', ['CODE_SHAPE'], draft([target('n', { code: '9' })], MERGER.parts)],
    [
      'a name in use below the parent, tone mark elsewhere or not',
      ['NAME_IN_USE'],
      draft([target('n', { name: 'xã  C' })], MERGER.parts),
    ],
    [
      'one name twice in the act',
      ['NAME_TWICE_IN_ACT', 'NAME_TWICE_IN_ACT'],
      draft(
        [target('n', { ...half, name: 'Xã Hòa' }), target('m', { ...half, code: '00008', name: 'Xã Hoà' })],
        [part('a', 'n', 'PART'), part('a', 'm', 'PART')],
      ),
    ],
    [
      'a district that ends and leaves its communes',
      ['CHILD_ORPHANED', 'CHILD_ORPHANED', 'CHILD_ORPHANED'],
      draft([], [part('d', null)]),
    ],
    [
      'a district that becomes a commune over communes',
      ['CHILD_ORPHANED', 'CHILD_ORPHANED', 'CHILD_ORPHANED'],
      draft(
        [
          goesOn('d', {
            level: 'COMMUNE',
            kind: 'SPECIAL_ZONE',
            code: '00009',
            name: 'Đặc khu D',
            parentUnitId: 'p',
            areaKm2: null,
          }),
        ],
        [],
      ),
    ],
    [
      'a parent that does not exist',
      ['PARENT_NOT_EXISTING'],
      draft([target('n', { parentUnitId: 'gone' })], MERGER.parts),
    ],
    [
      'a parent that the act ends',
      ['PARENT_NOT_EXISTING', 'CHILD_ORPHANED'],
      draft([target('n')], [...MERGER.parts, part('d', null)]),
    ],
    [
      'a parent that is the unit itself',
      ['PARENT_NOT_EXISTING'],
      draft([keeps('a', { parentUnitId: 'a' })], []),
    ],
    [
      'a commune without a parent',
      ['PARENT_MISSING'],
      draft([target('n', { parentUnitId: null })], MERGER.parts),
    ],
    [
      'a commune below a commune',
      ['PARENT_LEVEL_WRONG'],
      draft([target('n', { parentUnitId: 'c' })], MERGER.parts),
    ],
    [
      'a province below a district',
      ['PARENT_LEVEL_WRONG'],
      draft(
        [goesOn('p', { level: 'PROVINCE', kind: 'PROVINCE', code: '20', name: 'Tỉnh Q', parentUnitId: 'd' })],
        [],
      ),
    ],
    [
      'a commune called an urban district',
      ['KIND_NOT_OF_LEVEL'],
      draft([target('n', { kind: 'URBAN_DISTRICT' })], MERGER.parts),
    ],
    ['land that disappears', ['AREA_NOT_CONSERVED'], draft([target('n', { areaKm2: 29 })], MERGER.parts)],
    [
      'people who appear',
      ['POPULATION_NOT_CONSERVED'],
      draft([target('n', { population: 3100 })], MERGER.parts),
    ],
    ['nothing that changes', ['NO_EFFECT'], draft([keeps('a')], [])],
    [
      'adoption after coming into force',
      ['ADOPTED_AFTER_IN_FORCE'],
      { ...MERGER, adoptedOn: plainDate('2025-06-17'), inForceOn: plainDate('2025-06-16') },
    ],
    [
      'coming into force after the units work',
      ['IN_FORCE_AFTER_OPERATIONAL'],
      { ...MERGER, inForceOn: plainDate('2025-07-02') },
    ],
    [
      'adoption after the units work',
      ['ADOPTED_AFTER_OPERATIONAL'],
      { ...MERGER, adoptedOn: plainDate('2025-07-02') },
    ],
  ];
  test.each(CASES)('finds %s: %j', (_sentence, found, each) => {
    expect(codes(proofSheet(provedIndex, each).findings, 'ERROR', 'WARNING')).toEqual(found);
  });

  const SOUND: readonly [sentence: string, act: Act][] = [
    [
      'the dates of Resolution 1672',
      { ...MERGER, adoptedOn: plainDate('2025-06-16'), inForceOn: plainDate('2025-06-16') },
    ],
    [
      'figures that differ by rounding',
      draft([target('n', { areaKm2: 30.04, population: 2950 })], MERGER.parts),
    ],
    [
      'a secession without its remainder',
      draft([keeps('b', { areaKm2: 15, population: 1500 }), target('n', half)], [part('b', 'n', 'PART')]),
    ],
    [
      'a target formed from outside',
      draft(
        [target('n', { areaKm2: 2, population: 0 })],
        [part(null, 'n', 'ALL', 'ALL', { areaKm2: 2, persons: 0 })],
      ),
    ],
    [
      'a source given up in part to no unit',
      draft(
        [keeps('a', { areaKm2: 8 })],
        [part('a', 'a', 'PART', 'ALL'), part('a', null, 'PART', 'NONE', { areaKm2: 2 })],
      ),
    ],
    [
      'a code taken over from a unit that ends',
      draft([target('n', { code: '00001', name: 'Xã A' })], MERGER.parts),
    ],
    [
      'a district abolished with its communes placed',
      draft(
        [
          keeps('a', { parentUnitId: 'p' }),
          keeps('b', { parentUnitId: 'p' }),
          keeps('c', { parentUnitId: 'p' }),
        ],
        [part('d', null)],
      ),
    ],
    [
      'a parent formed by the act',
      draft(
        [
          formed('e', {
            level: 'DISTRICT',
            kind: 'RURAL_DISTRICT',
            code: '179',
            name: 'Huyện E',
            parentUnitId: 'p',
            areaKm2: 0,
            population: 0,
          }),
          keeps('a', { parentUnitId: null, parentTargetKey: 'e' }),
        ],
        [part(null, 'e', 'ALL', 'ALL', { areaKm2: 0, persons: 0 })],
      ),
    ],
  ];
  test.each(SOUND)('accepts %s', (_sentence, each) => {
    expect(codes(proofSheet(provedIndex, each).findings, 'ERROR', 'WARNING')).toEqual([]);
  });

  test('says how many figures are not known, and compares nothing then', () => {
    const sheet = proofSheet(provedIndex, draft([target('n')], [part('a', 'n'), part('c', 'n')]));
    expect(codes(sheet.findings)).toEqual(['AREA_NOT_KNOWN', 'POPULATION_NOT_KNOWN']);
    expect(sheet.conservation.area).toEqual({ in: 10, out: 30, known: false });
    expect(sheet.passed).toBe(true);
  });

  test('says where it belongs: unit, target or part', () => {
    const { findings } = proofSheet(
      provedIndex,
      draft([target('n', { code: '00003' })], [part('a', 'n'), part('b', 'n', 'NONE')]),
    );
    expect(findings).toContainEqual({
      severity: 'ERROR',
      code: 'CODE_IN_USE',
      params: { code: '00003', name: 'Xã C' },
      unitId: 'c',
      targetKey: 'n',
    });
    expect(findings).toContainEqual({
      severity: 'ERROR',
      code: 'PART_WITHOUT_CONTENT',
      params: { name: 'Xã B' },
      partIndex: 1,
    });
    expect(findings).toContainEqual({
      severity: 'ERROR',
      code: 'SOURCE_NOT_CONSUMED',
      params: { name: 'Xã B', dimension: 'area' },
      unitId: 'b',
    });
  });
});
