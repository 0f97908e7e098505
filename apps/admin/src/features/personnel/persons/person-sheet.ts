import type { ExportSheet } from '../../../shared/export/export-sheet';
import type { Language } from '../../../shared/i18n';
import { periodText } from '../parts/period';
import { postText } from '../parts/post-words';
import type { PersonRow } from './use-person-columns';

/**
 * The list as a table for a file, with id and version of each person, so that the file can come back. Protected fields
 * are not in it: reading them is recorded person by person.
 */
export function personSheet(
  rows: readonly PersonRow[],
  words: Pick<Language, 't' | 'format' | 'locale'>,
): ExportSheet {
  const { t, locale } = words;
  return {
    name: t('personnel.persons.title'),
    columns: [
      { title: t('personnel.persons.colName'), width: 30 },
      { title: t('personnel.persons.colAddress'), width: 10 },
      { title: t('personnel.persons.colCode'), width: 16 },
      { title: t('personnel.persons.colFile'), width: 26 },
      { title: t('personnel.persons.colPosts'), width: 60 },
      { title: t('personnel.persons.colWhere'), width: 30 },
      { title: t('personnel.word.period'), width: 26 },
      { title: 'person_id', width: 30 },
      { title: 'version', width: 8 },
    ],
    rows: rows.map((person) => [
      person.fullName,
      person.formOfAddress ? t(`enums.formOfAddress.${person.formOfAddress}`) : '',
      person.staffCode ?? '',
      person.unit.current.name,
      person.posts.map((held) => postText(held.position, locale, person.formOfAddress)).join('; '),
      person.posts.map((held) => held.unit.current.name).join('; '),
      person.posts.map((held) => periodText(held, words)).join('; '),
      person.id,
      person.version,
    ]),
  };
}
