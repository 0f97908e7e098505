import { createTranslator, loadMessages } from '@haicap/i18n';
import { createFormatters } from '@haicap/i18n/format';
import { plainDate } from '@haicap/domain/dates';
import { describe, expect, it } from 'vitest';

import { resolveTable } from './resolve-table';
import type { Candidate, ResolvedRow } from './resolve-rows';

const t = createTranslator('vi', await loadMessages('vi'));
const format = createFormatters('vi');

function version(code: string, name: string) {
  return {
    id: code,
    unitId: code,
    level: 'COMMUNE',
    code,
    name,
    kind: 'COMMUNE',
    validFrom: '2025-03-01',
  } as const;
}

function candidate(code: string, name: string, parent: string): Candidate {
  const targets = [
    { areaPart: 'ALL', populationPart: 'ALL', version: version(code, `${name} (mới)`) },
  ] as const;
  const shown = { ...version(code, name), parent: version('178', parent) };
  return { matchedBy: 'NAME', reason: '', outcome: 'EXACT', version: shown, targets };
}

const hongPhong: ResolvedRow = {
  line: 1,
  text: 'Hồng Phong',
  resolution: {
    query: 'Hồng Phong',
    status: 'AMBIGUOUS',
    candidates: [
      candidate('06079', 'Xã Hồng Phong', 'Huyện Bình Gia'),
      candidate('06205', 'Xã Hồng Phong', 'Huyện Cao Lộc'),
    ],
  },
};
const binhXa: ResolvedRow = {
  line: 3,
  text: '06622',
  resolution: {
    query: '06622',
    status: 'ONE',
    candidates: [
      {
        ...candidate('06622', 'Xã Bính Xá', 'Huyện Đình Lập'),
        outcome: 'SPLIT',
        targets: [
          { areaPart: 'PART', populationPart: 'PART', version: version('06613', 'Xã Đình Lập') },
          { areaPart: 'PART', populationPart: 'NONE', version: version('06625', 'Xã Kiên Mộc') },
        ],
      },
    ],
  },
};
const later: ResolvedRow = {
  line: 4,
  text: '00001',
  resolution: {
    query: '00001',
    status: 'NONE',
    candidates: [],
    knownFrom: '2025-07-01',
    knownTo: '2026-04-30',
  },
};
const rows = [hongPhong, binhXa, later];
const resolved = { rows, at: plainDate('2025-06-30'), to: plainDate('2025-07-01') };

describe('the answered list as a file', () => {
  it('names the candidates of a line that waits for a choice, and chooses none', () => {
    const [first] = resolveTable(t, format, resolved, {}).rows;
    expect(first!.slice(0, 4)).toEqual([1, 'Hồng Phong', 'Có nhiều khả năng', null]);
    expect(first!.at(-1)).toBe('Xã Hồng Phong (06079), Huyện Bình Gia; Xã Hồng Phong (06205), Huyện Cao Lộc');
  });
  it('carries a choice', () => {
    const [first] = resolveTable(t, format, resolved, { 'Hồng Phong': '06205' }).rows;
    expect(first!.slice(2, 8)).toEqual([
      'Đã chọn',
      '06205',
      'Xã Hồng Phong',
      'Huyện Cao Lộc',
      'Nguyên vẹn',
      '06205',
    ]);
  });
  it('keeps a split on the line of its source, with every part', () => {
    const split = resolveTable(t, format, resolved, {}).rows[1]!;
    expect(split[7]).toBe('06613; 06625');
    expect(split.at(-1)).toBe(
      'Xã Đình Lập: một phần diện tích, một phần dân số; Xã Kiên Mộc: một phần diện tích',
    );
  });
  it('says when a code was known instead; people count the last day in', () => {
    expect(resolveTable(t, format, resolved, {}).rows[2]!.at(-1)).toBe(
      'Không có vào ngày 30/06/2025; mã, tên này có từ 01/07/2025 đến hết 29/04/2026.',
    );
  });
});
