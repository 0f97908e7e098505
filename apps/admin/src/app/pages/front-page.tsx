import { Title } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';

import { useT } from '../../shared/i18n';
import { LanguageSwitch } from '../frame/language-switch';
import classes from './front-page.module.css';

interface FrontPageProps {
  /** Title of the window. */
  readonly title: string;
  readonly children: ReactNode;
}

/** Frame of the pages for people who are not signed in: the name of the system, one task, the languages. */
export function FrontPage({ title, children }: FrontPageProps): ReactNode {
  const t = useT();
  useEffect(() => {
    document.title = `${title} · ${t('shell.app.name')}`;
  }, [title, t]);
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
        {children}
        <LanguageSwitch />
      </main>
    </div>
  );
}
