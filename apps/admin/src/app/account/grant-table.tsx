import { addDays, plainDate } from '@haicap/domain/dates';
import { Table } from '@mantine/core';
import type { ReactNode } from 'react';

import { UnitLink } from '../../shared/unit-link';
import { useLanguage } from '../../shared/i18n';
import type { ViewerGrant } from '../../shared/viewer';
import { WideTable } from '../../shared/wide-table';

/** Roles, on which unit, from when to when. */
export function GrantTable({ grants }: { readonly grants: readonly ViewerGrant[] }): ReactNode {
  const { t, format } = useLanguage();
  return (
    <WideTable minWidth={480}>
      <Table aria-label={t('shell.account.rolesTitle')} verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('shell.account.role')}</Table.Th>
            <Table.Th>{t('shell.account.unit')}</Table.Th>
            <Table.Th>{t('shell.account.from')}</Table.Th>
            <Table.Th>{t('shell.account.to')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {grants.map((grant) => (
            <Table.Tr key={`${grant.role}:${grant.unit?.id}:${grant.validFrom}`}>
              <Table.Td>{t(`enums.role.${grant.role}`)}</Table.Td>
              <Table.Td>
                {grant.unit ? (
                  <UnitLink unit={{ unitId: grant.unit.id, name: grant.unit.current.name }} />
                ) : (
                  t('shell.user.wholeCountry')
                )}
              </Table.Td>
              <Table.Td>{format.date(grant.validFrom)}</Table.Td>
              <Table.Td>
                {grant.validTo
                  ? // The API names the first day on which it no longer holds, people the last on which it does.
                    format.date(addDays(plainDate(grant.validTo), -1))
                  : t('accounts.word.open')}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
}
