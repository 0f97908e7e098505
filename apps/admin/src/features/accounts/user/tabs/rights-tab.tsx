import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';

import { useT } from '../../../../shared/i18n';
import { Empty } from '../../../../shared/page/empty';
import { QueryView } from '../../../../shared/page/query-view';
import { UserRightsDocument, type UserRightsQuery } from '../../operations.generated';
import classes from '../../parts/accounts.module.css';
import { GrantReasons } from '../../parts/grant-reasons';
import { UnitName } from '../../parts/unit-name';
import type { ShownUser } from '../user-page';
import { RightCheck } from './right-check';

type Right = NonNullable<UserRightsQuery['user']>['rights'][number];

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
              <RightTable name={user.displayName} rights={data.user.rights} />
            </>
          )
        }
      </QueryView>
      <RightCheck user={user} />
    </>
  );
}

function RightTable({
  name,
  rights,
}: {
  readonly name: string;
  readonly rights: readonly Right[];
}): ReactNode {
  const t = useT();
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table aria-label={t('accounts.rights.label', { name })} highlightOnHover verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('accounts.rights.what')}</Table.Th>
            <Table.Th scope="col">{t('accounts.rights.where')}</Table.Th>
            <Table.Th scope="col">{t('accounts.rights.why')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rights.map((right) => (
            <Table.Tr key={`${right.permission} ${right.unit?.id ?? ''} ${right.isInherited}`}>
              <Table.Th fw={550} scope="row">
                {t(`enums.permission.${right.permission}`)}
              </Table.Th>
              <Table.Td>
                <UnitName unit={right.unit} />{' '}
                <span className={classes['note']}>
                  {right.isInherited
                    ? `(${t('accounts.rights.inherited')})`
                    : right.unit && t('accounts.rights.and')}
                </span>
              </Table.Td>
              <Table.Td>
                <GrantReasons grants={right.grants} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
