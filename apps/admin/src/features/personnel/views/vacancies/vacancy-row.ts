import { fromPlainDate, plainDate } from '@haicap/domain/dates';

import type { ExportSheet } from '../../../../shared/export/export-sheet';
import type { Language } from '../../../../shared/i18n';
import { postText } from '../../parts/post-words';
import type { VacancyListQuery } from '../../views.generated';

/** One row of the list. */
export type VacancyRow = VacancyListQuery['vacancies']['nodes'][number];

const DAY = 86_400_000;

/** Days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round(
    (fromPlainDate(plainDate(to)).getTime() - fromPlainDate(plainDate(from)).getTime()) / DAY,
  );
}

/** Days that a post has been vacant on a day, that day included; null where it is not, or nobody knows. */
export function daysVacant({ vacantSince }: Pick<VacancyRow, 'vacantSince'>, day: string): number | null {
  if (vacantSince == null || vacantSince > day) return null;
  return daysBetween(vacantSince, day) + 1;
}

/** Whether the viewer may put somebody on a free seat. */
export function canAssign({ staffing, position }: VacancyRow): boolean {
  return staffing.vacant > 0 && position.viewerPermissions.includes('PERSONNEL_EDIT');
}

/** The list as a table for a file. */
export function vacancySheet(
  rows: readonly VacancyRow[],
  day: string,
  { t, format, locale }: Pick<Language, 't' | 'format' | 'locale'>,
): ExportSheet {
  return {
    name: t('personnelViews.vacancies.title'),
    columns: [
      { title: t('personnelViews.word.unit'), width: 26 },
      { title: 'code', width: 8 },
      { title: t('personnelViews.word.body'), width: 40 },
      { title: t('personnelViews.word.kind'), width: 24 },
      { title: t('personnelViews.word.position'), width: 40 },
      { title: t('personnelViews.word.established'), width: 10 },
      { title: t('personnelViews.word.filled'), width: 10 },
      { title: t('personnelViews.word.vacant'), width: 10 },
      { title: t('personnelViews.word.surplus'), width: 10 },
      { title: t('personnelViews.vacancies.since'), width: 14 },
      { title: t('personnelViews.monitor.gapDays'), width: 10 },
      { title: 'position_id', width: 30 },
      { title: 'version', width: 8 },
    ],
    rows: rows.map((row) => [
      row.unit.current.name,
      row.unit.current.code,
      row.organization.name,
      t(`enums.organizationKind.${row.organization.kind}`),
      postText(row.position, locale),
      row.staffing.established,
      row.staffing.filled,
      row.staffing.vacant,
      row.staffing.surplus,
      row.vacantSince == null ? '' : format.date(row.vacantSince),
      daysVacant(row, day),
      row.position.id,
      row.position.version,
    ]),
  };
}
