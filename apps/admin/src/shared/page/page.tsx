import { Title } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';

import { useT } from '../i18n';
import classes from './page.module.css';

interface PageProps {
  /** Heading of the page and title of the window. */
  readonly title: string;
  /** Beside the heading: a status or a code. */
  readonly badge?: ReactNode;
  /** One sentence under the heading. */
  readonly description?: ReactNode;
  /** Links to the pages above this one, outermost first. */
  readonly breadcrumbs?: readonly ReactNode[];
  /** Buttons at the right of the heading; not printed. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** Frame of every page: breadcrumbs, heading, actions, content. */
export function Page({ title, badge, description, breadcrumbs, actions, children }: PageProps): ReactNode {
  const t = useT();
  useEffect(() => {
    document.title = `${title} · ${t('shell.app.name')}`;
  }, [title, t]);
  return (
    <div className={classes['page']}>
      {breadcrumbs && breadcrumbs.length > 0 && <Breadcrumbs items={breadcrumbs} />}
      <header className={classes['head']}>
        <div>
          <div className={classes['titleRow']}>
            <Title order={1} className={classes['title']} tabIndex={-1} data-page-title>
              {title}
            </Title>
            {badge}
          </div>
          {description !== undefined && <p className={classes['description']}>{description}</p>}
        </div>
        {actions !== undefined && <div className={classes['actions']}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}

function Breadcrumbs({ items }: { readonly items: readonly ReactNode[] }): ReactNode {
  const t = useT();
  return (
    <nav aria-label={t('shell.nav.breadcrumbs')} className={classes['crumbs']}>
      <ol>
        {items.map((item, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a fixed trail: its position is its identity
          <li key={index}>{item}</li>
        ))}
      </ol>
    </nav>
  );
}
