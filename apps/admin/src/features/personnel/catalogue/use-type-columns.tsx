import type { GridColumn } from '@haicap/ui';
import { useMemo } from 'react';

import { useLanguage } from '../../../shared/i18n';
import type { PositionTypePartsFragment } from '../operations.generated';
import classes from '../parts/list.module.css';
import { periodText } from '../parts/period';

/** One row of the catalogue. */
export type TypeRow = PositionTypePartsFragment;

/** Columns of the catalogue: every name, so that the three languages can be compared. */
export function useTypeColumns(): readonly GridColumn<TypeRow>[] {
  const { t, format } = useLanguage();
  return useMemo(
    () => [
      {
        id: 'precedence',
        header: t('personnel.catalogue.precedence'),
        cell: ({ precedence }) => precedence,
        width: 80,
        align: 'end',
      },
      {
        id: 'nameVi',
        header: t('personnel.catalogue.nameVi'),
        cell: ({ nameVi, isKeyLeadership }) => (
          <>
            {nameVi}
            {isKeyLeadership && <span className={classes['note']}> · {t('personnel.word.key')}</span>}
          </>
        ),
        width: 290,
        isRowHeader: true,
      },
      { id: 'nameEn', header: t('personnel.catalogue.nameEn'), cell: ({ nameEn }) => nameEn, width: 250 },
      {
        id: 'nameFr',
        header: t('personnel.catalogue.nameFr'),
        cell: ({ nameFr, nameFrFeminine }) => (nameFrFeminine ? `${nameFr} / ${nameFrFeminine}` : nameFr),
        width: 290,
      },
      {
        id: 'bodies',
        header: t('personnel.catalogue.bodies'),
        cell: ({ organizationKinds }) =>
          organizationKinds.length === 0
            ? t('personnel.catalogue.any')
            : organizationKinds.map((kind) => t(`enums.organizationKind.${kind}`)).join(', '),
        width: 200,
      },
      {
        id: 'levels',
        header: t('personnel.catalogue.levels'),
        cell: ({ levels }) =>
          levels.length === 0
            ? t('personnel.catalogue.any')
            : levels.map((level) => t(`enums.unitLevel.${level}`)).join(', '),
        width: 130,
      },
      {
        id: 'key',
        header: t('personnel.catalogue.key'),
        cell: ({ key }) => key,
        width: 170,
        isHiddenAtFirst: true,
      },
      {
        id: 'period',
        header: t('personnel.word.period'),
        cell: (type) => periodText(type, { t, format }),
        width: 180,
        isHiddenAtFirst: true,
      },
      {
        id: 'legalBasis',
        header: t('personnel.catalogue.legalBasis'),
        cell: ({ legalBasis }) => legalBasis ?? '',
        width: 260,
        isHiddenAtFirst: true,
      },
    ],
    [t, format],
  );
}
