import { Icon } from '@haicap/ui';
import { useEffect, useState, type ReactNode } from 'react';

import { askConnection, connection } from '../../shared/connection/connection';
import { useT } from '../../shared/i18n';
import { useObservable } from '../../shared/observable';
import { useSessionControl } from '../session/session-control';
import classes from './band.module.css';

const PAUSE = 2_000;
const NOTE_STAYS = 8_000;

/** Says that the server or its database is away, asks until it is back, then brings the page up to date. */
export function ConnectionBand(): ReactNode {
  const t = useT();
  const state = useObservable(connection);
  const { refresh } = useSessionControl();
  const [isBack, setIsBack] = useState(false);
  useEffect(
    () =>
      connection.subscribe(() => {
        const isUp = connection.get() === 'up';
        setIsBack(isUp);
        if (isUp) refresh();
      }),
    [refresh],
  );
  useEffect(() => {
    if (state === 'up') return undefined;
    const timer = setInterval(() => void ask(), PAUSE);
    return () => clearInterval(timer);
  }, [state]);
  useEffect(() => {
    if (!isBack) return undefined;
    const timer = setTimeout(() => setIsBack(false), NOTE_STAYS);
    return () => clearTimeout(timer);
  }, [isBack]);
  return (
    <div role="status">
      {state !== 'up' && (
        <div className={classes['band']} data-band data-offline>
          <Icon name="warning" size={16} />
          <span>{t(`identity.fault.${state}`)}</span>
          <button className={classes['button']} onClick={() => void ask()} type="button">
            {t('identity.fault.retryNow')}
          </button>
        </div>
      )}
      {state === 'up' && isBack && (
        <div className={classes['band']} data-band>
          <Icon name="check" size={16} />
          <span>{t('identity.fault.back')}</span>
        </div>
      )}
    </div>
  );
}

async function ask(): Promise<void> {
  connection.set(await askConnection());
}
