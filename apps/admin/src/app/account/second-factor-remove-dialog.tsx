import { Button, Group, Modal, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';

import { authPost, type AuthFailure } from '../../shared/auth-post';
import { CodeField, MONOSPACE_INPUT } from '../../shared/code-field';
import { useT } from '../../shared/i18n';
import { FailureAlert } from '../../shared/page/failure-alert';

interface SecondFactorRemoveDialogProps {
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}

/** Takes the second factor away, by the password and a code of either kind. */
export function SecondFactorRemoveDialog({ onClose, onRemoved }: SecondFactorRemoveDialogProps): ReactNode {
  const t = useT();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [recoveryCode, setRecoveryCode] = useState<string | null>(null);
  const [isRunning, setRunning] = useState(false);
  const [failure, setFailure] = useState<AuthFailure | null>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setRunning(true);
    const proof = recoveryCode === null ? { code } : { recoveryCode: recoveryCode.trim() };
    const answer = await authPost('/auth/totp/remove', { password, ...proof });
    setRunning(false);
    if (answer.kind === 'done') onRemoved();
    else setFailure(answer.failure);
  };
  return (
    <Modal
      closeButtonProps={{ 'aria-label': t('ui.action.close') }}
      onClose={onClose}
      opened
      title={t('identity.own.factorRemoveTitle')}
    >
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <Text size="sm">{t('identity.own.factorRemoveText')}</Text>
          <PasswordInput
            autoComplete="current-password"
            data-autofocus
            label={t('identity.stepUp.password')}
            onChange={(event) => setPassword(event.currentTarget.value)}
            required
            value={password}
          />
          {recoveryCode === null ? (
            <CodeField label={t('identity.signIn.code')} onChange={setCode} value={code} />
          ) : (
            <TextInput
              autoComplete="off"
              styles={MONOSPACE_INPUT}
              label={t('identity.signIn.recovery')}
              onChange={(event) => setRecoveryCode(event.currentTarget.value)}
              required
              value={recoveryCode}
            />
          )}
          <Group>
            <Button
              onClick={() => setRecoveryCode(recoveryCode === null ? '' : null)}
              size="compact-sm"
              variant="subtle"
            >
              {t(recoveryCode === null ? 'identity.signIn.useRecovery' : 'identity.signIn.useCode')}
            </Button>
          </Group>
          {failure && <FailureAlert failure={failure} />}
          <Group justify="flex-end">
            <Button onClick={onClose} variant="default">
              {t('ui.action.cancel')}
            </Button>
            <Button color="red" loading={isRunning} type="submit">
              {t('identity.own.factorRemove')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
