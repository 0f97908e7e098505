import { Button } from '@mantine/core';
import { Icon } from '@haicap/ui';
import type { ReactNode } from 'react';

import { useT } from '../../../../shared/i18n';

/** Prints the page. */
export function PrintButton(): ReactNode {
  const t = useT();
  return (
    <Button leftSection={<Icon name="print" size={16} />} onClick={() => window.print()} variant="default">
      {t('personnelViews.word.print')}
    </Button>
  );
}
