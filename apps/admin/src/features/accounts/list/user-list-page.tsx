import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { ColumnChooser, Icon } from '@haicap/ui';
import { useCallback, type ReactNode } from 'react';
import { useQuery } from 'urql';

import { useT } from '../../../shared/i18n';
import { Needs } from '../../../shared/page/needs';
import { Page } from '../../../shared/page/page';
import { useScope } from '../../../shared/scope';
import { useColumnChooserLabels } from '../../../shared/use-grid-labels';
import { useGridLayout } from '../../../shared/use-grid-layout';
import { useLastValue } from '../../../shared/use-last-value';
import { useCan } from '../../../shared/viewer';
import { useUnitOfCode } from '../../../shared/use-unit-of-code';
import { InviteDialog } from '../invite/invite-dialog';
import { UserListDocument } from '../operations.generated';
import { UserFilters } from './user-filters';
import { UserListExport } from './user-list-export';
import { listVariables } from './user-list-search';
import { UserTable } from './user-table';
import { useUserColumns } from './use-user-columns';
import { useUserList } from './use-user-list';

/** People who use the system, as far as the viewer looks after them. */
export function UserListPage(): ReactNode {
  return (
    <Needs permission="ACCOUNTS_READ">
      <Users />
    </Needs>
  );
}

function Users(): ReactNode {
  const t = useT();
  const { search, look } = useUserList();
  const { provinceCode } = useScope();
  const mayInvite = useCan('ACCOUNTS_MANAGE');
  const [isInviting, inviting] = useDisclosure(false);
  const columns = useUserColumns();
  const onColumns = useCallback((cols: string | undefined) => look({ cols }), [look]);
  const [layout, setLayout] = useGridLayout('users', search.cols, onColumns);
  const chooserLabels = useColumnChooserLabels();
  // Without a choice of its own the list follows the scope in the header, like every other.
  const chosen = useUnitOfCode(search.unit ?? provinceCode ?? undefined);
  const variables = listVariables(search, chosen.unit?.id ?? null);
  const [query, retry] = useQuery({ query: UserListDocument, variables, pause: chosen.isLooking });
  const users = useLastValue(query.data?.users);
  return (
    <Page
      actions={
        <>
          <UserListExport unitId={chosen.unit?.id ?? null} />
          {mayInvite && (
            <Button leftSection={<Icon name="plus" size={16} />} onClick={inviting.open}>
              {t('accounts.list.invite')}
            </Button>
          )}
        </>
      }
      description={t('accounts.list.description')}
      title={t('accounts.list.title')}
    >
      <UserFilters
        columns={
          <ColumnChooser
            columns={columns}
            labels={chooserLabels}
            layout={layout}
            onLayoutChange={setLayout}
          />
        }
        unit={search.unit === undefined ? null : chosen.unit}
      />
      <UserTable
        columns={columns}
        error={query.error}
        isFetching={query.fetching}
        layout={layout}
        onLayoutChange={setLayout}
        onRetry={() => retry({ requestPolicy: 'network-only' })}
        users={users}
      />
      {isInviting && <InviteDialog onClose={inviting.close} />}
    </Page>
  );
}
