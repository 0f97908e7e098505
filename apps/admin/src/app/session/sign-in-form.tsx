import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';

import { useT } from '../../shared/i18n';
import { FailureAlert } from '../../shared/page/failure-alert';
import type { RequestFailure } from '../../shared/request-failure';
import { signIn } from './auth-requests';
import { DemoUserList } from './demo-user-list';

/** Name and password, or one press on a demo user. */
export function SignInForm({ onSignedIn }: { readonly onSignedIn: () => void }): ReactNode {
  const t = useT();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [isRunning, setIsRunning] = useState(false);
  const [failure, setFailure] = useState<RequestFailure | null>(null);

  const submit = async (name: string, secret: string): Promise<void> => {
    setIsRunning(true);
    const problem = await signIn(name, secret);
    setIsRunning(false);
    setFailure(problem);
    if (problem === null) onSignedIn();
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void submit(login.trim(), password);
  };
  return (
    <Stack gap="lg">
      <form onSubmit={onSubmit}>
        <Stack gap="sm">
          <TextInput
            autoCapitalize="none"
            autoComplete="username"
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the only purpose of the page
            autoFocus
            label={t('shell.signIn.login')}
            onChange={(event) => setLogin(event.currentTarget.value)}
            required
            spellCheck={false}
            value={login}
          />
          <PasswordInput
            autoComplete="current-password"
            label={t('shell.signIn.password')}
            onChange={(event) => setPassword(event.currentTarget.value)}
            required
            value={password}
          />
          {failure && <FailureAlert failure={failure} />}
          <Button fullWidth loading={isRunning} mt="xs" type="submit">
            {t('shell.signIn.submit')}
          </Button>
        </Stack>
      </form>
      <DemoUserList
        isDisabled={isRunning}
        onChoose={(user) => {
          setLogin(user.login);
          void submit(user.login, user.password);
        }}
      />
    </Stack>
  );
}
