import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Icon } from '@haicap/ui';
import { useState, type ReactNode } from 'react';

import { ApiKeyTable } from '../../shared/api-key-table';
import { useT } from '../../shared/i18n';
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
  const t = useT();
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
        <ApiKeyTable
          action={(key) => (
            <Button
              aria-label={`${t('shell.account.keyRevoke')}: ${key.name}`}
              color="red"
              onClick={() => setRevoked(key)}
              size="compact-sm"
              variant="subtle"
            >
              {t('shell.account.keyRevoke')}
            </Button>
          )}
          keys={keys}
        />
      )}
      {isCreating && <ApiKeyDialog onClose={creating.close} />}
      {revoked && <RevokeDialog apiKey={revoked} onClose={() => setRevoked(null)} />}
    </Section>
  );
}
