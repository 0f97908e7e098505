import { beforeAll, describe, expect, test } from 'vitest';
import {
  findNationalData,
  nationalActs,
  nationalVersions,
  readTable,
  type Row,
} from '../../testing/national-data.js';
import { indexAfter } from '../../testing/sample-ledger.js';
import { plainDate } from '../dates/index.js';
import { crosswalk } from './crosswalk.js';
import { roundDecimal } from './decimals.js';
import { difference, type LevelDifference } from './difference.js';
import { indexLedger, type LedgerIndex } from './ledger-index.js';
import { lineage, predecessors } from './lineage.js';
import type { Finding } from './proof-codes.js';
import { proofSheet, type ProofSheet } from './proof-sheet.js';
import { applyAct } from './replay.js';
import { resolveUnit } from './resolve.js';
import { provinceAsOf } from './units-as-of.js';

const JUNE = plainDate('2025-06-30');
const JULY = plainDate('2025-07-01');
const MAY_2026 = plainDate('2026-05-01');

const folder = findNationalData();
if (folder === null)
  console.info('The national tables are not on this machine: set HAICAP_SHARED_DATA to test with them.');

describe.skipIf(folder === null)('the country, 30 June and 1 July 2025', () => {
  let index: LedgerIndex;
  let langSon: string;
  beforeAll(() => {
    index = indexAfter(nationalVersions(folder!), nationalActs(folder!));
    langSon = 'b20';
  });

  function level(rows: readonly LevelDifference[], name: string): LevelDifference {
    return rows.find((row) => row.level === name)!;
  }

  test('63 / 696 / 10,035 units become 34 / 0 / 3,321', () => {
    const { levels } = difference(index, JUNE, JULY);
    expect(levels.map((row) => [row.before, row.after])).toEqual([
      [63, 34],
      [696, 0],
      [10035, 3321],
    ]);
    expect(level(levels, 'COMMUNE').kinds.map((row) => [row.kind, row.before, row.after])).toEqual([
      ['COMMUNE', 7695, 2621],
      ['WARD', 1724, 687],
      ['TOWNSHIP', 616, 0],
      ['SPECIAL_ZONE', 0, 13],
    ]);
  });

  test('since 30 April 2026 there are 2,611 communes, 697 wards and 13 special zones', () => {
    const { levels, reclassified, formed, ended } = difference(index, JULY, MAY_2026);
    expect(level(levels, 'COMMUNE').kinds.map((row) => row.after)).toEqual([2611, 697, 13]);
    expect([reclassified.length, formed.length, ended.length]).toEqual([11, 0, 0]);
  });

  test('Lạng Sơn goes from 194 to 65: 129 fewer, 66.5 %', () => {
    const communes = level(difference(index, JUNE, JULY, { provinceUnitIds: [langSon] }).levels, 'COMMUNE');
    expect(communes).toMatchObject({
      before: 194,
      after: 65,
      change: -129,
      decrease: 129,
      decreasePercent: 66.49,
    });
    expect(roundDecimal(communes.decreasePercent!, 1)).toBe(66.5);
    expect(communes.kinds.map((row) => [row.kind, row.before, row.after])).toEqual([
      ['COMMUNE', 175, 61],
      ['WARD', 5, 4],
      ['TOWNSHIP', 14, 0],
    ]);
  });

  test('the counts of all 34 provinces are those of their resolutions, predecessors included', () => {
    for (const row of readTable(folder!, 'official-counts.csv')) {
      const province = resolveUnit(index, row['province_code']!, JULY).candidates[0]!.version.unitId;
      const { levels } = difference(index, JUNE, JULY, { provinceUnitIds: [province] });
      expect([row['province_name'], ...countsOf(levels)]).toEqual([
        row['province_name'],
        ...officialCounts(row),
      ]);
    }
  });

  test('code 05977 is phường Vĩnh Trại on 30 June and phường Đông Kinh on 1 July', () => {
    expect(resolveUnit(index, '05977', JUNE)).toMatchObject({
      status: 'ONE',
      candidates: [{ version: { name: 'Phường Vĩnh Trại' } }],
    });
    expect(resolveUnit(index, '5977', JULY)).toMatchObject({
      status: 'ONE',
      candidates: [{ version: { name: 'Phường Đông Kinh' }, reason: 'ZEROS_RESTORED' }],
    });
  });

  test('"Hồng Phong" in Lạng Sơn on 30 June is ambiguous', () => {
    const answer = resolveUnit(index, 'Hồng Phong', JUNE, { provinceUnitId: langSon });
    expect(answer.status).toBe('AMBIGUOUS');
    expect(answer.candidates.map(({ version }) => version.code)).toEqual(['06079', '06205']);
  });

  test('Bính Xá and the old Kiên Mộc are split, without invented shares', () => {
    for (const name of ['Xã Bính Xá', 'Xã Kiên Mộc']) {
      const [candidate] = resolveUnit(index, name, JUNE, { provinceUnitId: langSon }).candidates;
      const [row] = crosswalk(index, JUNE, JULY, { unitIds: [candidate!.version.unitId] });
      expect(row).toMatchObject({ outcome: 'SPLIT' });
      expect(row!.targets.every((target) => target.areaKm2 === null && target.persons === null)).toBe(true);
    }
  });

  test('9,594 communes go to one unit each and 441 are split', () => {
    const rows = crosswalk(index, JUNE, JULY, { level: 'COMMUNE' });
    const targets = new Map<number, number>();
    for (const row of rows) targets.set(row.targets.length, (targets.get(row.targets.length) ?? 0) + 1);
    expect(Object.fromEntries(targets)).toEqual({ 1: 9594, 2: 369, 3: 55, 4: 16, 5: 1 });
    expect(rows.filter((row) => row.outcome === 'UNDEFINED')).toEqual([]);
  });

  test('Kỳ Lợi gave all its land to one ward and its people to two others', () => {
    const [row] = crosswalk(index, JUNE, JULY, { unitIds: ['b18796'] });
    expect(row).toMatchObject({ outcome: 'SPLIT', area: 'EXACT', population: 'SPLIT' });
  });

  test('districts end without a successor, but five islands become special zones', () => {
    const rows = crosswalk(index, JUNE, JULY, { level: 'DISTRICT' });
    const exact = rows.filter((row) => row.outcome === 'EXACT');
    expect(exact.map((row) => row.source!.code)).toEqual(['318', '471', '498', '536', '755']);
    expect(rows.filter((row) => row.undefinedReason === 'ENDED_WITHOUT_SUCCESSOR')).toHaveLength(691);
  });

  test('the flats run by Kim Sơn came to Kim Đông from outside any commune', () => {
    const [kimDong] = resolveUnit(index, '14698', JULY).candidates;
    expect(predecessors(index, kimDong!.version.unitId).some((link) => link.sourceUnitId === null)).toBe(
      true,
    );
  });

  test('Đông Kinh knows its predecessors, and each of them knows Đông Kinh', () => {
    const [dongKinh] = resolveUnit(index, 'phuong dong kinh', JULY, { provinceUnitId: langSon }).candidates;
    const graph = lineage(index, dongKinh!.version.unitId, 'PREDECESSORS');
    expect(graph.nodes.length).toBeGreaterThan(2);
    for (const { unitId } of graph.nodes) {
      const successors = lineage(index, unitId, 'SUCCESSORS').nodes.map((node) => node.unitId);
      expect(successors).toContain(dongKinh!.version.unitId);
    }
  });

  test('old Hòa Bình had 151 units, in its place are 46', () => {
    const rows = crosswalk(index, JUNE, JULY, { level: 'COMMUNE', provinceUnitIds: ['b17'] });
    expect(rows).toHaveLength(151);
    const now = new Set(rows.flatMap((row) => row.targets.map(({ version }) => version.unitId)));
    expect(now.size).toBe(46);
  });

  test('other spellings met in official lists find the unit of its province', () => {
    const kinds = new Set(['tone_mark_placement', 'letter_case', 'i_y_spacing_apostrophe', 'abbreviation']);
    const missed = readTable(folder!, 'name-variants.csv')
      .filter((row) => kinds.has(row['kind']!))
      .filter((row) => {
        const date = row['period'] === 'before' ? JUNE : JULY;
        const [meant] = resolveUnit(index, row['code']!, date, { level: 'COMMUNE' }).candidates;
        const provinceUnitId = provinceAsOf(index, meant!.version.unitId, date)!.unitId;
        const answer = resolveUnit(index, row['variant']!, date, { level: 'COMMUNE', provinceUnitId });
        return !answer.candidates.some(({ version }) => version.code === row['code']);
      });
    expect(missed.map((row) => [row['name'], row['variant']])).toEqual([]);
  });

  test('of all the real acts one source is not used up: the people of Phúc Lợi, a part of whom only stays', () => {
    const [provinces, ...others] = nationalActs(folder!);
    const communeActs = others.filter((act) => act.operationalFrom === JULY);
    const before = indexLedger({ versions: nationalVersions(folder!), acts: [] });
    expect(proofSheet(before, provinces!).passed).toBe(false);
    expect(errorsOf(proofSheet(before, provinces!, { sameDayActs: communeActs }))).toEqual([]);
    const applied = applyAct(before.ledger, provinces!, (key) => `qh/${key}`);
    if (!applied.ok) throw new Error('the act on provinces was refused');
    const between = indexLedger(applied.ledger);
    const errors = communeActs.flatMap((act) => errorsOf(proofSheet(between, act)));
    expect(errors).toEqual([
      {
        severity: 'ERROR',
        code: 'SOURCE_NOT_CONSUMED',
        params: { name: 'Phường Phúc Lợi', dimension: 'population' },
        unitId: 'b00136',
      },
    ]);
  });
});

function errorsOf(sheet: ProofSheet): Finding[] {
  return sheet.findings.filter(({ severity }) => severity === 'ERROR');
}

function countsOf(levels: readonly LevelDifference[]): number[] {
  const communes = levels.find((row) => row.level === 'COMMUNE')!;
  const kind = (name: string): { before: number; after: number } =>
    communes.kinds.find((row) => row.kind === name) ?? { before: 0, after: 0 };
  return [
    levels[0]!.before,
    levels[1]!.before,
    ...['COMMUNE', 'WARD', 'TOWNSHIP'].map((name) => kind(name).before),
    communes.before,
    ...['COMMUNE', 'WARD', 'SPECIAL_ZONE'].map((name) => kind(name).after),
    communes.after,
    communes.decrease,
    communes.decreasePercent!,
  ];
}

function officialCounts(row: Row): number[] {
  return [
    row['provinces_before']!.split(' ').length,
    ...[
      'districts_before',
      'communes_before',
      'wards_before',
      'townships_before',
      'total_before',
      'communes_after',
      'wards_after',
      'special_zones_after',
      'total_after',
      'decrease',
      'decrease_percent',
    ].map((column) => Number(row[column])),
  ];
}
