import type { ReactNode } from 'react';

import { useT } from '../../../shared/i18n';
import { Page } from '../../../shared/page/page';

/** Units as of the day, as a table or a tree. */
export function UnitListPage(): ReactNode {
  const t = useT();
  return <Page title={t('shell.nav.unitList')}>{null}</Page>;
}
