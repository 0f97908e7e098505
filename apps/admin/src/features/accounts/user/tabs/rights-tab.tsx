import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';

import { useT } from '../../../../shared/i18n';
import { Empty } from '../../../../shared/page/empty';
import { QueryView } from '../../../../shared/page/query-view';
import { UserRightsDocument } from '../../operations.generated';
import classes from '../../parts/accounts.module.css';
import { GrantReasons } from '../../parts/grant-reasons';
import { UnitName } from '../../parts/unit-name';
import { groupRights, type RightGroup } from '../group-rights';
import type { ShownUser } from '../user-page';
import { RightCheck } from './right-check';
import { WideTable } from '../../../../shared/wide-table';

/** What this person may do, where, and which role says so. */
export function RightsTab({ user }: { readonly user: ShownUser }): ReactNode {
  const t = useT();
  const [query, retry] = useQuery({ query: UserRightsDocument, variables: { id: user.id } });
  return (
    <>
      <QueryView onRetry={() => retry({ requestPolicy: 'network-only' })} query={query}>
        {(data) =>
          user.status === 'SUSPENDED' || !data.user || data.user.rights.length === 0 ? (
            <Empty title={t('accounts.rights.noneTitle')}>
              {t(user.status === 'SUSPENDED' ? 'accounts.rights.noneSuspended' : 'accounts.rights.noneText')}
            </Empty>
          ) : (
            <>
              <Text c="dimmed" mb="xs" size="sm">
                {t('accounts.rights.intro')}
              </Text>
              <RightTable groups={groupRights(data.user.rights)} name={user.displayName} />
            </>
          )
        }
      </QueryView>
      <RightCheck user={user} />
    </>
  );
}

interface RightTableProps {
  readonly name: string;
  readonly groups: readonly RightGroup[];
}

function RightTable({ name, groups }: RightTableProps): ReactNode {
  const t = useT();
  return (
    <WideTable minWidth={720}>
      <Table aria-label={t('accounts.rights.label', { name })} verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('accounts.rights.where')}</Table.Th>
            <Table.Th scope="col">{t('accounts.rights.why')}</Table.Th>
            <Table.Th scope="col">{t('accounts.rights.what')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {groups.map((group) => (
            <Table.Tr key={group.key} className={classes['group']}>
              <Table.Th fw={400} scope="row">
                <UnitName unit={group.unit} />{' '}
                <span className={classes['note']}>
                  {group.isInherited
                    ? `(${t('accounts.rights.inherited')})`
                    : group.unit && t('accounts.rights.and')}
                </span>
              </Table.Th>
              <Table.Td>
                <GrantReasons grants={group.grants} />
              </Table.Td>
              <Table.Td>
                <ul className={classes['may']}>
                  {group.permissions.map((permission) => (
                    <li key={permission}>{t(`enums.permission.${permission}`)}</li>
                  ))}
                </ul>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
}
