import type { GridColumn } from '@haicap/ui';
import { useMemo, type ReactNode } from 'react';

import { useLanguage } from '../../../../shared/i18n';
import type { StaffingGrouping } from '../../../../shared/schema.generated';
import classes from '../parts/views.module.css';
import { useViewHref } from '../parts/use-view-href';
import {
  groupHeading,
  lineName,
  numberOf,
  placeOf,
  type StaffingLine,
  type StaffingNumber,
  type TableOf,
} from './staffing-row';

const PLAIN_NUMBERS = [
  'established',
  'filled',
  'vacant',
  'surplus',
] as const satisfies readonly StaffingNumber[];

/** Columns of the staffing table; every number leads to the list behind it. */
export function useStaffingColumns(by: StaffingGrouping, of: TableOf): readonly GridColumn<StaffingLine>[] {
  const { t, locale, format } = useLanguage();
  const hrefOf = useViewHref();
  const { unitId, code } = of;
  return useMemo(() => {
    const table = { unitId, code };
    const linked = (line: StaffingLine, name: StaffingNumber, text: string): ReactNode => {
      if (numberOf(line, name) === 0) return <span className={classes['zero']}>{text}</span>;
      const place = placeOf(line, name, table);
      return place === null ? text : <a href={hrefOf(place)}>{text}</a>;
    };
    const nameCell = (line: StaffingLine): ReactNode => {
      const name = lineName(line, { t, locale });
      return line.unit ? <a href={hrefOf({ path: `/units/${line.unit.id}` })}>{name}</a> : name;
    };
    const number = (name: StaffingNumber, header: string, width: number): GridColumn<StaffingLine> => ({
      id: name,
      header,
      cell: (line) => linked(line, name, format.integer(numberOf(line, name))),
      value: (line) => numberOf(line, name),
      width,
      align: 'end',
      isSortable: true,
    });
    return [
      {
        id: 'name',
        header: groupHeading(by, t),
        cell: nameCell,
        value: (line) => lineName(line, { t, locale }),
        width: by === 'UNIT' ? 230 : 290,
        isSortable: true,
        isRowHeader: true,
      },
      {
        id: 'posts',
        header: t('personnelViews.word.posts'),
        cell: ({ posts }) => format.integer(posts),
        value: ({ posts }) => posts,
        width: 120,
        align: 'end',
        isSortable: true,
      },
      ...PLAIN_NUMBERS.map((name) => number(name, t(`personnelViews.word.${name}`), 105)),
      {
        ...number('keyFilled', t('personnelViews.staffing.keyFilled'), 160),
        cell: (line) => {
          const { filled, established } = line.keyStaffing;
          if (established + filled === 0) return '–';
          const share = { filled: format.integer(filled), established: format.integer(established) };
          return linked(line, 'keyFilled', t('personnelViews.staffing.keyShare', share));
        },
      },
      number('keyVacant', t('personnelViews.staffing.keyVacant'), 145),
    ];
  }, [by, unitId, code, t, locale, format, hrefOf]);
}
