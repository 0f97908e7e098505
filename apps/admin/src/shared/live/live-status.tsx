import type { ReactNode } from 'react';

import { useLanguage } from '../i18n';
import { useObservable } from '../observable';
import classes from './live-status.module.css';
import { lastUpdate } from './page-refresh';

/** Says in a corner, for a moment and to screen readers too, that the page shows what others have changed. */
export function LiveStatus(): ReactNode {
  const { t, format } = useLanguage();
  const at = useObservable(lastUpdate);
  return (
    <div role="status" className={classes['place']}>
      {at && (
        <span className={classes['note']} data-live-note>
          {t('shell.live.updated', { time: format.dateTime(at.toISOString()) })}
        </span>
      )}
    </div>
  );
}
