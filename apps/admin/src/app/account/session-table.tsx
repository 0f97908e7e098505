import { Table } from '@mantine/core';
import { StatusBadge } from '@haicap/ui';
import type { ReactNode } from 'react';

import { useLanguage } from '../../shared/i18n';
import type { AccountQuery } from '../operations.generated';
import { deviceName } from './device-name';

type SignedInSession = NonNullable<AccountQuery['viewer']>['sessions'][number];

/** Where the account is signed in. */
export function SessionTable({ sessions }: { readonly sessions: readonly SignedInSession[] }): ReactNode {
  const { t, format } = useLanguage();
  return (
    <Table.ScrollContainer minWidth={480}>
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('shell.account.session')}</Table.Th>
            <Table.Th>{t('shell.account.sessionStarted')}</Table.Th>
            <Table.Th>{t('shell.account.sessionSeen')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sessions.map((session) => (
            <Table.Tr key={session.id}>
              <Table.Td>
                {deviceName(session.userAgent ?? '') ?? t('shell.account.sessionUnknown')}{' '}
                {session.isCurrent && (
                  <StatusBadge tone="positive">{t('shell.account.sessionCurrent')}</StatusBadge>
                )}
              </Table.Td>
              <Table.Td>{format.dateTime(session.createdAt)}</Table.Td>
              <Table.Td>{format.dateTime(session.lastSeenAt)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
