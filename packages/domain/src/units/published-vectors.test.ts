import { describe, expect, test } from 'vitest';
import { act, formed, goesOn, indexAfter, part, unit } from '../../testing/sample-ledger.js';
import { plainDate } from '../dates/index.js';
import { crosswalk } from './crosswalk.js';
import { deriveChangeTypes } from './derive-change-types.js';
import { indexLedger, type LedgerIndex } from './ledger-index.js';
import type { Act, ChangeType, UnitVersion } from './ledger.js';
import { lineage, predecessors } from './lineage.js';
import { proofSheet } from './proof-sheet.js';
import { resolveUnit } from './resolve.js';
import { unitsAsOf, versionAsOf } from './units-as-of.js';

function typesOf(versions: readonly UnitVersion[], acts: readonly Act[], id: string): readonly ChangeType[] {
  const earlier = acts.slice(
    0,
    acts.findIndex((each) => each.id === id),
  );
  const before = indexAfter(versions, earlier);
  const draft = acts.find((each) => each.id === id)!;
  return deriveChangeTypes(draft, (unitId) => before.versionsByUnit.get(unitId)?.at(-1) ?? null).types;
}

function namesOn(index: LedgerIndex, date: string): string[] {
  return unitsAsOf(index, plainDate(date)).map((version) => version.name);
}

/** Municipalities of Switzerland as they enter the register: by their numbers, below a canton. */
function gemeinde(unitId: string, code: string, name: string): UnitVersion {
  return unit(unitId, { code, name });
}

describe('published vectors of territorial change', () => {
  // Historicised list of the municipalities of Switzerland (Federal Statistical Office, mutation 1 January 1962);
  // eCH-0071 "inclusion": Dättwil (4025) ends and Baden (4021) goes on.
  test('Dättwil is included in Baden on 1 January 1962', () => {
    const versions = [gemeinde('baden', '4021', 'Baden'), gemeinde('daettwil', '4025', 'Dättwil')];
    const inclusion = act(
      'i1962',
      '1962-01-01',
      [goesOn('baden', { code: '4021', name: 'Baden' })],
      [part('baden', 'baden'), part('daettwil', 'baden')],
    );
    const index = indexAfter(versions, [inclusion]);
    expect(typesOf(versions, [inclusion], 'i1962')).toEqual(['INCLUSION']);
    expect(namesOn(index, '1961-12-31')).toEqual(['Baden', 'Dättwil']);
    expect(namesOn(index, '1962-01-01')).toEqual(['Baden']);
    const [row] = crosswalk(index, plainDate('1961-12-31'), plainDate('1962-01-01'), {
      unitIds: ['daettwil'],
    });
    expect(row).toMatchObject({ outcome: 'EXACT', targets: [{ version: { unitId: 'baden' } }] });
    expect(versionAsOf(index, 'baden', plainDate('1950-01-01'))?.unitId).toBe('baden');
    expect(resolveUnit(index, 'Dättwil', plainDate('1970-01-01'))).toMatchObject({
      status: 'NONE',
      hint: { knownTo: '1962-01-01' },
    });
  });

  // Same register, mutation 1481, 1 January 1983: Arni-Islisberg (4061) is divided into Arni (4061) and Islisberg (4084).
  // One code, two identities: a code alone does not identify a unit.
  test('Arni-Islisberg is divided into Arni and Islisberg on 1 January 1983', () => {
    const versions = [gemeinde('arni-islisberg', '4061', 'Arni-Islisberg')];
    const division = act(
      'd1983',
      '1983-01-01',
      [
        formed('arni', { code: '4061', name: 'Arni (AG)' }),
        formed('islisberg', { code: '4084', name: 'Islisberg' }),
      ],
      [part('arni-islisberg', 'arni', 'PART'), part('arni-islisberg', 'islisberg', 'PART')],
    );
    const index = indexAfter(versions, [division]);
    expect(typesOf(versions, [division], 'd1983')).toEqual(['DIVISION']);
    expect(resolveUnit(index, '4061', plainDate('1982-12-31')).candidates[0]?.version.name).toBe(
      'Arni-Islisberg',
    );
    expect(resolveUnit(index, '4061', plainDate('1983-01-01')).candidates[0]?.version.name).toBe('Arni (AG)');
    expect(crosswalk(index, plainDate('1982-12-31'), plainDate('1983-01-01'))[0]).toMatchObject({
      outcome: 'SPLIT',
    });
    expect(
      crosswalk(index, plainDate('1983-01-01'), plainDate('1982-12-31')).map((row) => row.outcome),
    ).toEqual(['EXACT', 'EXACT']);
  });

  // Same register, 1 January 1983: Ittigen (362) and Ostermundigen (363) leave Bolligen (352), which goes on.
  test('Ittigen and Ostermundigen secede from Bolligen on 1 January 1983', () => {
    const versions = [gemeinde('bolligen', '352', 'Bolligen')];
    const secession = act(
      's1983',
      '1983-01-01',
      [
        goesOn('bolligen', { code: '352', name: 'Bolligen' }),
        formed('ittigen', { code: '362', name: 'Ittigen' }),
        formed('ostermundigen', { code: '363', name: 'Ostermundigen' }),
      ],
      [part('bolligen', 'ittigen', 'PART'), part('bolligen', 'ostermundigen', 'PART')],
    );
    const index = indexAfter(versions, [secession]);
    expect(typesOf(versions, [secession], 's1983')).toEqual(['SECESSION']);
    expect(namesOn(index, '1983-01-01')).toEqual(['Bolligen', 'Ittigen', 'Ostermundigen']);
    const codes = proofSheet(indexLedger({ versions, acts: [] }), secession).findings.map(({ code }) => code);
    expect(codes).not.toContain('SOURCE_NOT_CONSUMED');
    const [row] = crosswalk(index, plainDate('1982-12-31'), plainDate('1983-01-01'));
    expect(row!.targets.map(({ version, areaPart }) => [version.name, areaPart])).toEqual([
      ['Bolligen', 'PART'],
      ['Ittigen', 'PART'],
      ['Ostermundigen', 'PART'],
    ]);
  });

  // INSEE, Code officiel géographique, commune 51108: renamed Châlons-en-Champagne in 1995, Châlons-sur-Marne again in
  // 1997 (refused by the Conseil d'État), Châlons-en-Champagne in 1998. One code, one unit, three renamings. The day
  // within the year does not matter here: 1 July stands for it.
  test('Châlons is renamed in 1995, 1997 and 1998 and keeps code 51108', () => {
    const versions = [unit('chalons', { code: '51108', name: 'Châlons-sur-Marne' })];
    const renamed = (id: string, on: string, name: string): Act =>
      act(id, on, [goesOn('chalons', { code: '51108', name })]);
    const acts = [
      renamed('r1995', '1995-07-01', 'Châlons-en-Champagne'),
      renamed('r1997', '1997-07-01', 'Châlons-sur-Marne'),
      renamed('r1998', '1998-07-01', 'Châlons-en-Champagne'),
    ];
    const index = indexAfter(versions, acts);
    for (const { id } of acts) expect(typesOf(versions, acts, id)).toEqual(['RENAMING']);
    expect(
      ['1990-01-01', '1996-01-01', '1997-12-31', '2000-01-01'].flatMap((date) => namesOn(index, date)),
    ).toEqual(['Châlons-sur-Marne', 'Châlons-en-Champagne', 'Châlons-sur-Marne', 'Châlons-en-Champagne']);
    expect(lineage(index, 'chalons', 'BOTH')).toMatchObject({ nodes: [{ unitId: 'chalons' }], links: [] });
    expect(crosswalk(index, plainDate('1990-01-01'), plainDate('2000-01-01'))[0]).toMatchObject({
      outcome: 'EXACT',
      actIds: ['r1995', 'r1997', 'r1998'],
    });
  });

  // INSEE, modification codes 33 (fusion) and 21 (rétablissement): a commune absorbed and set up again years later.
  // Identities are never re-used: the reinstated commune is another unit under the old code.
  test('a commune is merged into its neighbour and reinstated later', () => {
    const versions = [
      unit('big', { code: '00001', name: 'Grande' }),
      unit('small', { code: '00002', name: 'Petite' }),
    ];
    const acts = [
      act(
        'fusion',
        '1973-01-01',
        [goesOn('big', { code: '00001', name: 'Grande' })],
        [part('big', 'big'), part('small', 'big')],
      ),
      act(
        'reinstatement',
        '1985-01-01',
        [
          goesOn('big', { code: '00001', name: 'Grande' }),
          formed('small', { code: '00002', name: 'Petite' }),
        ],
        [part('big', 'small', 'PART')],
      ),
    ];
    const index = indexAfter(versions, acts);
    expect(typesOf(versions, acts, 'fusion')).toEqual(['INCLUSION']);
    expect(typesOf(versions, acts, 'reinstatement')).toEqual(['SECESSION']);
    expect(namesOn(index, '1980-01-01')).toEqual(['Grande']);
    expect(namesOn(index, '1990-01-01')).toEqual(['Grande', 'Petite']);
    const [row] = crosswalk(index, plainDate('1970-01-01'), plainDate('1990-01-01'), { unitIds: ['small'] });
    expect(row).toMatchObject({ outcome: 'SPLIT', targets: [{ certain: false }, { certain: false }] });
  });

  test('a unit is split and one of the pieces renamed: the lineage goes through the renaming', () => {
    const versions = [unit('whole', { code: '00001' })];
    const acts = [
      act(
        'split',
        '2000-01-01',
        [formed('left', { code: '00002' }), formed('right', { code: '00003' })],
        [part('whole', 'left', 'PART'), part('whole', 'right', 'PART')],
      ),
      act('rename', '2005-01-01', [goesOn('split/right', { code: '00003', name: 'rechts' })]),
    ];
    const index = indexAfter(versions, acts);
    expect(typesOf(versions, acts, 'rename')).toEqual(['RENAMING']);
    const [row] = crosswalk(index, plainDate('1999-01-01'), plainDate('2010-01-01'));
    expect(row).toMatchObject({ outcome: 'SPLIT', actIds: ['split', 'rename'] });
    expect(row!.targets.map(({ version }) => version.name)).toEqual(['left', 'rechts']);
    expect(lineage(index, 'split/right', 'PREDECESSORS').nodes.map(({ unitId }) => unitId)).toEqual([
      'whole',
      'split/right',
    ]);
  });

  // eCH-0071: mutations chained on one day make entries whose first and last day of validity coincide.
  test('a unit starts and ends on one day: it is in the record, and on no day', () => {
    const versions = [
      unit('a', { code: '00001' }),
      unit('b', { code: '00002' }),
      unit('c', { code: '00003' }),
    ];
    const acts = [
      act('first', '2013-01-01', [formed('ab', { code: '00004' })], [part('a', 'ab'), part('b', 'ab')]),
      act(
        'second',
        '2013-01-01',
        [formed('abc', { code: '00005' })],
        [part('first/ab', 'abc'), part('c', 'abc')],
        { sequence: 1 },
      ),
    ];
    const index = indexAfter(versions, acts);
    const [between] = index.versionsByUnit.get('first/ab')!;
    expect(between).toMatchObject({
      validFrom: '2013-01-01',
      validTo: '2013-01-01',
      startedByActId: 'first',
      endedByActId: 'second',
    });
    expect(namesOn(index, '2012-12-31')).toEqual(['a', 'b', 'c']);
    expect(namesOn(index, '2013-01-01')).toEqual(['abc']);
    expect(versionAsOf(index, 'first/ab', plainDate('2013-01-01'))).toBeNull();
    expect(
      lineage(index, 'second/abc', 'PREDECESSORS').nodes.map(({ unitId, distance }) => [unitId, distance]),
    ).toEqual([
      ['a', -2],
      ['b', -2],
      ['c', -1],
      ['first/ab', -1],
      ['second/abc', 0],
    ]);
  });

  // Resolution 1680/NQ-UBTVQH15, article 1, clause 77: the island district Cồn Cỏ, which had no communes,
  // becomes the special zone Cồn Cỏ at commune level.
  test('huyện Cồn Cỏ becomes đặc khu Cồn Cỏ', () => {
    const province = unit('quang-tri', {
      level: 'PROVINCE',
      kind: 'PROVINCE',
      code: '45',
      name: 'Tỉnh Quảng Trị',
    });
    const island = unit('con-co', {
      level: 'DISTRICT',
      kind: 'RURAL_DISTRICT',
      code: '471',
      name: 'Huyện Cồn Cỏ',
      parentUnitId: 'quang-tri',
    });
    const conversion = act(
      'c77',
      '2025-07-01',
      [
        formed('19742', {
          code: '19742',
          name: 'Đặc khu Cồn Cỏ',
          kind: 'SPECIAL_ZONE',
          parentUnitId: 'quang-tri',
        }),
      ],
      [part('con-co', '19742', 'ALL', 'ALL', { clause: '77' })],
    );
    expect(typesOf([province, island], [conversion], 'c77')).toEqual(['LEVEL_CONVERSION']);
    expect(proofSheet(indexLedger({ versions: [province, island], acts: [] }), conversion)).toMatchObject({
      passed: true,
      types: ['LEVEL_CONVERSION'],
      before: [{ level: 'DISTRICT', kind: 'RURAL_DISTRICT', count: 1 }],
      after: [{ level: 'COMMUNE', kind: 'SPECIAL_ZONE', count: 1 }],
    });
    const index = indexAfter([province, island], [conversion]);
    const [row] = crosswalk(index, plainDate('2025-06-30'), plainDate('2025-07-01'), { level: 'DISTRICT' });
    expect(row).toMatchObject({
      outcome: 'EXACT',
      targets: [{ version: { level: 'COMMUNE', kind: 'SPECIAL_ZONE' } }],
    });
  });

  // Resolution 1674/NQ-UBTVQH15, article 1, clause 97: xã Kim Đông is formed from communes and from a coastal flat that
  // the district ran and that belonged to no commune.
  test('an area that belonged to no unit becomes part of xã Kim Đông', () => {
    const province = unit('ninh-binh', {
      level: 'PROVINCE',
      kind: 'PROVINCE',
      code: '37',
      name: 'Tỉnh Ninh Bình',
    });
    const versions = [
      province,
      ...['14692', '14695'].map((code) => unit(code, { name: `Xã ${code}`, parentUnitId: 'ninh-binh' })),
    ];
    const formation = act(
      'c97',
      '2025-07-01',
      [formed('14698', { name: 'Xã Kim Đông', parentUnitId: 'ninh-binh' })],
      [part('14692', '14698'), part('14695', '14698'), part(null, '14698', 'ALL', 'ALL', { clause: '97' })],
    );
    expect(typesOf(versions, [formation], 'c97')).toEqual(['MERGER']);
    expect(proofSheet(indexLedger({ versions, acts: [] }), formation).passed).toBe(true);
    const index = indexAfter(versions, [formation]);
    expect(predecessors(index, 'c97/14698').map((link) => link.sourceUnitId)).toEqual([
      '14692',
      '14695',
      null,
    ]);
    expect(
      crosswalk(index, plainDate('2025-07-01'), plainDate('2025-06-30'), { level: 'COMMUNE' })[0],
    ).toMatchObject({ outcome: 'SPLIT' });
  });
});
