import { Button, Divider, Stack, Text, Title } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';

import { authPost, type AuthFailure } from '../../shared/auth-post';
import { useT } from '../../shared/i18n';
import { FailureAlert } from '../../shared/page/failure-alert';
import { NewPasswordFields } from '../../shared/password/new-password-fields';
import { passwordHints } from '../../shared/password/password-hints';
import { acceptCode, type CodeFacts } from '../session/auth-requests';
import { useMethods } from '../session/single-sign-on-button';

interface WelcomeFormProps {
  readonly code: string;
  readonly facts: CodeFacts;
  readonly onSignedIn: () => void;
  readonly onSecondFactor: () => void;
}

const LEADS = { INVITATION: 'invitation', PASSWORD_RESET: 'reset', FIRST_ADMINISTRATOR: 'first' } as const;

/** Whom the code is for, and a new password. */
export function WelcomeForm({ code, facts, onSignedIn, onSecondFactor }: WelcomeFormProps): ReactNode {
  const t = useT();
  const { login, displayName, purpose } = facts;
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [isRunning, setRunning] = useState(false);
  const [failure, setFailure] = useState<AuthFailure | null>(null);
  const isReady = passwordHints(password, login).isGood && again === password;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setRunning(true);
    const answer = await acceptCode(code, password);
    setRunning(false);
    if (answer.kind === 'failed') setFailure(answer.failure);
    else if (answer.body.secondFactor) onSecondFactor();
    else onSignedIn();
  };
  const issue = failure?.issues[0]?.message;
  return (
    <Stack gap="md">
      <div>
        <Title order={2} size="h4">
          {t('identity.welcome.hello', { name: displayName })}
        </Title>
        <Text size="sm">{t(`identity.welcome.${LEADS[purpose]}`)}</Text>
        <Text mt={4} size="sm">
          {t('identity.welcome.login')}: <strong>{login}</strong>
        </Text>
        <Text c="dimmed" size="xs">
          {t('identity.welcome.notYou')}
        </Text>
      </div>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="sm">
          <NewPasswordFields
            again={again}
            error={issue}
            login={login}
            onAgain={setAgain}
            onPassword={setPassword}
            password={password}
          />
          {failure && issue === undefined && <FailureAlert failure={failure} />}
          <Button disabled={!isReady} fullWidth loading={isRunning} type="submit">
            {t('identity.welcome.submit')}
          </Button>
        </Stack>
      </form>
      {purpose === 'INVITATION' && <AcceptElsewhere code={code} />}
    </Stack>
  );
}

/** Accepts the invitation with an account of the provider of single sign-on. */
function AcceptElsewhere({ code }: { readonly code: string }): ReactNode {
  const t = useT();
  const methods = useMethods();
  const [failure, setFailure] = useState<AuthFailure | null>(null);
  if (!methods?.singleSignOn) return null;
  const go = async (): Promise<void> => {
    const input = { purpose: 'ACCEPT', code, return: '/' };
    const answer = await authPost<{ readonly url: string }>('/auth/sso/start', input);
    if (answer.kind === 'done') window.location.assign(answer.body.url);
    else setFailure(answer.failure);
  };
  return (
    <Stack gap="sm">
      <Divider label={t('identity.signIn.or')} />
      <Button fullWidth onClick={() => void go()} variant="default">
        {t('identity.signIn.sso', { label: methods.singleSignOn.label })}
      </Button>
      {failure && <FailureAlert failure={failure} />}
    </Stack>
  );
}
