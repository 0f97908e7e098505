import { Button, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useState, type FormEvent, type ReactNode } from 'react';

import { authGet, authPost, type AuthFailure } from '../../shared/auth-post';
import { useT } from '../../shared/i18n';
import { FailureAlert } from '../../shared/page/failure-alert';
import { NewPasswordFields } from '../../shared/password/new-password-fields';
import { passwordHints } from '../../shared/password/password-hints';
import { useSession } from '../../shared/viewer';

interface PasswordDialogProps {
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

/** Changes one's own password; an account that has none sets its first. */
export function PasswordDialog({ onChanged, onClose }: PasswordDialogProps): ReactNode {
  const t = useT();
  const { login } = useSession().viewer;
  const hasPassword = useHasPassword();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [isRunning, setRunning] = useState(false);
  const [failure, setFailure] = useState<AuthFailure | null>(null);
  const isReady =
    passwordHints(password, login).isGood && again === password && (!hasPassword || current !== '');
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setRunning(true);
    const answer = await authPost('/auth/password', hasPassword ? { current, password } : { password });
    setRunning(false);
    if (answer.kind === 'failed') {
      setFailure(answer.failure);
      return;
    }
    notifications.show({ color: 'green', message: t('identity.own.passwordDone') });
    onChanged();
    onClose();
  };
  const issue = failure?.issues[0]?.message;
  return (
    <Modal
      closeButtonProps={{ 'aria-label': t('ui.action.close') }}
      onClose={onClose}
      opened
      title={t(hasPassword ? 'identity.own.passwordButton' : 'identity.own.passwordSet')}
    >
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <Text c="dimmed" size="sm">
            {t('identity.own.passwordText')}
          </Text>
          {hasPassword && (
            <PasswordInput
              autoComplete="current-password"
              data-autofocus
              label={t('identity.own.passwordCurrent')}
              onChange={(event) => setCurrent(event.currentTarget.value)}
              required
              value={current}
            />
          )}
          <NewPasswordFields
            again={again}
            error={issue}
            login={login}
            onAgain={setAgain}
            onPassword={setPassword}
            password={password}
          />
          {failure && issue === undefined && <FailureAlert failure={failure} />}
          <Group justify="flex-end">
            <Button onClick={onClose} variant="default">
              {t('ui.action.cancel')}
            </Button>
            <Button disabled={!isReady} loading={isRunning} type="submit">
              {t('ui.action.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** Whether the account has a password; one that came by single sign-on has none. */
function useHasPassword(): boolean {
  const [hasPassword, setHasPassword] = useState(true);
  useEffect(() => {
    let isWanted = true;
    void authGet<{ readonly password: boolean }>('/auth/proof').then((answer) => {
      if (isWanted && answer.kind === 'done') setHasPassword(answer.body.password);
    });
    return () => {
      isWanted = false;
    };
  }, []);
  return hasPassword;
}
