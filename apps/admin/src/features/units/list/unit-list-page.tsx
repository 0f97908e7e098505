import { SegmentedControl } from '@mantine/core';
import { ColumnChooser, shownColumns } from '@haicap/ui';
import { useCallback, useState, type ReactNode } from 'react';
import { useQuery } from 'urql';

import { useAsOf } from '../../../shared/as-of';
import { useT } from '../../../shared/i18n';
import { useLive } from '../../../shared/live/use-live';
import { Page } from '../../../shared/page/page';
import { useScope } from '../../../shared/scope';
import { useColumnChooserLabels } from '../../../shared/use-grid-labels';
import { useGridLayout } from '../../../shared/use-grid-layout';
import { useLastValue } from '../../../shared/use-last-value';
import { UnitListDocument } from '../operations.generated';
import { UnitFilters } from './unit-filters';
import { UnitKindCounts } from './unit-kind-counts';
import { UnitListActions } from './unit-list-actions';
import classes from './unit-list.module.css';
import { listVariables } from './unit-list-search';
import { UnitPeek } from './unit-peek';
import { UnitTable } from './unit-table';
import { UnitTree } from './unit-tree';
import { useUnitColumns, type UnitRow } from './use-unit-columns';
import { useUnitList } from './use-unit-list';

const NOTHING: ReadonlyMap<string, UnitRow> = new Map();

/** Units as of the day, as a table or a tree. */
export function UnitListPage(): ReactNode {
  const t = useT();
  const { asOf } = useAsOf();
  const { provinceCode } = useScope();
  const { search, narrow, look } = useUnitList();
  const columns = useUnitColumns();
  const onColumns = useCallback((cols: string | undefined) => look({ cols }), [look]);
  const [layout, setLayout] = useGridLayout('units', search.cols, onColumns);
  const chooserLabels = useColumnChooserLabels();
  const isTree = search.view === 'tree';
  const [query, retry] = useQuery({
    query: UnitListDocument,
    variables: listVariables(search, asOf, provinceCode),
    pause: isTree,
  });
  useLive(['UNITS']);
  const units = useLastValue(query.data?.units);
  const [selected, setSelected] = useState(NOTHING);
  const select = (ids: ReadonlySet<string>): void => setSelected(keepRows(ids, selected, units?.nodes ?? []));
  return (
    <Page
      actions={
        <UnitListActions
          columns={shownColumns(columns, layout)}
          onDeselect={() => setSelected(NOTHING)}
          selected={selected}
        />
      }
      title={t('units.list.title')}
    >
      <UnitFilters />
      <div className={classes['bar']}>
        {isTree ? <span /> : <UnitKindCounts counts={units?.countsByKind ?? []} />}
        <div className={classes['tools']}>
          <SegmentedControl
            aria-label={t('units.list.view')}
            data={[
              { value: 'table', label: t('units.list.viewTable') },
              { value: 'tree', label: t('units.list.viewTree') },
            ]}
            onChange={(view) => narrow({ view: view === 'tree' ? 'tree' : undefined })}
            value={isTree ? 'tree' : 'table'}
          />
          {!isTree && (
            <ColumnChooser
              columns={columns}
              labels={chooserLabels}
              layout={layout}
              onLayoutChange={setLayout}
            />
          )}
        </div>
      </div>
      <div className={classes['content']}>
        <div className={classes['main']}>
          {isTree ? (
            <UnitTree />
          ) : (
            <UnitTable
              columns={columns}
              error={query.error}
              isFetching={query.fetching || query.stale}
              layout={layout}
              onLayoutChange={setLayout}
              onRetry={() => retry({ requestPolicy: 'network-only' })}
              onSelect={select}
              selected={new Set(selected.keys())}
              units={units}
            />
          )}
        </div>
        {search.peek !== undefined && <UnitPeek key={search.peek} unitId={search.peek} />}
      </div>
    </Page>
  );
}

/** Selected rows are kept whole: those of other pages are no longer in the list. */
function keepRows(
  ids: ReadonlySet<string>,
  before: ReadonlyMap<string, UnitRow>,
  rows: readonly UnitRow[],
): ReadonlyMap<string, UnitRow> {
  const known = new Map([...before, ...rows.map((row) => [row.id, row] as const)]);
  return new Map([...known].filter(([id]) => ids.has(id)));
}
