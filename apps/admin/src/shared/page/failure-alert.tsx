import { Alert, Button, Group, Text } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';

import { useT } from '../i18n';
import type { RequestFailure } from '../request-failure';

interface FailureAlertProps {
  readonly failure: RequestFailure;
  readonly onRetry?: (() => void) | undefined;
}

/** A failed request: what happened, what to do, the code to quote, and another try. */
export function FailureAlert({ failure, onRetry }: FailureAlertProps): ReactNode {
  const t = useT();
  const seconds = useCountdown(failure);
  const title = t(`errors.code.${failure.code}.title`);
  const advice = t(`errors.code.${failure.code}.advice`);
  // Where nothing was particular, the server's message is the same title and advice again.
  const isParticular = failure.message && failure.message !== `${title}. ${advice}`;
  return (
    <Alert color="red" variant="light" role="alert" title={title}>
      <Text size="sm">{isParticular ? failure.message : advice}</Text>
      {seconds > 0 && (
        <Text size="sm" aria-live="off">
          {t('identity.fault.wait', { seconds })}
        </Text>
      )}
      <Group mt="xs" gap="md">
        {failure.code === 'OPERATION_NOT_KNOWN' && (
          // The server has a newer client: forms are kept while it is fetched.
          <Button size="xs" variant="default" onClick={() => window.location.reload()}>
            {t('shell.error.reload')}
          </Button>
        )}
        {onRetry && failure.code !== 'OPERATION_NOT_KNOWN' && (
          <Button size="xs" variant="default" disabled={seconds > 0} onClick={onRetry}>
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

/** Seconds until it is worth trying again; 0 when it is now. */
function useCountdown(failure: RequestFailure): number {
  const [left, setLeft] = useState(failure.retryAfter ?? 0);
  useEffect(() => {
    const end = Date.now() + (failure.retryAfter ?? 0) * 1_000;
    const tick = (): void => setLeft(Math.max(0, Math.ceil((end - Date.now()) / 1_000)));
    tick();
    const timer = setInterval(tick, 1_000);
    return () => clearInterval(timer);
  }, [failure]);
  return left;
}
