import { Button, Table, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Icon } from '@haicap/ui';
import { useState, type ReactNode } from 'react';

import { useLanguage } from '../../shared/i18n';
import { Section } from '../../shared/page/section';
import type { ApiKeyRowFragment } from '../operations.generated';
import { ApiKeyDialog } from './api-key-dialog';
import { RevokeDialog } from './revoke-dialog';

interface ApiKeySectionProps {
  readonly keys: readonly ApiKeyRowFragment[];
  readonly mayCreate: boolean;
}

/** The viewer's own keys: list, create, revoke. */
export function ApiKeySection({ keys, mayCreate }: ApiKeySectionProps): ReactNode {
  const { t } = useLanguage();
  const [isCreating, creating] = useDisclosure(false);
  const [revoked, setRevoked] = useState<ApiKeyRowFragment | null>(null);
  const create = mayCreate && (
    <Button leftSection={<Icon name="plus" size={16} />} onClick={creating.open} variant="default">
      {t('shell.account.keyCreate')}
    </Button>
  );
  return (
    <Section action={create} hint={t('shell.account.keysText')} title={t('shell.account.keysTitle')}>
      {keys.length === 0 ? (
        <Text c="dimmed" size="sm">
          {t(mayCreate ? 'shell.account.keysNone' : 'shell.account.keysForbidden')}
        </Text>
      ) : (
        <KeyTable keys={keys} onRevoke={setRevoked} />
      )}
      {isCreating && <ApiKeyDialog onClose={creating.close} />}
      {revoked && <RevokeDialog apiKey={revoked} onClose={() => setRevoked(null)} />}
    </Section>
  );
}

interface KeyTableProps {
  readonly keys: readonly ApiKeyRowFragment[];
  readonly onRevoke: (key: ApiKeyRowFragment) => void;
}

function KeyTable({ keys, onRevoke }: KeyTableProps): ReactNode {
  const { t, format } = useLanguage();
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('shell.account.keyName')}</Table.Th>
            <Table.Th>{t('shell.account.keyId')}</Table.Th>
            <Table.Th>{t('shell.account.keyAccess')}</Table.Th>
            <Table.Th>{t('shell.account.keyExpires')}</Table.Th>
            <Table.Th>{t('shell.account.keyUsed')}</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {keys.map((key) => (
            <Table.Tr key={key.id}>
              <Table.Td>{key.name}</Table.Td>
              <Table.Td>
                <code>{key.keyId}</code>
              </Table.Td>
              <Table.Td>
                {t(key.readOnly ? 'shell.account.keyReadOnly' : 'shell.account.keyReadWrite')}
              </Table.Td>
              <Table.Td>{format.dateTime(key.expiresAt)}</Table.Td>
              <Table.Td>
                {key.lastUsedAt == null ? (
                  <Text c="dimmed" component="span" size="sm">
                    {t('shell.account.keyNeverUsed')}
                  </Text>
                ) : (
                  format.dateTime(key.lastUsedAt)
                )}
              </Table.Td>
              <Table.Td ta="end">
                <Button color="red" onClick={() => onRevoke(key)} size="compact-sm" variant="subtle">
                  {t('shell.account.keyRevoke')}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
