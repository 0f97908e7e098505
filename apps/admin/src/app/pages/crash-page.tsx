import { Alert, Button, Group, Text } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { useT } from '../../shared/i18n';
import { Page } from '../../shared/page/page';

/** Shown when a page itself fails: a bug, never the person's fault. */
export function CrashPage({ error, reset }: ErrorComponentProps): ReactNode {
  const t = useT();
  return (
    <Page title={t('shell.error.crashTitle')}>
      <Alert color="red" role="alert">
        <Text>{t('shell.error.crashText')}</Text>
        <Text size="xs" c="dimmed" mt="xs">
          {t('ui.state.errorCode', { code: String(error).slice(0, 200) })}
        </Text>
        <Group mt="sm">
          <Button variant="default" onClick={reset}>
            {t('ui.action.retry')}
          </Button>
          <Button variant="default" onClick={() => window.location.reload()}>
            {t('shell.error.reload')}
          </Button>
        </Group>
      </Alert>
    </Page>
  );
}
