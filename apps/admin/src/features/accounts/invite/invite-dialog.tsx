import { Modal } from '@mantine/core';
import { useState, type ReactNode } from 'react';

import { useT } from '../../../shared/i18n';
import { CodePanel, type MadeCode } from './code-panel';
import { InviteForm } from './invite-form';

/** Invites a person: first the form, then the one-time link, shown once. */
export function InviteDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useT();
  const [made, setMade] = useState<MadeCode | null>(null);
  if (made) {
    const title = t('accounts.code.invitedTitle', { name: made.user.displayName });
    return <CodePanel made={made} onDone={onClose} title={title} />;
  }
  return (
    <Modal
      closeButtonProps={{ 'aria-label': t('ui.action.close') }}
      closeOnClickOutside={false}
      onClose={onClose}
      opened
      size="xl"
      title={t('accounts.invite.title')}
    >
      <InviteForm onCancel={onClose} onMade={setMade} />
    </Modal>
  );
}
