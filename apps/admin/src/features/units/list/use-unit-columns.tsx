import type { GridColumn } from '@haicap/ui';
import { useMemo } from 'react';

import { useLanguage } from '../../../shared/i18n';
import { useUnitHref } from '../../../shared/use-unit-href';
import { lastDay } from '../parts/use-validity';
import type { UnitListRowFragment } from '../operations.generated';
import classes from './unit-list.module.css';

/** One row of the list. */
export type UnitRow = UnitListRowFragment;

/** Columns of the list; every value that the API has of a version. */
export function useUnitColumns(): readonly GridColumn<UnitRow>[] {
  const { t, format } = useLanguage();
  const hrefOf = useUnitHref();
  return useMemo(
    () => [
      { id: 'code', header: t('units.list.colCode'), cell: (unit) => unit.code, width: 76, isSortable: true },
      {
        id: 'name',
        header: t('units.list.colName'),
        cell: (unit) => <a href={hrefOf(unit.unitId)}>{unit.name}</a>,
        width: 230,
        isSortable: true,
        isRowHeader: true,
      },
      {
        id: 'kind',
        header: t('units.list.colKind'),
        cell: (unit) => t(`enums.unitKind.${unit.kind}`),
        width: 125,
        isSortable: true,
      },
      {
        id: 'level',
        header: t('units.list.colLevel'),
        cell: (unit) => t(`enums.unitLevel.${unit.level}`),
        width: 120,
        isHiddenAtFirst: true,
      },
      {
        id: 'parent',
        header: t('units.list.colParent'),
        cell: (unit) => unit.parent && <a href={hrefOf(unit.parent.unitId)}>{unit.parent.name}</a>,
        width: 170,
      },
      {
        id: 'province',
        header: t('units.list.colProvince'),
        cell: (unit) => unit.province?.shortName,
        width: 150,
        isHiddenAtFirst: true,
      },
      {
        id: 'population',
        header: t('units.list.colPopulation'),
        cell: (unit) => (
          <>
            {unit.populationQuality === 'SUSPECT' && (
              <span className={classes['suspect']}>{t('units.list.suspect')}</span>
            )}
            {format.integer(unit.population)}
          </>
        ),
        width: 145,
        align: 'end',
        isSortable: true,
      },
      {
        id: 'area',
        header: t('units.list.colArea'),
        cell: (unit) => format.area(unit.areaKm2),
        width: 125,
        align: 'end',
        isSortable: true,
      },
      {
        id: 'quality',
        header: t('units.list.colQuality'),
        cell: (unit) => t(`enums.populationQuality.${unit.populationQuality}`),
        width: 140,
        isHiddenAtFirst: true,
      },
      {
        id: 'predecessors',
        header: t('units.list.colPredecessors'),
        cell: (unit) => format.integer(unit.predecessorCount),
        width: 112,
        align: 'end',
      },
      {
        id: 'seat',
        header: t('units.list.colSeat'),
        cell: (unit) => unit.seat,
        width: 280,
        isHiddenAtFirst: true,
      },
      {
        id: 'from',
        header: t('units.list.colFrom'),
        cell: (unit) => format.date(unit.validFrom),
        width: 108,
        isSortable: true,
      },
      {
        id: 'to',
        header: t('units.list.colTo'),
        cell: (unit) => format.date(unit.validTo == null ? null : lastDay(unit.validTo)),
        width: 108,
        isHiddenAtFirst: true,
      },
    ],
    [t, format, hrefOf],
  );
}
