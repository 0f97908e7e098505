import { createTranslator, loadMessages } from '@haicap/i18n';
import { createFormatters } from '@haicap/i18n/format';
import { describe, expect, it } from 'vitest';

import { daysText, gapSheet } from './gap-sheet';
import { heatColumns, heatLevel, heatRows, type Monitor, type MonitorCellData } from './monitor-heat';

const words = {
  t: createTranslator('vi', await loadMessages('vi')),
  format: createFormatters('vi'),
  locale: 'vi' as const,
};
const type = (id: string, nameVi: string): MonitorCellData['type'] => ({
  id,
  nameVi,
  nameEn: nameVi,
  nameFr: nameVi,
  isKeyLeadership: true,
});
const SECRETARY = type('t1', 'Bí thư');
const CHAIR = type('t2', 'Chủ tịch');
const cell = (of: MonitorCellData['type'], facts: Partial<MonitorCellData>): MonitorCellData => ({
  type: of,
  days: 365,
  daysVacant: 0,
  daysFrozen: 0,
  daysDouble: 0,
  gaps: [],
  overlaps: [],
  ...facts,
});
const MONITOR: Monitor = {
  from: '2025-07-01',
  to: '2026-07-01',
  totalDaysVacant: 31,
  totalDaysDouble: 2,
  totalUnits: 1,
  pageInfo: { hasNextPage: false, hasPreviousPage: false },
  types: [SECRETARY, CHAIR],
  rows: [
    {
      unit: { id: 'u', current: { id: 'v', code: '05977', name: 'Phường Đông Kinh' } },
      // in another order than the columns
      cells: [
        cell(CHAIR, { days: 0 }),
        cell(SECRETARY, {
          daysVacant: 31,
          daysDouble: 2,
          gaps: [{ from: '2025-07-01', to: '2025-08-01' }],
          overlaps: [{ from: '2025-09-01', to: '2025-09-03' }],
        }),
      ],
    },
  ],
};

describe('the heat of the monitor', () => {
  it.each([
    [0, 0],
    [1, 1],
    [7, 1],
    [8, 2],
    [30, 2],
    [31, 3],
    [90, 3],
    [91, 4],
  ])('of %i vacant days is %i', (days, level) => {
    expect(heatLevel(days)).toBe(level);
  });

  it('has one cell per kind of post, in the order of the columns', () => {
    expect(heatColumns(MONITOR, words).map(({ label }) => label)).toEqual(['Bí thư', 'Chủ tịch']);
    const [row] = heatRows(MONITOR, words, (id) => `/units/${id}`);
    expect(row?.href).toBe('/units/u');
    expect(row?.cells).toEqual([
      {
        level: 3,
        text: '31',
        mark: '×2',
        description: 'Phường Đông Kinh, Bí thư: khuyết 31 ngày, quá số chỗ 2 ngày',
      },
      { level: null, text: '–', description: 'Phường Đông Kinh: không có Chủ tịch' },
    ]);
  });
});

describe('the table of gaps', () => {
  it('has one row per gap and overlap, the last day counted in', () => {
    expect(gapSheet(MONITOR.rows, words).rows).toEqual([
      ['Phường Đông Kinh', '05977', 'Bí thư', 'Khuyết', '01/07/2025', '31/07/2025', 31],
      ['Phường Đông Kinh', '05977', 'Bí thư', 'Quá số chỗ', '01/09/2025', '02/09/2025', 2],
    ]);
  });
  it('says a single day once', () => {
    expect(daysText({ from: '2025-07-01', to: '2025-07-02' }, words)).toBe('01/07/2025');
    expect(daysText({ from: '2025-07-01', to: '2025-08-01' }, words)).toBe('01/07/2025 – 31/07/2025');
  });
});
