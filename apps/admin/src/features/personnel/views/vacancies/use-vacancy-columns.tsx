import { StatusBadge, type GridColumn } from '@haicap/ui';
import { useMemo, type ReactNode } from 'react';

import { useAsOf } from '../../../../shared/as-of';
import { useLanguage } from '../../../../shared/i18n';
import { useCan } from '../../../../shared/viewer';
import { postText } from '../../parts/post-words';
import { useViewHref } from '../parts/use-view-href';
import { canAssign, daysVacant, type VacancyRow } from './vacancy-row';

/** Columns of the list. */
export function useVacancyColumns(): readonly GridColumn<VacancyRow>[] {
  const { t, format, locale } = useLanguage();
  const { day } = useAsOf();
  const hrefOf = useViewHref();
  const mayAssign = useCan('PERSONNEL_EDIT');
  return useMemo(() => {
    const issue = ({ staffing: { vacant, surplus } }: VacancyRow): ReactNode =>
      vacant > 0 ? (
        <StatusBadge tone="attention">
          {t('personnelViews.vacancies.vacantCount', { count: format.integer(vacant) })}
        </StatusBadge>
      ) : (
        <StatusBadge tone="info">
          {t('personnelViews.vacancies.surplusCount', { count: format.integer(surplus) })}
        </StatusBadge>
      );
    const since = (row: VacancyRow): string => {
      const count = daysVacant(row, day);
      if (count === null) return '–';
      return t('personnelViews.vacancies.sinceDays', { day: format.date(row.vacantSince), count });
    };
    const assign = (row: VacancyRow): ReactNode => {
      if (!canAssign(row)) return null;
      const words = { position: postText(row.position, locale), unit: row.unit.current.name };
      return (
        <a
          aria-label={t('personnelViews.vacancies.assignTo', words)}
          href={hrefOf({ path: '/personnel/assignments', search: { post: row.position.id } })}
        >
          {t('personnelViews.vacancies.assign')}
        </a>
      );
    };
    return [
      {
        id: 'position',
        header: t('personnelViews.word.position'),
        cell: ({ position }) => postText(position, locale),
        width: 235,
        isRowHeader: true,
      },
      {
        id: 'unit',
        header: t('personnelViews.word.unit'),
        cell: ({ unit }) => <a href={hrefOf({ path: `/units/${unit.id}` })}>{unit.current.name}</a>,
        width: 165,
      },
      { id: 'issue', header: t('personnelViews.vacancies.only'), cell: issue, width: 110 },
      {
        id: 'seats',
        header: t('personnelViews.vacancies.seats'),
        cell: ({ staffing }) =>
          `${format.integer(staffing.filled)} / ${format.integer(staffing.established)}`,
        width: 140,
        align: 'end',
      },
      { id: 'since', header: t('personnelViews.vacancies.since'), cell: since, width: 185 },
      ...(mayAssign
        ? [{ id: 'action', header: t('personnelViews.vacancies.action'), cell: assign, width: 115 }]
        : []),
      {
        id: 'body',
        header: t('personnelViews.word.body'),
        cell: ({ unit, organization }) => (
          <a href={hrefOf({ path: `/units/${unit.id}`, search: { tab: 'organizations' } })}>
            {organization.name}
          </a>
        ),
        width: 225,
      },
      {
        id: 'kind',
        header: t('personnelViews.word.kind'),
        cell: ({ organization }) => t(`enums.organizationKind.${organization.kind}`),
        width: 180,
        isHiddenAtFirst: true,
      },
    ];
  }, [t, format, locale, day, hrefOf, mayAssign]);
}
