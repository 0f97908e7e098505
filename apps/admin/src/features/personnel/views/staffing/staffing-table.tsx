import { SegmentedControl } from '@mantine/core';
import { ColumnChooser, DataGrid } from '@haicap/ui';
import { useCallback, type ReactNode } from 'react';

import { useLanguage } from '../../../../shared/i18n';
import { useColumnChooserLabels, useGridLabels } from '../../../../shared/use-grid-labels';
import { useGridLayout } from '../../../../shared/use-grid-layout';
import { useFollowLink } from '../../../../shared/use-follow-link';
import type { ListState } from '../../parts/use-list-state';
import classes from '../parts/views.module.css';
import { lineId, lineName, type StaffingSheet, type TableOf } from './staffing-row';
import { STAFFING_GROUPS, type StaffingSearch } from './staffing-search';
import { StaffingEmpty } from './staffing-empty';
import { useStaffingColumns } from './use-staffing-columns';

interface StaffingTableProps {
  readonly sheet: StaffingSheet | undefined;
  readonly isFetching: boolean;
  readonly of: TableOf;
  readonly list: ListState<StaffingSearch>;
  /** What failed, with another try. */
  readonly error: ReactNode;
}

const NO_ROWS: StaffingSheet['rows'] = [];

/** The table of a unit, added up by what is chosen. */
export function StaffingTable({ sheet, isFetching, of, list, error }: StaffingTableProps): ReactNode {
  const language = useLanguage();
  const { t } = language;
  const { search, narrow, look } = list;
  const by = search.by ?? 'UNIT';
  const columns = useStaffingColumns(by, of);
  const onColumns = useCallback((cols: string | undefined) => look({ cols }), [look]);
  const [layout, setLayout] = useGridLayout('staffing', search.cols, onColumns);
  const rows = sheet?.rows ?? NO_ROWS;
  return (
    <div>
      <div className={classes['filters']}>
        <SegmentedControl
          aria-label={t('personnelViews.staffing.by')}
          data={STAFFING_GROUPS.map((value) => ({
            value,
            label: t(`personnelViews.staffing.groups.${value}`),
          }))}
          onChange={(value) => narrow({ by: value === 'UNIT' ? undefined : value })}
          size="xs"
          value={by}
        />
        <span className={classes['tools']}>
          <ColumnChooser
            columns={columns}
            labels={useColumnChooserLabels()}
            layout={layout}
            onLayoutChange={setLayout}
          />
        </span>
      </div>
      <DataGrid
        columns={columns}
        empty={<StaffingEmpty unitId={of.unitId} />}
        error={error}
        isLoading={sheet === undefined}
        isMain
        isRefreshing={isFetching && sheet !== undefined}
        label={t('personnelViews.staffing.label')}
        labels={useGridLabels()}
        layout={layout}
        onFollow={useFollowLink()}
        onLayoutChange={setLayout}
        rowId={lineId}
        rowLabel={(line) => lineName(line, language)}
        rows={rows}
        status={sheet === undefined ? '' : t('personnelViews.staffing.count', { count: rows.length })}
      />
    </div>
  );
}
