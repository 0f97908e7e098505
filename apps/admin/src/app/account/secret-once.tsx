import { Alert, Button, Code, CopyButton, Group, Stack } from '@mantine/core';
import { Icon } from '@haicap/ui';
import type { ReactNode } from 'react';

import { useT } from '../../shared/i18n';

interface SecretOnceProps {
  readonly secret: string;
  readonly onDone: () => void;
}

/** The secret of a new key; it is never shown again, so the dialog closes only on purpose. */
export function SecretOnce({ secret, onDone }: SecretOnceProps): ReactNode {
  const t = useT();
  return (
    <Stack>
      <Alert color="yellow" icon={<Icon name="warning" />}>
        {t('shell.account.keySecretText')}
      </Alert>
      <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
        {secret}
      </Code>
      <Group justify="flex-end">
        <CopyButton value={secret}>
          {({ copied, copy }) => (
            <Button
              leftSection={<Icon name={copied ? 'check' : 'copy'} size={16} />}
              onClick={copy}
              variant="default"
            >
              {t(copied ? 'ui.action.copied' : 'ui.action.copy')}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onDone}>{t('shell.account.keySecretDone')}</Button>
      </Group>
    </Stack>
  );
}
