import type { ExportSheet } from '../../../../shared/export/export-sheet';
import type { Language } from '../../../../shared/i18n';
import type { StaffingGrouping } from '../../../../shared/schema.generated';
import { groupHeading, keyTotal, lineName, type StaffingSheet } from './staffing-row';

/** The table for a file, with its sum as the last row. */
export function staffingSheet(
  sheet: StaffingSheet,
  by: StaffingGrouping,
  words: Pick<Language, 't' | 'locale'>,
): ExportSheet {
  const { t } = words;
  const { rows, total } = sheet;
  const key = keyTotal(sheet);
  const posts = rows.reduce((sum, line) => sum + line.posts, 0);
  return {
    name: t('personnelViews.staffing.title'),
    columns: [
      { title: groupHeading(by, t), width: 40 },
      ...(by === 'UNIT' ? [{ title: 'code', width: 8 }] : []),
      { title: t('personnelViews.word.posts'), width: 10 },
      { title: t('personnelViews.word.established'), width: 10 },
      { title: t('personnelViews.word.filled'), width: 10 },
      { title: t('personnelViews.word.vacant'), width: 10 },
      { title: t('personnelViews.word.surplus'), width: 10 },
      { title: t('personnelViews.staffing.keyFilled'), width: 16 },
      { title: t('personnelViews.staffing.keyVacant'), width: 16 },
    ],
    rows: [
      ...rows.map((line) => [
        lineName(line, words),
        ...(by === 'UNIT' ? [line.unit?.current.code ?? ''] : []),
        line.posts,
        ...numbers(line.staffing),
        line.keyStaffing.filled,
        line.keyStaffing.vacant,
      ]),
      [
        t('personnelViews.word.total'),
        ...(by === 'UNIT' ? [''] : []),
        posts,
        ...numbers(total),
        key.filled,
        key.vacant,
      ],
    ],
  };
}

function numbers({ established, filled, vacant, surplus }: StaffingSheet['total']): number[] {
  return [established, filled, vacant, surplus];
}
