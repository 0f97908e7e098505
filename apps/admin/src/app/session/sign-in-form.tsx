import { Alert, Stack } from '@mantine/core';
import { useState, type ReactNode } from 'react';

import { useT } from '../../shared/i18n';
import { DemoUserList } from './demo-user-list';
import { PasswordForm } from './password-form';
import { SecondFactorForm } from './second-factor-form';
import { SingleSignOnButton } from './single-sign-on-button';
import { usePasswordSignIn } from './use-password-sign-in';

interface SignInFormProps {
  readonly onSignedIn: () => void;
  /** Where to come back to from the provider of single sign-on. */
  readonly returnTo: string;
  /** The provider has vouched for the person already, and the account wants a code too. */
  readonly startsWithCode?: boolean;
}

/** Name and password, then a code where one is set up; or single sign-on; or one press on a demo user. */
export function SignInForm({ onSignedIn, returnTo, startsWithCode = false }: SignInFormProps): ReactNode {
  const t = useT();
  const [step, setStep] = useState<'password' | 'code'>(startsWithCode ? 'code' : 'password');
  const [isOver, setOver] = useState(false);
  const password = usePasswordSignIn({
    onSignedIn,
    onSecondFactor() {
      setOver(false);
      setStep('code');
    },
  });
  if (step === 'code') {
    return (
      <SecondFactorForm
        onRestart={(over) => {
          setOver(over);
          setStep('password');
        }}
        onSignedIn={onSignedIn}
      />
    );
  }
  return (
    <Stack gap="lg">
      {isOver && (
        <Alert color="yellow" role="alert">
          {t('identity.signIn.over')}
        </Alert>
      )}
      <PasswordForm signIn={password} />
      <SingleSignOnButton returnTo={returnTo} />
      <DemoUserList isDisabled={password.isRunning} onChoose={(user) => void password.submit(user)} />
    </Stack>
  );
}
