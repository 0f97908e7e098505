import { useRouter, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { useT } from '../../shared/i18n';
import { FaultAlert } from '../session/fault-alert';
import { useSessionControl } from '../session/session-control';
import { SignInForm } from '../session/sign-in-form';
import { FrontPage } from './front-page';
import classes from './front-page.module.css';

/** Sign-in; afterwards back to the page that was asked for. */
export function SignInPage(): ReactNode {
  const t = useT();
  const router = useRouter();
  const { restart } = useSessionControl();
  const { returnTo, fault, secondFactor } = useSearch({ from: '/sign-in' });
  const path = isOwnPath(returnTo) ? returnTo : '/';
  const onSignedIn = (): void => {
    // The playground is a page of its own beside the client.
    if (path.startsWith('/playground')) window.location.assign(path);
    else {
      restart();
      router.history.push(path);
    }
  };
  return (
    <FrontPage title={t('shell.signIn.title')}>
      <p className={classes['lead']}>{t('shell.signIn.lead')}</p>
      {fault !== undefined && <FaultAlert code={fault} />}
      <SignInForm onSignedIn={onSignedIn} returnTo={path} startsWithCode={secondFactor === 'TOTP'} />
    </FrontPage>
  );
}

/** Only paths of this client: an address elsewhere would be a way to lead people astray. */
function isOwnPath(path: string | undefined): path is string {
  return path !== undefined && /^\/(?![/\\])/.test(path) && !path.startsWith('/sign-in');
}
