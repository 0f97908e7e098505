import { Button } from '@mantine/core';
import { CursorPager, DataGrid, type GridColumn, type GridLayout } from '@haicap/ui';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CombinedError } from '@urql/core';

import { useAsOf } from '../../../shared/as-of';
import { useLanguage } from '../../../shared/i18n';
import { Empty } from '../../../shared/page/empty';
import { FailureAlert } from '../../../shared/page/failure-alert';
import { requestFailure } from '../../../shared/request-failure';
import { useFollowLink } from '../../../shared/use-follow-link';
import { useGridLabels, usePagerLabels } from '../../../shared/use-grid-labels';
import { useKeepTrail } from '../parts/unit-trail';
import type { UnitListQuery } from '../operations.generated';
import { isFiltered, NO_FILTERS, PAGE_SIZES, pageSizeOf, sortOf, sortText } from './unit-list-search';
import type { UnitRow } from './use-unit-columns';
import { useUnitList } from './use-unit-list';

interface UnitTableProps {
  readonly columns: readonly GridColumn<UnitRow>[];
  readonly layout: GridLayout;
  readonly onLayoutChange: (layout: GridLayout) => void;
  readonly units: UnitListQuery['units'] | undefined;
  readonly isFetching: boolean;
  readonly error: CombinedError | undefined;
  readonly onRetry: () => void;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (ids: ReadonlySet<string>) => void;
}

const NO_ROWS: readonly UnitRow[] = [];

/** The list as a table, one page of it. */
export function UnitTable(props: UnitTableProps): ReactNode {
  const { units, error } = props;
  const { t, format } = useLanguage();
  const navigate = useNavigate();
  const { search, narrow, look } = useUnitList();
  const rows = units?.nodes ?? NO_ROWS;
  useKeepTrail(rows);
  const count = units?.totalCount ?? 0;
  const counts = { shown: format.integer(rows.length), count, total: format.integer(count) };
  const isWhole = units !== undefined && rows.length === units.totalCount;
  const peek = (unit: UnitRow): void => look({ peek: search.peek === unit.unitId ? undefined : unit.unitId });
  return (
    <DataGrid
      columns={props.columns}
      currentId={rows.find((unit) => unit.unitId === search.peek)?.id}
      empty={<NoUnits />}
      error={error && <FailureAlert failure={requestFailure(error)} onRetry={props.onRetry} />}
      footer={<UnitPager units={units} />}
      isLoading={units === undefined}
      isMain
      isRefreshing={props.isFetching && units !== undefined}
      label={t('units.list.label')}
      labels={useGridLabels()}
      layout={props.layout}
      onFollow={useFollowLink()}
      onLayoutChange={props.onLayoutChange}
      onOpen={(unit) => void navigate({ to: '/units/$unitId', params: { unitId: unit.unitId } })}
      onPeek={peek}
      onSortChange={(sort) => narrow({ sort: sortText(sort) })}
      rowCount={units?.totalCount}
      rowId={rowId}
      rowLabel={rowLabel}
      rows={rows}
      selection={{ ids: props.selected, onChange: props.onSelect }}
      sort={sortOf(search)}
      status={
        units === undefined || error ? '' : t(isWhole ? 'units.list.countAll' : 'units.list.count', counts)
      }
    />
  );
}

function UnitPager({ units }: { readonly units: UnitListQuery['units'] | undefined }): ReactNode {
  const { search, narrow, turn } = useUnitList();
  const labels = usePagerLabels();
  const page = units?.pageInfo;
  const isLater = search.after !== undefined || search.before !== undefined;
  return (
    <CursorPager
      labels={labels}
      onFirst={isLater ? () => narrow({}) : null}
      onNext={page?.hasNextPage ? () => turn({ after: page.endCursor ?? undefined }) : null}
      onPageSize={(size) => narrow({ size: PAGE_SIZES.find((known) => known === size) })}
      onPrevious={page?.hasPreviousPage ? () => turn({ before: page.startCursor ?? undefined }) : null}
      pageSize={pageSizeOf(search)}
      pageSizes={PAGE_SIZES}
    />
  );
}

/** Why the list is empty, and the one thing to do about it. */
function NoUnits(): ReactNode {
  const { t, format } = useLanguage();
  const { day } = useAsOf();
  const { search, narrow } = useUnitList();
  const date = format.date(day);
  if (!isFiltered(search)) {
    return <Empty title={t('units.list.emptyTitle')}>{t('units.list.emptyAll', { date })}</Empty>;
  }
  return (
    <Empty
      action={
        <Button onClick={() => narrow(NO_FILTERS)} variant="default">
          {t('units.list.clearFilters')}
        </Button>
      }
      title={t('units.list.emptyTitle')}
    >
      {t('units.list.emptyFiltered', { date })}
    </Empty>
  );
}

function rowId(unit: UnitRow): string {
  return unit.id;
}

function rowLabel(unit: UnitRow): string {
  return `${unit.name} (${unit.code})`;
}
