import { HeatGrid, StatTile, StatTiles } from '@haicap/ui';
import { useCallback, useMemo, type ReactNode } from 'react';

import { useLanguage } from '../../../../shared/i18n';
import { Empty } from '../../../../shared/page/empty';
import { PageButtons } from '../../../../shared/page/page-buttons';
import { useFollowLink } from '../../../../shared/use-follow-link';
import { useUnitHref } from '../../../../shared/use-unit-href';
import type { ListState } from '../../parts/use-list-state';
import classes from '../parts/views.module.css';
import { CellPanel } from './cell-panel';
import { heatColumns, heatLegend, heatRows, type Monitor } from './monitor-heat';
import type { MonitorSearch } from './monitor-search';

interface MonitorViewProps {
  readonly monitor: Monitor;
  readonly list: ListState<MonitorSearch>;
}

/** Sums and heat grid of a page of units, with the details of the cell that the address names. */
export function MonitorView({ monitor, list }: MonitorViewProps): ReactNode {
  const language = useLanguage();
  const { t, format, locale } = language;
  const { search, look, turn } = list;
  const unitHref = useUnitHref();
  const columns = useMemo(() => heatColumns(monitor, { t, format, locale }), [monitor, t, format, locale]);
  const rows = useMemo(
    () => heatRows(monitor, { t, format, locale }, unitHref),
    [monitor, t, format, locale, unitHref],
  );
  const legend = useMemo(() => ({ label: t('personnelViews.monitor.legend'), items: heatLegend(t) }), [t]);
  const onSelect = useCallback(
    (place: { readonly rowId: string; readonly columnId: string } | null) =>
      look({ row: place?.rowId, col: place?.columnId }),
    [look],
  );
  const follow = useFollowLink();
  const row = rows.find(({ id }) => id === search.row);
  const column = columns.find(({ id }) => id === search.col);
  if (rows.length === 0) {
    return (
      <Empty title={t('personnelViews.monitor.emptyTitle')}>{t('personnelViews.monitor.emptyText')}</Empty>
    );
  }
  return (
    <>
      <MonitorTotals monitor={monitor} />
      <HeatGrid
        columns={columns}
        corner={t('personnelViews.word.unit')}
        label={t('personnelViews.monitor.label')}
        legend={legend}
        onNavigate={follow}
        onSelect={onSelect}
        panel={
          row &&
          column && (
            <CellPanel
              onClose={() => onSelect(null)}
              period={monitor}
              type={{ id: column.id, name: column.label }}
              unit={{ id: row.id, name: row.label }}
            />
          )
        }
        rows={rows}
        selected={row && column ? { rowId: row.id, columnId: column.id } : null}
      />
      <div className={classes['pages']}>
        <span className={classes['note']} role="status">
          {t('personnelViews.monitor.pages', {
            shown: format.integer(rows.length),
            total: format.integer(monitor.totalUnits),
          })}
        </span>
        <PageButtons onPage={turn} pageInfo={monitor.pageInfo} />
      </div>
    </>
  );
}

/** Days without anybody and with too many, over the units of this page. */
function MonitorTotals({ monitor }: Pick<MonitorViewProps, 'monitor'>): ReactNode {
  const { t, format } = useLanguage();
  const { totalDaysVacant, totalDaysDouble, totalUnits, rows } = monitor;
  const hint = rows.length < totalUnits ? t('personnelViews.monitor.onPage') : undefined;
  return (
    <div className={classes['tiles']}>
      <StatTiles>
        <StatTile
          emphasis={totalDaysVacant > 0 ? 'strong' : 'plain'}
          hint={hint}
          label={t('personnelViews.monitor.daysVacant')}
          value={format.integer(totalDaysVacant)}
        />
        <StatTile
          hint={hint}
          label={t('personnelViews.monitor.daysDouble')}
          value={format.integer(totalDaysDouble)}
        />
        <StatTile label={t('personnelViews.monitor.units')} value={format.integer(totalUnits)} />
      </StatTiles>
    </div>
  );
}
