import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { useT } from '../../../shared/i18n';
import { Empty } from '../../../shared/page/empty';
import { Page } from '../../../shared/page/page';

/** The address points at no unit, or at one outside the viewer's scope: both look the same on purpose. */
export function UnitMissing(): ReactNode {
  const t = useT();
  const toList = (
    <Button variant="default" renderRoot={(props) => <Link to="/units" {...props} />}>
      {t('unitsPages.unit.toList')}
    </Button>
  );
  return (
    <Page title={t('unitsPages.unit.missingTitle')}>
      <Empty title={t('unitsPages.unit.missingTitle')} action={toList}>
        {t('unitsPages.unit.missingText')}
      </Empty>
    </Page>
  );
}
