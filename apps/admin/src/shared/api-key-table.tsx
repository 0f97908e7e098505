import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';

import { useLanguage } from './i18n';
import type { Permission } from './schema.generated';
import { UnitLink } from './unit-link';
import { WideTable } from './wide-table';

/** An API key as it is listed. */
export interface ListedKey {
  readonly id: string;
  readonly keyId: string;
  readonly name: string;
  readonly readOnly: boolean;
  /** Empty = whatever the owner may. */
  readonly permissions: readonly Permission[];
  readonly pointsPerHour?: number | null;
  readonly expiresAt: string;
  readonly lastUsedAt?: string | null;
  readonly unit?: { readonly id: string; readonly current: { readonly name: string } } | null;
}

interface ApiKeyTableProps<Key extends ListedKey> {
  readonly keys: readonly Key[];
  /** What can be done with a key, at the end of its row. */
  readonly action?: (key: Key) => ReactNode;
}

/** API keys: what each may do, where, how much, until when, and when it was last used. */
export function ApiKeyTable<Key extends ListedKey>({ keys, action }: ApiKeyTableProps<Key>): ReactNode {
  const { t } = useLanguage();
  return (
    <WideTable minWidth={860}>
      <Table aria-label={t('shell.account.keysTitle')} verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('identity.keys.name')}</Table.Th>
            <Table.Th scope="col">{t('identity.keys.id')}</Table.Th>
            <Table.Th scope="col">{t('identity.keys.may')}</Table.Th>
            <Table.Th scope="col">{t('identity.keys.where')}</Table.Th>
            <Table.Th scope="col">{t('identity.keys.points')}</Table.Th>
            <Table.Th scope="col">{t('shell.account.keyExpires')}</Table.Th>
            <Table.Th scope="col">{t('shell.account.keyUsed')}</Table.Th>
            {action && <Table.Td />}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {keys.map((key) => (
            <KeyLine key={key.id} action={action?.(key)} apiKey={key} />
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
}

function KeyLine({ apiKey, action }: { readonly apiKey: ListedKey; readonly action: ReactNode }): ReactNode {
  const { t, format } = useLanguage();
  const { unit, permissions, pointsPerHour } = apiKey;
  return (
    <Table.Tr>
      <Table.Th fw={550} scope="row">
        {apiKey.name}
      </Table.Th>
      <Table.Td>
        <code>{apiKey.keyId}</code>
      </Table.Td>
      <Table.Td>
        {t(apiKey.readOnly ? 'shell.account.keyReadOnly' : 'shell.account.keyReadWrite')}
        <Text c="dimmed" component="span" display="block" size="xs">
          {permissions.length === 0
            ? t('identity.keys.mayAll')
            : permissions.map((permission) => t(`enums.permission.${permission}`)).join(', ')}
        </Text>
      </Table.Td>
      <Table.Td>
        {unit ? (
          <UnitLink unit={{ unitId: unit.id, name: unit.current.name }} />
        ) : (
          t('identity.keys.everywhere')
        )}
      </Table.Td>
      <Table.Td>
        {pointsPerHour == null ? t('identity.keys.pointsGeneral') : format.integer(pointsPerHour)}
      </Table.Td>
      <Table.Td>{format.dateTime(apiKey.expiresAt)}</Table.Td>
      <Table.Td>
        {apiKey.lastUsedAt == null ? t('shell.account.keyNeverUsed') : format.dateTime(apiKey.lastUsedAt)}
      </Table.Td>
      {action !== undefined && <Table.Td ta="end">{action}</Table.Td>}
    </Table.Tr>
  );
}
