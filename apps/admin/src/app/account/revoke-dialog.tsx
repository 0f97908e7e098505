import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';

import { useT } from '../../shared/i18n';
import { OutcomeAlert, type ShownOutcome } from '../../shared/page/outcome-alert';
import { outcomeOf } from '../../shared/result';
import { ApiKeyRevokeDocument, type ApiKeyRowFragment } from '../operations.generated';

interface RevokeDialogProps {
  readonly apiKey: ApiKeyRowFragment;
  readonly onClose: () => void;
}

/** Asks before a key is revoked: whoever uses it is shut out at once. */
export function RevokeDialog({ apiKey, onClose }: RevokeDialogProps): ReactNode {
  const t = useT();
  const { name } = apiKey;
  const [outcome, setOutcome] = useState<ShownOutcome | null>(null);
  const [{ fetching }, revoke] = useMutation(ApiKeyRevokeDocument);
  const confirm = async (): Promise<void> => {
    const ended = outcomeOf(await revoke({ input: { id: apiKey.id } }), (data) => data.apiKeyRevoke);
    setOutcome(ended);
    if (ended.kind !== 'done') return;
    notifications.show({ message: t('shell.account.keyRevoked', { name }) });
    onClose();
  };
  return (
    <Modal
      closeButtonProps={{ 'aria-label': t('ui.action.close') }}
      onClose={onClose}
      opened
      title={t('shell.account.keyRevokeTitle', { name })}
    >
      <Stack>
        <Text size="sm">{t('shell.account.keyRevokeText')}</Text>
        <OutcomeAlert outcome={outcome} />
        <Group justify="flex-end">
          <Button data-autofocus onClick={onClose} variant="default">
            {t('ui.action.cancel')}
          </Button>
          <Button color="red" loading={fetching} onClick={() => void confirm()}>
            {t('shell.account.keyRevoke')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
