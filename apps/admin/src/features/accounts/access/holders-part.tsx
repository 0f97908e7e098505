import { Select, Table, Text } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';

import { AnchorLink } from '../../../shared/anchor-link';
import { useT } from '../../../shared/i18n';
import { Empty } from '../../../shared/page/empty';
import { PageButtons } from '../../../shared/page/page-buttons';
import { QueryView } from '../../../shared/page/query-view';
import { pageVariables, type PageSearch } from '../../../shared/page-search';
import { useScope } from '../../../shared/scope';
import { UnitPicker } from '../../../shared/unit-picker';
import { AccessHoldersDocument, type AccessHoldersQuery } from '../operations.generated';
import { PERMISSIONS } from '../parts/account-words';
import classes from '../parts/accounts.module.css';
import { GrantReasons } from '../parts/grant-reasons';
import { useHomeUnit } from '../parts/use-home-unit';
import type { AccessSearch } from './access-search';
import { WideTable } from '../../../shared/wide-table';
import { useUnitOfCode } from '../../../shared/use-unit-of-code';

const PAGE_SIZE = 25;

/** A permission and a unit; then everybody who may, with the roles it comes from. */
export function HoldersPart(): ReactNode {
  const t = useT();
  const search = useSearch({ from: '/app/access' });
  const navigate = useNavigate({ from: '/access' });
  const { permission = 'UNITS_EDIT' } = search;
  const home = useHomeUnit();
  const { provinceCode } = useScope();
  // Without a unit in the address: the scope in the header, else where the viewer is at home.
  const { unit, isLooking } = useUnitOfCode(search.unit ?? provinceCode ?? home?.code);
  const ask = (change: AccessSearch & PageSearch): void => {
    void navigate({
      search: (previous) => ({ ...previous, after: undefined, before: undefined, ...change }),
    });
  };
  const [query, retry] = useQuery({
    query: AccessHoldersDocument,
    variables: { permission, unitId: unit?.id ?? null, ...pageVariables(search, PAGE_SIZE) },
    pause: isLooking,
  });
  const unitName = unit?.current.name ?? t('accounts.word.wholeCountry');
  return (
    <>
      <div className={classes['question']}>
        <Select
          allowDeselect={false}
          data={PERMISSIONS.map((value) => ({ value, label: t(`enums.permission.${value}`) }))}
          label={t('accounts.access.permission')}
          onChange={(value) => ask({ permission: PERMISSIONS.find((known) => known === value) })}
          searchable
          value={permission}
        />
        <UnitPicker
          asOf={null}
          description={t('accounts.access.unitHint')}
          label={t('accounts.access.unit')}
          onChange={(picked) => ask({ unit: picked?.code })}
          placeholder={t('accounts.invite.unitAll')}
          value={unit && { unitId: unit.id, name: unit.current.name }}
        />
      </div>
      <QueryView onRetry={() => retry({ requestPolicy: 'network-only' })} query={query}>
        {({ accessHolders: holders }) =>
          holders.nodes.length === 0 ? (
            <Empty title={t('accounts.access.noneTitle')}>
              {t('accounts.access.noneText', {
                permission: t(`enums.permission.${permission}`),
                unit: unitName,
              })}
            </Empty>
          ) : (
            <>
              <Text c="dimmed" mb={4} mt="md" role="status" size="sm">
                {t('accounts.access.count', { count: holders.totalCount })}
              </Text>
              <HolderTable holders={holders.nodes} />
              <PageButtons onPage={ask} pageInfo={holders.pageInfo} />
            </>
          )
        }
      </QueryView>
    </>
  );
}

type Holder = AccessHoldersQuery['accessHolders']['nodes'][number];

function HolderTable({ holders }: { readonly holders: readonly Holder[] }): ReactNode {
  const t = useT();
  return (
    <WideTable minWidth={480}>
      <Table aria-label={t('accounts.access.label')} highlightOnHover verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('accounts.access.who')}</Table.Th>
            <Table.Th scope="col">{t('accounts.access.why')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {holders.map(({ user, grants }) => (
            <Table.Tr key={user.id}>
              <Table.Th fw={550} scope="row">
                <AnchorLink params={{ userId: user.id }} to="/users/$userId">
                  {user.displayName}
                </AnchorLink>{' '}
                <span className={classes['note']}>{user.login}</span>
              </Table.Th>
              <Table.Td>
                <GrantReasons grants={grants} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
}
