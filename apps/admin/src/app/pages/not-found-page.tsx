import { Button } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { useT } from '../../shared/i18n';
import { Empty } from '../../shared/page/empty';
import { Page } from '../../shared/page/page';

/** Shown for an address that no route knows. */
export function NotFoundPage(): ReactNode {
  const t = useT();
  const { pathname } = useLocation();
  return (
    <Page title={t('shell.error.notFoundTitle')}>
      <Empty
        title={t('shell.error.notFoundText', { path: pathname })}
        action={
          <Button renderRoot={(props) => <Link to="/" {...props} />} variant="default">
            {t('shell.error.toOverview')}
          </Button>
        }
      />
    </Page>
  );
}
