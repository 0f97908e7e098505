import { Modal, Text } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useClient } from 'urql';

import { useT } from '../../shared/i18n';
import { useSession } from '../../shared/viewer';
import { ViewerDocument } from '../operations.generated';
import { useSessionControl } from './session-control';
import { SignInForm } from './sign-in-form';

/** Over the page when the session has ended: whoever signs in again goes on where they were, with all they typed. */
export function SessionEnded(): ReactNode {
  const t = useT();
  const router = useRouter();
  const client = useClient();
  const { viewer } = useSession();
  const { resume } = useSessionControl();
  const onSignedIn = async (): Promise<void> => {
    const answer = await client.query(ViewerDocument, {}, { requestPolicy: 'network-only' }).toPromise();
    if (answer.data?.viewer?.id === viewer.id) resume();
    // Somebody else: nothing of the former person may stay in this window.
    else window.location.reload();
  };
  return (
    <Modal
      closeOnClickOutside={false}
      closeOnEscape={false}
      onClose={() => undefined}
      opened
      title={t('shell.signIn.endedTitle')}
      withCloseButton={false}
      zIndex={400}
    >
      <Text c="dimmed" mb="md" size="sm">
        {t('shell.signIn.endedText')}
      </Text>
      <SignInForm onSignedIn={() => void onSignedIn()} returnTo={router.state.location.href} />
    </Modal>
  );
}
