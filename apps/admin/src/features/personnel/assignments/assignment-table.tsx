import { Button } from '@mantine/core';
import { DataGrid, type GridColumn, type GridLayout, type GridSelection } from '@haicap/ui';
import { useNavigate } from '@tanstack/react-router';
import type { CombinedError } from '@urql/core';
import type { ReactNode } from 'react';

import { useAsOf } from '../../../shared/as-of';
import { useLanguage } from '../../../shared/i18n';
import { sortText } from '../../../shared/list-search';
import { Empty } from '../../../shared/page/empty';
import { FailureAlert } from '../../../shared/page/failure-alert';
import { requestFailure } from '../../../shared/request-failure';
import { useFollowLink } from '../../../shared/use-follow-link';
import { useGridLabels } from '../../../shared/use-grid-labels';
import type { AssignmentListQuery } from '../operations.generated';
import { ListPager } from '../parts/list-pager';
import {
  assignmentSortOf,
  isFiltered,
  NO_ASSIGNMENT_FILTERS,
  USUAL_ASSIGNMENT_SORT,
} from './assignment-list-search';
import type { AssignmentRow } from './use-assignment-columns';
import { useAssignmentList } from './use-assignment-list';

interface AssignmentTableProps {
  readonly columns: readonly GridColumn<AssignmentRow>[];
  readonly layout: GridLayout;
  readonly onLayoutChange: (layout: GridLayout) => void;
  readonly assignments: AssignmentListQuery['assignments'] | undefined;
  readonly isFetching: boolean;
  readonly error: CombinedError | undefined;
  readonly onRetry: () => void;
  readonly selection: GridSelection | undefined;
}

const NO_ROWS: readonly AssignmentRow[] = [];

/** The list as a table, one page of it. */
export function AssignmentTable(props: AssignmentTableProps): ReactNode {
  const { assignments, error } = props;
  const { t, format } = useLanguage();
  const navigate = useNavigate();
  const list = useAssignmentList();
  const { search } = list;
  const rows = assignments?.nodes ?? NO_ROWS;
  const count = assignments?.totalCount ?? 0;
  const counts = { shown: format.integer(rows.length), count, total: format.integer(count) };
  const isWhole = rows.length === count;
  const peek = ({ id }: AssignmentRow): void => list.look({ peek: search.peek === id ? undefined : id });
  return (
    <DataGrid
      columns={props.columns}
      currentId={search.peek}
      empty={<NoAssignments />}
      error={error && <FailureAlert failure={requestFailure(error)} onRetry={props.onRetry} />}
      footer={<ListPager list={list} page={assignments?.pageInfo} />}
      isLoading={assignments === undefined}
      isMain
      isRefreshing={props.isFetching && assignments !== undefined}
      label={t('personnel.assignments.label')}
      labels={useGridLabels()}
      layout={props.layout}
      onFollow={useFollowLink()}
      onLayoutChange={props.onLayoutChange}
      onOpen={({ person }) =>
        void navigate({ to: '/personnel/persons/$personId', params: { personId: person.id } })
      }
      onPeek={peek}
      onSortChange={(sort) => list.narrow({ sort: sortText(sort, USUAL_ASSIGNMENT_SORT) })}
      rowCount={assignments?.totalCount}
      rowId={rowId}
      rowLabel={rowLabel}
      rows={rows}
      selection={props.selection}
      sort={assignmentSortOf(search)}
      status={
        assignments === undefined || error
          ? ''
          : t(isWhole ? 'personnel.assignments.countAll' : 'personnel.assignments.count', counts)
      }
    />
  );
}

function rowId({ id }: AssignmentRow): string {
  return id;
}

function rowLabel({ person, unit }: AssignmentRow): string {
  return `${person.fullName}, ${unit.current.name}`;
}

/** Why the list is empty, and the one thing to do about it. */
function NoAssignments(): ReactNode {
  const { t, format } = useLanguage();
  const { day } = useAsOf();
  const { search, narrow } = useAssignmentList();
  const view = search.view ?? 'active';
  if (!isFiltered(search)) {
    return (
      <Empty title={t('personnel.assignments.emptyTitle')}>
        {t(`personnel.assignments.empty.${view}`, { day: format.date(day) })}
      </Empty>
    );
  }
  return (
    <Empty
      action={
        <Button onClick={() => narrow(NO_ASSIGNMENT_FILTERS)} variant="default">
          {t('personnel.word.clearFilters')}
        </Button>
      }
      title={t('personnel.assignments.emptyTitle')}
    >
      {t('personnel.assignments.emptyFiltered')}
    </Empty>
  );
}
