import { addDays, plainDate } from '@haicap/domain/dates';

import type { ExportCell, ExportSheet } from '../../../../shared/export/export-sheet';
import type { Language } from '../../../../shared/i18n';
import { typeText } from '../../parts/post-words';
import { daysBetween } from '../vacancies/vacancy-row';
import type { MonitorCellData, MonitorLine } from './monitor-heat';

/** Days one after the other; `to` is the first day after. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** Days as people write them, the last one counted in. */
export function daysText({ from, to }: Days, { t, format }: Pick<Language, 't' | 'format'>): string {
  const last = addDays(plainDate(to), -1);
  if (last <= from) return format.date(from);
  return t('personnelViews.word.period', { from: format.date(from), to: format.date(last) });
}

/** All vacant and double days, one row each, for a file. */
export function gapSheet(
  rows: readonly MonitorLine[],
  { t, format, locale }: Pick<Language, 't' | 'format' | 'locale'>,
): ExportSheet {
  const line = (
    { unit }: MonitorLine,
    { type }: MonitorCellData,
    kind: 'GAP' | 'OVERLAP',
    { from, to }: Days,
  ): readonly ExportCell[] => [
    unit.current.name,
    unit.current.code,
    typeText(type, locale),
    t(`personnelViews.monitor.gapKinds.${kind}`),
    format.date(from),
    format.date(addDays(plainDate(to), -1)),
    daysBetween(from, to),
  ];
  return {
    name: t('personnelViews.monitor.gapSheet'),
    columns: [
      { title: t('personnelViews.word.unit'), width: 28 },
      { title: 'code', width: 8 },
      { title: t('personnelViews.word.position'), width: 40 },
      { title: t('personnelViews.monitor.gapKind'), width: 14 },
      { title: t('personnelViews.monitor.gapFrom'), width: 12 },
      { title: t('personnelViews.monitor.gapTo'), width: 14 },
      { title: t('personnelViews.monitor.gapDays'), width: 9 },
    ],
    rows: rows.flatMap((row) =>
      row.cells.flatMap((cell) => [
        ...cell.gaps.map((gap) => line(row, cell, 'GAP', gap)),
        ...cell.overlaps.map((overlap) => line(row, cell, 'OVERLAP', overlap)),
      ]),
    ),
  };
}
