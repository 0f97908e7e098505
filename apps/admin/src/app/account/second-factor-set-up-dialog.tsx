import { Button, Code, Group, Modal, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';

import { authPost, type AuthFailure } from '../../shared/auth-post';
import { CodeField } from '../../shared/code-field';
import { CopyValueButton } from '../../shared/copy-value-button';
import { useT } from '../../shared/i18n';
import { FailureAlert } from '../../shared/page/failure-alert';
import { Loading } from '../../shared/page/loading';
import { QrCode } from '../../shared/qr-code';
import { RecoveryCodes } from './recovery-codes';

/** A secret that waits to be confirmed by a first code. */
interface StartedFactor {
  readonly secret: string;
  readonly uri: string;
}

/** Sets up the second factor: scan, confirm by a code, keep the recovery codes. */
export function SecondFactorSetUpDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useT();
  const { started, failure, start } = useStart(onClose);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  return (
    <Modal
      closeButtonProps={{ 'aria-label': t('ui.action.close') }}
      closeOnClickOutside={false}
      closeOnEscape={codes === null}
      onClose={onClose}
      opened
      size="lg"
      title={t(codes ? 'identity.own.codesTitle' : 'identity.own.setUpTitle')}
      withCloseButton={codes === null}
    >
      {codes && <RecoveryCodes codes={codes} onDone={onClose} />}
      {!codes && failure && <FailureAlert failure={failure} onRetry={start} />}
      {!codes && !failure && !started && <Loading lines={4} />}
      {!codes && started && <ConfirmForm onCancel={onClose} onConfirmed={setCodes} started={started} />}
    </Modal>
  );
}

interface ConfirmFormProps {
  readonly started: StartedFactor;
  readonly onConfirmed: (codes: readonly string[]) => void;
  readonly onCancel: () => void;
}

function ConfirmForm({ started, onConfirmed, onCancel }: ConfirmFormProps): ReactNode {
  const t = useT();
  const [code, setCode] = useState('');
  const [isRunning, setRunning] = useState(false);
  const [failure, setFailure] = useState<AuthFailure | null>(null);
  const confirm = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setRunning(true);
    const answer = await authPost<{ readonly recoveryCodes: readonly string[] }>('/auth/totp/confirm', {
      code,
    });
    setRunning(false);
    if (answer.kind === 'done') onConfirmed(answer.body.recoveryCodes);
    else setFailure(answer.failure);
  };
  return (
    <form onSubmit={(event) => void confirm(event)}>
      <Stack gap="sm">
        <Text size="sm">{t('identity.own.setUpScan')}</Text>
        <Group align="flex-start" gap="md">
          <QrCode label={t('identity.own.setUpQr')} text={started.uri} />
          <Stack flex={1} gap="xs" miw={220}>
            <Text size="sm">{t('identity.own.setUpSecret')}</Text>
            <Code block data-totp-secret style={WRAPPED}>
              {inGroups(started.secret)}
            </Code>
            <Group>
              <CopyValueButton value={started.secret} />
            </Group>
          </Stack>
        </Group>
        <CodeField isFirst label={t('identity.own.setUpCode')} onChange={setCode} value={code} />
        {failure && <FailureAlert failure={failure} />}
        <Group justify="flex-end">
          <Button onClick={onCancel} variant="default">
            {t('ui.action.cancel')}
          </Button>
          <Button disabled={code.length !== 6} loading={isRunning} type="submit">
            {t('identity.own.setUpConfirm')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const WRAPPED = { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' } as const;

/** Easier to type from the screen. */
function inGroups(secret: string): string {
  return secret.replaceAll(/.{4}(?=.)/g, '$& ');
}

/** Asks for a secret once; without the proof that it needs, there is nothing to set up. */
function useStart(onRefused: () => void): {
  readonly started: StartedFactor | null;
  readonly failure: AuthFailure | null;
  readonly start: () => void;
} {
  const [started, setStarted] = useState<StartedFactor | null>(null);
  const [failure, setFailure] = useState<AuthFailure | null>(null);
  const hasAsked = useRef(false);
  const start = (): void => {
    void authPost<StartedFactor>('/auth/totp/start').then((answer) => {
      if (answer.kind === 'done') setStarted(answer.body);
      else if (answer.failure.reason === 'STEP_UP_REQUIRED') onRefused();
      else setFailure(answer.failure);
    });
  };
  useEffect(() => {
    // Each start makes another secret: not twice where effects run twice.
    if (hasAsked.current) return;
    hasAsked.current = true;
    start();
  });
  return { started, failure, start };
}
