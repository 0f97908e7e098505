import type { ExportSheet } from '../../../shared/export/export-sheet';
import type { Language } from '../../../shared/i18n';
import { lastDay } from '../parts/period';
import { postText } from '../parts/post-words';
import type { AssignmentRow } from './use-assignment-columns';

/** The list as a table for a file, with id and version of each assignment. */
export function assignmentSheet(
  rows: readonly AssignmentRow[],
  { t, format, locale }: Pick<Language, 't' | 'format' | 'locale'>,
): ExportSheet {
  return {
    name: t('personnel.assignments.title'),
    columns: [
      { title: t('personnel.word.person'), width: 28 },
      { title: t('personnel.persons.colCode'), width: 14 },
      { title: t('personnel.word.position'), width: 44 },
      { title: t('personnel.word.organization'), width: 36 },
      { title: t('personnel.word.unit'), width: 24 },
      { title: t('personnel.word.kind'), width: 16 },
      { title: t('personnel.word.mode'), width: 12 },
      { title: t('personnel.word.state'), width: 16 },
      { title: t('personnel.word.from'), width: 12 },
      { title: t('personnel.word.lastDay'), width: 12 },
      { title: t('personnel.word.decision'), width: 18 },
      { title: t('personnel.decision.issuedOn'), width: 12 },
      { title: 'assignment_id', width: 30 },
      { title: 'person_id', width: 30 },
      { title: 'version', width: 8 },
    ],
    rows: rows.map((held) => [
      held.person.fullName,
      held.person.staffCode ?? '',
      postText(held.position, locale, held.person.formOfAddress),
      held.organization.name,
      held.unit.current.name,
      t(`enums.assignmentKind.${held.kind}`),
      t(`enums.assignmentMode.${held.mode}`),
      t(`enums.assignmentState.${held.state}`),
      format.date(held.validFrom),
      held.validTo ? format.date(lastDay(held.validTo)) : '',
      held.decision?.number ?? '',
      held.decision ? format.date(held.decision.issuedOn) : '',
      held.id,
      held.person.id,
      held.version,
    ]),
  };
}
