import type { ExportSheet } from '../../../shared/export/export-sheet';
import type { Language } from '../../../shared/i18n';
import { lastDay } from '../parts/period';
import type { TypeRow } from './use-type-columns';

/** The catalogue as a table for a file, with key, id and version of each kind of post. */
export function typeSheet(
  rows: readonly TypeRow[],
  { t, format }: Pick<Language, 't' | 'format'>,
): ExportSheet {
  return {
    name: t('personnel.catalogue.title'),
    columns: [
      { title: t('personnel.catalogue.precedence'), width: 10 },
      { title: t('personnel.catalogue.key'), width: 26 },
      { title: t('personnel.catalogue.nameVi'), width: 40 },
      { title: t('personnel.catalogue.nameEn'), width: 36 },
      { title: t('personnel.catalogue.nameFr'), width: 36 },
      { title: t('personnel.catalogue.nameFrFeminine'), width: 36 },
      { title: t('personnel.word.key'), width: 12 },
      { title: t('personnel.catalogue.bodies'), width: 30 },
      { title: t('personnel.catalogue.levels'), width: 16 },
      { title: t('personnel.word.from'), width: 12 },
      { title: t('personnel.word.lastDay'), width: 12 },
      { title: t('personnel.catalogue.legalBasis'), width: 40 },
      { title: 'id', width: 30 },
      { title: 'version', width: 8 },
    ],
    rows: rows.map((type) => [
      type.precedence,
      type.key,
      type.nameVi,
      type.nameEn,
      type.nameFr,
      type.nameFrFeminine ?? '',
      type.isKeyLeadership ? t('ui.field.yes') : t('ui.field.no'),
      type.organizationKinds.map((kind) => t(`enums.organizationKind.${kind}`)).join(', '),
      type.levels.map((level) => t(`enums.unitLevel.${level}`)).join(', '),
      format.date(type.validFrom),
      type.validTo ? format.date(lastDay(type.validTo)) : '',
      type.legalBasis ?? '',
      type.id,
      type.version,
    ]),
  };
}
