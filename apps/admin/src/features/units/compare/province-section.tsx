import type { ReactNode } from 'react';

import { useLanguage } from '../../../shared/i18n';
import { Section } from '../parts/section';
import table from '../parts/table.module.css';
import { TableFrame } from '../parts/table-frame';
import { UnitLink } from '../../../shared/unit-link';
import classes from './province-section.module.css';
import type { Difference } from './unit-compare-page';

type Row = Difference['rows'][number];

/** Commune-level numbers of every province; nothing when only one is compared. */
export function ProvinceSection({ difference }: { readonly difference: Difference }): ReactNode {
  const { t, format } = useLanguage();
  // A ledger may hold a province without its communes.
  const rows = difference.rows.filter((row) => row.before > 0 || row.after > 0);
  if (rows.length < 2) return null;
  const most = Math.max(...rows.map((row) => row.before), 1);
  return (
    <Section title={t('unitsTools.compare.provinces')} hint={t('unitsTools.compare.provincesHint')}>
      <TableFrame label={t('unitsTools.compare.provinces')}>
        <table className={table['table']}>
          <thead>
            <tr>
              <th scope="col">{t('unitsTools.compare.province')}</th>
              <th scope="col" data-number>
                {t('unitsTools.compare.before', { day: format.date(difference.from) })}
              </th>
              <th scope="col" data-number>
                {t('unitsTools.compare.after', { day: format.date(difference.to) })}
              </th>
              <th scope="col" data-number>
                {t('unitsTools.compare.change')}
              </th>
              <th scope="col" data-number>
                {t('unitsTools.compare.decrease')}
              </th>
              <th className={classes['bars']} aria-hidden="true" />
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <ProvinceRow key={row.province.id} row={row} most={most} />
            ))}
          </tbody>
        </table>
      </TableFrame>
    </Section>
  );
}

function ProvinceRow({ row, most }: { readonly row: Row; readonly most: number }): ReactNode {
  const { format } = useLanguage();
  return (
    <tr>
      <th scope="row">
        <UnitLink unit={row.province} />
      </th>
      <td data-number>{format.integer(row.before)}</td>
      <td data-number>{format.integer(row.after)}</td>
      <td data-number>{format.change(row.change)}</td>
      <td data-number>{format.percent(row.decreasePercent)}</td>
      <td className={classes['bars']} aria-hidden="true">
        <span className={classes['before']} style={{ width: `${(row.before / most) * 100}%` }} />
        <span className={classes['after']} style={{ width: `${(row.after / most) * 100}%` }} />
      </td>
    </tr>
  );
}
