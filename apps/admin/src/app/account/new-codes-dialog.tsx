import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';

import { authPost, type AuthFailure } from '../../shared/auth-post';
import { useT } from '../../shared/i18n';
import { FailureAlert } from '../../shared/page/failure-alert';
import { RecoveryCodes } from './recovery-codes';

/** New recovery codes in place of the old ones. */
export function NewCodesDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useT();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [isRunning, setRunning] = useState(false);
  const [failure, setFailure] = useState<AuthFailure | null>(null);
  const make = async (): Promise<void> => {
    setRunning(true);
    const answer = await authPost<{ readonly recoveryCodes: readonly string[] }>('/auth/recovery-codes');
    setRunning(false);
    if (answer.kind === 'done') setCodes(answer.body.recoveryCodes);
    else setFailure(answer.failure);
  };
  return (
    <Modal
      closeButtonProps={{ 'aria-label': t('ui.action.close') }}
      closeOnClickOutside={false}
      closeOnEscape={codes === null}
      onClose={onClose}
      opened
      size="lg"
      title={t(codes ? 'identity.own.codesTitle' : 'identity.own.codesNewTitle')}
      withCloseButton={codes === null}
    >
      {codes ? (
        <RecoveryCodes codes={codes} onDone={onClose} />
      ) : (
        <Stack gap="sm">
          <Text size="sm">{t('identity.own.codesNewText')}</Text>
          {failure && <FailureAlert failure={failure} />}
          <Group justify="flex-end">
            <Button onClick={onClose} variant="default">
              {t('ui.action.cancel')}
            </Button>
            <Button data-autofocus loading={isRunning} onClick={() => void make()}>
              {t('identity.own.codesNew')}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
