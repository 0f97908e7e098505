import { Button, Stack, Text, Title } from '@mantine/core';
import { Link, useLocation, useRouter } from '@tanstack/react-router';
import { useCallback, useEffect, useState, type ReactNode } from 'react';

import type { AuthFailure } from '../../shared/auth-post';
import { useT } from '../../shared/i18n';
import { FailureAlert } from '../../shared/page/failure-alert';
import { Loading } from '../../shared/page/loading';
import { lookAtCode, type CodeFacts } from '../session/auth-requests';
import { SecondFactorForm } from '../session/second-factor-form';
import { useSessionControl } from '../session/session-control';
import { FrontPage } from './front-page';
import { WelcomeForm } from './welcome-form';

/** Where a one-time link leads: shows whom it is for and lets them set a password. The code stands behind the `#`, which browsers tell nobody. */
export function WelcomePage(): ReactNode {
  const t = useT();
  const { hash } = useLocation();
  return (
    <FrontPage title={t('identity.welcome.title')}>
      {hash === '' ? <NoCode /> : <Welcome key={hash} code={hash} />}
    </FrontPage>
  );
}

function Welcome({ code }: { readonly code: string }): ReactNode {
  const router = useRouter();
  const { restart } = useSessionControl();
  const [asksForCode, setAsksForCode] = useState(false);
  const { facts, failure, look } = useCodeFacts(code);
  const enter = (): void => {
    restart();
    // The used code does not stay in the history of the browser.
    void router.navigate({ to: '/', hash: '', replace: true });
  };
  if (asksForCode) {
    return (
      <SecondFactorForm
        onRestart={() => void router.navigate({ to: '/sign-in', hash: '', replace: true })}
        onSignedIn={enter}
      />
    );
  }
  if (failure?.reason === 'CODE_NOT_VALID') return <DeadCode />;
  if (failure) return <FailureAlert failure={failure} onRetry={look} />;
  if (!facts) return <Loading lines={4} />;
  return (
    <WelcomeForm code={code} facts={facts} onSecondFactor={() => setAsksForCode(true)} onSignedIn={enter} />
  );
}

function NoCode(): ReactNode {
  const t = useT();
  return <DeadEnd text={t('identity.welcome.noCodeText')} title={t('identity.welcome.noCodeTitle')} />;
}

function DeadCode(): ReactNode {
  const t = useT();
  return <DeadEnd text={t('identity.welcome.deadText')} title={t('identity.welcome.deadTitle')} />;
}

function DeadEnd({ title, text }: { readonly title: string; readonly text: string }): ReactNode {
  const t = useT();
  return (
    <Stack gap="xs" role="alert">
      <Title order={2} size="h4">
        {title}
      </Title>
      <Text size="sm">{text}</Text>
      <Button mt="xs" renderRoot={(props) => <Link to="/sign-in" {...props} />} variant="default">
        {t('identity.welcome.toSignIn')}
      </Button>
    </Stack>
  );
}

function useCodeFacts(code: string): {
  readonly facts: CodeFacts | null;
  readonly failure: AuthFailure | null;
  readonly look: () => void;
} {
  const [facts, setFacts] = useState<CodeFacts | null>(null);
  const [failure, setFailure] = useState<AuthFailure | null>(null);
  const look = useCallback(() => {
    void lookAtCode(code).then((answer) => {
      setFacts(answer.kind === 'done' ? answer.body : null);
      setFailure(answer.kind === 'failed' ? answer.failure : null);
    });
  }, [code]);
  useEffect(look, [look]);
  return { facts, failure, look };
}
