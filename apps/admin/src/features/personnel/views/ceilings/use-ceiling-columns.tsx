import { StatusBadge, type GridColumn } from '@haicap/ui';
import { useMemo, type ReactNode } from 'react';

import { useLanguage } from '../../../../shared/i18n';
import { useCan } from '../../../../shared/viewer';
import { useViewHref } from '../parts/use-view-href';
import { canSet, peopleLeft, seatsLeft, type CeilingRow } from './ceiling-row';
import classes from './ceilings.module.css';

/** Columns of the sheet; differences below zero are marked in words too. */
export function useCeilingColumns(onSet: (row: CeilingRow) => void): readonly GridColumn<CeilingRow>[] {
  const { t, format } = useLanguage();
  const hrefOf = useViewHref();
  const maySet = useCan('PERSONNEL_EDIT');
  return useMemo(() => {
    const difference = (value: number | null): ReactNode => {
      if (value === null) return '–';
      if (value >= 0) return format.integer(value);
      return (
        <StatusBadge tone="negative">
          {t('personnelViews.ceilings.over', { count: format.integer(-value) })}
        </StatusBadge>
      );
    };
    const number = (
      id: 'established' | 'filled',
      place: (row: CeilingRow) => string,
    ): GridColumn<CeilingRow> => ({
      id,
      header: t(`personnelViews.word.${id}`),
      cell: (row) => (row[id] === 0 ? '0' : <a href={place(row)}>{format.integer(row[id])}</a>),
      value: (row) => row[id],
      width: 105,
      align: 'end',
      isSortable: true,
    });
    const action: GridColumn<CeilingRow> = {
      id: 'action',
      header: t('personnelViews.vacancies.action'),
      cell: (row) =>
        canSet(row) && (
          <button
            aria-label={t('personnelViews.ceilings.setFor', { unit: row.unit.current.name })}
            className={classes['set']}
            onClick={() => onSet(row)}
            type="button"
          >
            {t('personnelViews.ceilings.set')}
          </button>
        ),
      width: 130,
    };
    return [
      {
        id: 'unit',
        header: t('personnelViews.word.unit'),
        cell: ({ unit }) => <a href={hrefOf({ path: `/units/${unit.id}` })}>{unit.current.name}</a>,
        value: ({ unit }) => unit.current.name,
        width: 230,
        isSortable: true,
        isRowHeader: true,
      },
      {
        id: 'ceiling',
        header: t('personnelViews.ceilings.ceiling'),
        cell: ({ ceiling }) =>
          ceiling == null ? t('personnelViews.ceilings.notSet') : format.integer(ceiling),
        value: ({ ceiling }) => ceiling ?? null,
        width: 115,
        align: 'end',
        isSortable: true,
      },
      number('established', ({ unit }) =>
        hrefOf({ path: `/units/${unit.id}`, search: { tab: 'organizations' } }),
      ),
      number('filled', ({ unit }) =>
        hrefOf({ path: '/personnel/assignments', search: { unit: unit.current.code } }),
      ),
      {
        id: 'seatsLeft',
        header: t('personnelViews.ceilings.seatsLeft'),
        cell: (row) => difference(seatsLeft(row)),
        value: seatsLeft,
        width: 175,
        align: 'end',
        isSortable: true,
      },
      {
        id: 'peopleLeft',
        header: t('personnelViews.ceilings.peopleLeft'),
        cell: (row) => difference(peopleLeft(row)),
        value: peopleLeft,
        width: 175,
        align: 'end',
        isSortable: true,
      },
      ...(maySet ? [action] : []),
      {
        id: 'basis',
        header: t('personnelViews.ceilings.basis'),
        cell: ({ current }) => current?.basis ?? '–',
        width: 260,
      },
      {
        id: 'from',
        header: t('personnelViews.ceilings.validFrom'),
        cell: ({ current }) => (current ? format.date(current.validFrom) : '–'),
        value: ({ current }) => current?.validFrom ?? null,
        width: 110,
        isSortable: true,
        isHiddenAtFirst: true,
      },
    ];
  }, [t, format, hrefOf, onSet, maySet]);
}
