import { Table, Text } from '@mantine/core';
import { Icon } from '@haicap/ui';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';

import { useT } from '../../../shared/i18n';
import { QueryView } from '../../../shared/page/query-view';
import { RoleTableDocument, type RoleTableQuery } from '../operations.generated';
import { PERMISSIONS } from '../parts/account-words';
import classes from '../parts/accounts.module.css';
import { WideTable } from '../../../shared/wide-table';

type Description = RoleTableQuery['roles'][number];

/** What each role allows: permissions down, roles across. */
export function RoleTable(): ReactNode {
  const t = useT();
  const [query, retry] = useQuery({ query: RoleTableDocument });
  return (
    <QueryView onRetry={() => retry({ requestPolicy: 'network-only' })} query={query}>
      {({ roles }) => (
        <>
          <Text c="dimmed" mb="xs" size="sm">
            {t('accounts.access.rolesHint')}
          </Text>
          <Matrix roles={roles} />
        </>
      )}
    </QueryView>
  );
}

function Matrix({ roles }: { readonly roles: readonly Description[] }): ReactNode {
  const t = useT();
  return (
    <WideTable minWidth={620}>
      <Table
        aria-label={t('accounts.access.rolesLabel')}
        className={classes['matrix']}
        verticalSpacing={4}
        withColumnBorders
        withTableBorder
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Td />
            {roles.map(({ role, viewerCanGive }) => (
              <Table.Th
                key={role}
                scope="col"
                title={viewerCanGive ? t('accounts.access.canGive') : undefined}
              >
                <span className={classes['upright']}>{t(`enums.role.${role}`)}</span>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {PERMISSIONS.map((permission) => (
            <Table.Tr key={permission}>
              <Table.Th scope="row">{t(`enums.permission.${permission}`)}</Table.Th>
              {roles.map(({ role, permissions }) => (
                <Table.Td key={role} data-yes={permissions.includes(permission) || undefined}>
                  {permissions.includes(permission) && (
                    <span aria-label={t('accounts.access.allowed')} role="img">
                      <Icon name="check" size={16} />
                    </span>
                  )}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
}
