import { Modal, Text } from '@mantine/core';
import type { ReactNode } from 'react';

import { useT } from '../../shared/i18n';
import { useSessionControl } from './session-control';
import { SignInForm } from './sign-in-form';

/** Over the page when the session has ended: signing in again loses nothing that was typed. */
export function SessionEnded(): ReactNode {
  const t = useT();
  const { restart } = useSessionControl();
  return (
    <Modal
      closeOnClickOutside={false}
      closeOnEscape={false}
      onClose={() => undefined}
      opened
      title={t('shell.signIn.endedTitle')}
      withCloseButton={false}
    >
      <Text c="dimmed" mb="md" size="sm">
        {t('shell.signIn.endedText')}
      </Text>
      <SignInForm onSignedIn={restart} />
    </Modal>
  );
}
