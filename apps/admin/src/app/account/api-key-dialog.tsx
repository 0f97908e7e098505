import { Modal } from '@mantine/core';
import { useState, type ReactNode } from 'react';

import { useT } from '../../shared/i18n';
import { ApiKeyForm } from './api-key-form';
import { SecretOnce } from './secret-once';

/** Creates a key, then shows its secret once. */
export function ApiKeyDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useT();
  const [secret, setSecret] = useState<string | null>(null);
  return (
    <Modal
      closeButtonProps={{ 'aria-label': t('ui.action.close') }}
      closeOnClickOutside={secret === null}
      closeOnEscape={secret === null}
      onClose={onClose}
      opened
      title={t(secret === null ? 'shell.account.keyCreateTitle' : 'shell.account.keySecretTitle')}
      withCloseButton={secret === null}
    >
      {secret === null ? (
        <ApiKeyForm onCancel={onClose} onCreated={setSecret} />
      ) : (
        <SecretOnce onDone={onClose} secret={secret} />
      )}
    </Modal>
  );
}
