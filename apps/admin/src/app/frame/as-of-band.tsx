import { Icon } from '@haicap/ui';
import type { ReactNode } from 'react';

import { useAsOf } from '../../shared/as-of';
import { useFormat, useT } from '../../shared/i18n';
import classes from './band.module.css';

/** Says in every page that what is shown is not today's state. */
export function AsOfBand(): ReactNode {
  const t = useT();
  const format = useFormat();
  const { day, today, isToday, setAsOf } = useAsOf();
  return (
    <div role="status">
      {!isToday && (
        <div className={classes['band']} data-band>
          <Icon name="clock" size={16} />
          <span>
            {t('shell.asOf.band', { date: format.longDate(day) })}{' '}
            <span className={classes['more']}>
              {t(day > today ? 'shell.asOf.bandFuture' : 'shell.asOf.bandPast')}
            </span>
          </span>
          <button className={classes['button']} onClick={() => setAsOf(null)} type="button">
            {t('shell.asOf.backToToday')}
          </button>
        </div>
      )}
    </div>
  );
}
