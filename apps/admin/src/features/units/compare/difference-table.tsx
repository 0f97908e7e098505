import { Fragment, type ReactNode } from 'react';

import { useLanguage } from '../../../shared/i18n';
import table from '../parts/table.module.css';
import { TableFrame } from '../parts/table-frame';
import type { Difference } from './unit-compare-page';

type Level = Difference['levels'][number];

/** Before and after by level and kind, each level with its total. */
export function DifferenceTable({ difference }: { readonly difference: Difference }): ReactNode {
  const { t, format } = useLanguage();
  return (
    <TableFrame label={t('unitsTools.compare.tableLabel')}>
      <table className={table['table']} aria-label={t('unitsTools.compare.tableLabel')}>
        <thead>
          <tr>
            <th scope="col">{t('unitsTools.compare.kind')}</th>
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
          </tr>
        </thead>
        <tbody>
          {difference.levels.map((level) => (
            <LevelRows key={level.level} level={level} />
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function LevelRows({ level }: { readonly level: Level }): ReactNode {
  const { t, format } = useLanguage();
  return (
    <Fragment>
      <tr data-total>
        <th scope="row">{t(`enums.unitLevel.${level.level}`)}</th>
        <td data-number>{format.integer(level.before)}</td>
        <td data-number>{format.integer(level.after)}</td>
        <td data-number>{format.change(level.change)}</td>
        <td data-number>{format.percent(level.decreasePercent)}</td>
      </tr>
      {level.kinds.map((kind) => (
        <tr key={kind.kind} data-part>
          <th scope="row">{t(`enums.unitKind.${kind.kind}`)}</th>
          <td data-number>{format.integer(kind.before)}</td>
          <td data-number>{format.integer(kind.after)}</td>
          <td data-number>{format.change(kind.change)}</td>
          <td data-number>{format.percent(decreasePercent(kind))}</td>
        </tr>
      ))}
    </Fragment>
  );
}

/** Decrease in percent of before; null where there was nothing before or the number grew. */
export function decreasePercent({
  before,
  change,
}: {
  readonly before: number;
  readonly change: number;
}): number | null {
  return before === 0 || change > 0 ? null : (Math.abs(change) / before) * 100;
}
