import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';

import { useT } from '../../shared/i18n';
import { FailureAlert } from '../../shared/page/failure-alert';
import type { PasswordSignIn } from './use-password-sign-in';

/** Name and password. */
export function PasswordForm({ signIn }: { readonly signIn: PasswordSignIn }): ReactNode {
  const t = useT();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void signIn.submit({ login: login.trim(), password });
      }}
    >
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
        {signIn.failure && <FailureAlert failure={signIn.failure} />}
        <Button fullWidth loading={signIn.isRunning} mt="xs" type="submit">
          {t('shell.signIn.submit')}
        </Button>
      </Stack>
    </form>
  );
}
