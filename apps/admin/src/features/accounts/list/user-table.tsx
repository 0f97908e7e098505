import { Button } from '@mantine/core';
import { CursorPager, DataGrid, type GridColumn, type GridLayout } from '@haicap/ui';
import { useNavigate } from '@tanstack/react-router';
import type { CombinedError } from '@urql/core';
import type { ReactNode } from 'react';

import { useLanguage, useT } from '../../../shared/i18n';
import { Empty } from '../../../shared/page/empty';
import { FailureAlert } from '../../../shared/page/failure-alert';
import { requestFailure } from '../../../shared/request-failure';
import { useFollowLink } from '../../../shared/use-follow-link';
import { useGridLabels, usePagerLabels } from '../../../shared/use-grid-labels';
import type { UserListQuery } from '../operations.generated';
import { isFiltered, NO_FILTERS, PAGE_SIZES, pageSizeOf, sortOf, sortText } from './user-list-search';
import type { UserRow } from './use-user-columns';
import { useUserList } from './use-user-list';

interface UserTableProps {
  readonly columns: readonly GridColumn<UserRow>[];
  readonly layout: GridLayout;
  readonly onLayoutChange: (layout: GridLayout) => void;
  readonly users: UserListQuery['users'] | undefined;
  readonly isFetching: boolean;
  readonly error: CombinedError | undefined;
  readonly onRetry: () => void;
}

const NO_ROWS: readonly UserRow[] = [];

/** The list as a table, one page of it. */
export function UserTable(props: UserTableProps): ReactNode {
  const { users, error } = props;
  const { t, format } = useLanguage();
  const navigate = useNavigate();
  const { search, narrow } = useUserList();
  const rows = users?.nodes ?? NO_ROWS;
  const count = users?.totalCount ?? 0;
  const counts = { shown: format.integer(rows.length), count, total: format.integer(count) };
  const isWhole = rows.length === count;
  return (
    <DataGrid
      columns={props.columns}
      empty={<NoUsers />}
      error={error && <FailureAlert failure={requestFailure(error)} onRetry={props.onRetry} />}
      footer={<UserPager users={users} />}
      isLoading={users === undefined}
      isMain
      isRefreshing={props.isFetching && users !== undefined}
      label={t('accounts.list.label')}
      labels={useGridLabels()}
      layout={props.layout}
      onFollow={useFollowLink()}
      onLayoutChange={props.onLayoutChange}
      onOpen={(user) => void navigate({ to: '/users/$userId', params: { userId: user.id } })}
      onSortChange={(sort) => narrow({ sort: sortText(sort) })}
      rowCount={users?.totalCount}
      rowId={(user) => user.id}
      rowLabel={(user) => `${user.displayName} (${user.login})`}
      rows={rows}
      sort={sortOf(search)}
      status={
        users === undefined || error
          ? ''
          : t(isWhole ? 'accounts.list.countAll' : 'accounts.list.count', counts)
      }
    />
  );
}

function UserPager({ users }: { readonly users: UserListQuery['users'] | undefined }): ReactNode {
  const { search, narrow, turn } = useUserList();
  const labels = usePagerLabels();
  const page = users?.pageInfo;
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
function NoUsers(): ReactNode {
  const t = useT();
  const { search, narrow } = useUserList();
  const isNarrow = isFiltered(search);
  return (
    <Empty
      action={
        isNarrow && (
          <Button onClick={() => narrow(NO_FILTERS)} variant="default">
            {t('accounts.list.clearFilters')}
          </Button>
        )
      }
      title={t('accounts.list.emptyTitle')}
    >
      {t(isNarrow ? 'accounts.list.emptyFiltered' : 'accounts.list.emptyAll')}
    </Empty>
  );
}
