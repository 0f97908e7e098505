import { useNetwork } from '@mantine/hooks';
import { Icon } from '@haicap/ui';
import type { ReactNode } from 'react';

import { useT } from '../../shared/i18n';
import classes from './band.module.css';

/** Says that the network is gone. */
export function OfflineBand(): ReactNode {
  const t = useT();
  const { online } = useNetwork();
  return (
    <div role="status">
      {!online && (
        <div className={classes['band']} data-band data-offline>
          <Icon name="warning" size={16} />
          <span>{t('ui.state.offline')}</span>
        </div>
      )}
    </div>
  );
}
