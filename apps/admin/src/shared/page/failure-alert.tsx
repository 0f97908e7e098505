import { Alert, Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';

import { useT } from '../i18n';
import type { RequestFailure } from '../request-failure';

interface FailureAlertProps {
  readonly failure: RequestFailure;
  readonly onRetry?: (() => void) | undefined;
}

/** A failed request: what happened, what to do, the code to quote, and another try. */
export function FailureAlert({ failure, onRetry }: FailureAlertProps): ReactNode {
  const t = useT();
  return (
    <Alert color="red" variant="light" role="alert" title={t(`errors.code.${failure.code}.title`)}>
      <Text size="sm">{t(`errors.code.${failure.code}.advice`)}</Text>
      <Group mt="xs" gap="md">
        {onRetry && (
          <Button size="xs" variant="default" onClick={onRetry}>
            {t('ui.action.retry')}
          </Button>
        )}
        <Text size="xs" c="dimmed">
          {t('ui.state.errorCode', { code: failure.errorId ?? failure.code })}
        </Text>
      </Group>
    </Alert>
  );
}
