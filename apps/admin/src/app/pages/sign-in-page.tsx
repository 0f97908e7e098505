import { Title } from '@mantine/core';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';

import { useT } from '../../shared/i18n';
import { LanguageSwitch } from '../frame/language-switch';
import { useSessionControl } from '../session/session-control';
import { SignInForm } from '../session/sign-in-form';
import classes from './sign-in-page.module.css';

/** Sign-in; afterwards back to the page that was asked for. */
export function SignInPage(): ReactNode {
  const t = useT();
  const router = useRouter();
  const { restart } = useSessionControl();
  const { returnTo } = useSearch({ from: '/sign-in' });
  useEffect(() => {
    document.title = `${t('shell.signIn.title')} · ${t('shell.app.name')}`;
  }, [t]);
  const onSignedIn = (): void => {
    const path = isOwnPath(returnTo) ? returnTo : '/';
    // The playground is a page of its own beside the client.
    if (path.startsWith('/playground')) window.location.assign(path);
    else {
      restart();
      router.history.push(path);
    }
  };
  return (
    <div className={classes['page']}>
      <main className={classes['card']}>
        <div className={classes['brand']}>
          <img alt="" height={40} src="/icon.svg" width={40} />
          <div>
            <Title order={1} size="h3">
              {t('shell.app.name')}
            </Title>
            <p className={classes['tagline']}>{t('shell.app.tagline')}</p>
          </div>
        </div>
        <p className={classes['lead']}>{t('shell.signIn.lead')}</p>
        <SignInForm onSignedIn={onSignedIn} />
        <LanguageSwitch />
      </main>
    </div>
  );
}

/** Only paths of this client: an address elsewhere would be a way to lead people astray. */
function isOwnPath(path: string | undefined): path is string {
  return path !== undefined && /^\/(?![/\\])/.test(path) && !path.startsWith('/sign-in');
}
