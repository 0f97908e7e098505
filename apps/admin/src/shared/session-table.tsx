import { Table } from '@mantine/core';
import { StatusBadge } from '@haicap/ui';
import type { ReactNode } from 'react';

import { deviceName } from './device-name';
import { useLanguage } from './i18n';
import type { SessionRowFragment } from './operations.generated';
import { WideTable } from './wide-table';

interface SessionTableProps {
  readonly sessions: readonly SessionRowFragment[];
  /** What can be done with a session, at the end of its row. */
  readonly action?: (session: SessionRowFragment, device: string) => ReactNode;
}

/** Where an account is signed in: device, way, address, times. */
export function SessionTable({ sessions, action }: SessionTableProps): ReactNode {
  const { t, format } = useLanguage();
  return (
    <WideTable minWidth={800}>
      <Table aria-label={t('identity.sessions.label')} verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            {(['device', 'method', 'address', 'started', 'seen', 'expires'] as const).map((column) => (
              <Table.Th key={column} scope="col">
                {t(`identity.sessions.${column}`)}
              </Table.Th>
            ))}
            {action && <Table.Td />}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sessions.map((session) => {
            const device = deviceName(session.userAgent ?? '') ?? t('identity.sessions.unknownDevice');
            return (
              <Table.Tr key={session.id}>
                <Table.Th fw={550} scope="row">
                  {device}{' '}
                  {session.isCurrent && (
                    <StatusBadge tone="positive">{t('identity.sessions.current')}</StatusBadge>
                  )}
                </Table.Th>
                <Table.Td>{t(`identity.method.${session.method}`)}</Table.Td>
                <Table.Td>{session.address ?? '–'}</Table.Td>
                <Table.Td>{format.dateTime(session.createdAt)}</Table.Td>
                <Table.Td>{format.dateTime(session.lastSeenAt)}</Table.Td>
                <Table.Td>{format.dateTime(session.expiresAt)}</Table.Td>
                {action && <Table.Td ta="end">{action(session, device)}</Table.Td>}
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
}
