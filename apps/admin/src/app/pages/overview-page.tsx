import type { ReactNode } from 'react';

import { useT } from '../../shared/i18n';
import { Page } from '../../shared/page/page';

/** Start page. */
export function OverviewPage(): ReactNode {
  const t = useT();
  return <Page title={t('shell.nav.overview')}>{null}</Page>;
}
