import { Button } from '@mantine/core';
import { DataGrid, type GridColumn, type GridLayout } from '@haicap/ui';
import { useNavigate } from '@tanstack/react-router';
import type { CombinedError } from '@urql/core';
import type { ReactNode } from 'react';

import { useLanguage, useT } from '../../../shared/i18n';
import { sortText } from '../../../shared/list-search';
import { Empty } from '../../../shared/page/empty';
import { FailureAlert } from '../../../shared/page/failure-alert';
import { requestFailure } from '../../../shared/request-failure';
import { useFollowLink } from '../../../shared/use-follow-link';
import { useGridLabels } from '../../../shared/use-grid-labels';
import type { PersonListQuery } from '../operations.generated';
import { ListPager } from '../parts/list-pager';
import { isFiltered, NO_PERSON_FILTERS, personSortOf, USUAL_PERSON_SORT } from './person-list-search';
import type { PersonRow } from './use-person-columns';
import { usePersonList } from './use-person-list';

interface PersonTableProps {
  readonly columns: readonly GridColumn<PersonRow>[];
  readonly layout: GridLayout;
  readonly onLayoutChange: (layout: GridLayout) => void;
  readonly persons: PersonListQuery['persons'] | undefined;
  readonly isFetching: boolean;
  readonly error: CombinedError | undefined;
  readonly onRetry: () => void;
  readonly onEdit: ((person: PersonRow) => void) | undefined;
  /** The one thing to do where nobody is there yet. */
  readonly add: ReactNode;
}

const NO_ROWS: readonly PersonRow[] = [];

/** The list as a table, one page of it. */
export function PersonTable(props: PersonTableProps): ReactNode {
  const { persons, error } = props;
  const { t, format } = useLanguage();
  const navigate = useNavigate();
  const list = usePersonList();
  const rows = persons?.nodes ?? NO_ROWS;
  const count = persons?.totalCount ?? 0;
  const counts = { shown: format.integer(rows.length), count, total: format.integer(count) };
  const isWhole = rows.length === count;
  return (
    <DataGrid
      columns={props.columns}
      empty={<NoPersons add={props.add} />}
      error={error && <FailureAlert failure={requestFailure(error)} onRetry={props.onRetry} />}
      footer={<ListPager list={list} page={persons?.pageInfo} />}
      isLoading={persons === undefined}
      isMain
      isRefreshing={props.isFetching && persons !== undefined}
      label={t('personnel.persons.label')}
      labels={useGridLabels()}
      layout={props.layout}
      onEdit={props.onEdit}
      onFollow={useFollowLink()}
      onLayoutChange={props.onLayoutChange}
      onOpen={({ id }) => void navigate({ to: '/personnel/persons/$personId', params: { personId: id } })}
      onSortChange={(sort) => list.narrow({ sort: sortText(sort, USUAL_PERSON_SORT) })}
      rowCount={persons?.totalCount}
      rowId={({ id }) => id}
      rowLabel={({ fullName }) => fullName}
      rows={rows}
      sort={personSortOf(list.search)}
      status={
        persons === undefined || error
          ? ''
          : t(isWhole ? 'personnel.persons.countAll' : 'personnel.persons.count', counts)
      }
    />
  );
}

/** Why the list is empty, and the one thing to do about it. */
function NoPersons({ add }: { readonly add: ReactNode }): ReactNode {
  const t = useT();
  const { search, narrow } = usePersonList();
  const isNarrow = isFiltered(search);
  const clear = (
    <Button onClick={() => narrow(NO_PERSON_FILTERS)} variant="default">
      {t('personnel.word.clearFilters')}
    </Button>
  );
  return (
    <Empty action={isNarrow ? clear : add} title={t('personnel.persons.emptyTitle')}>
      {t(isNarrow ? 'personnel.persons.emptyFiltered' : 'personnel.persons.emptyAll')}
    </Empty>
  );
}
