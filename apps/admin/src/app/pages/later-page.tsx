import type { MessageKey } from '@haicap/i18n';
import { Button } from '@mantine/core';
import { Icon, StatusBadge, type IconName } from '@haicap/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { useT } from '../../shared/i18n';
import { Page } from '../../shared/page/page';
import classes from './later-page.module.css';

interface LaterPageProps {
  readonly title: MessageKey;
  readonly icon: IconName;
  /** What will be there. */
  readonly points: readonly MessageKey[];
}

/** A domain that this version does not have: says so, and what it will do. */
function LaterPage({ title, icon, points }: LaterPageProps): ReactNode {
  const t = useT();
  return (
    <Page badge={<StatusBadge tone="info">{t('shell.later.badge')}</StatusBadge>} title={t(title)}>
      <div className={classes['card']}>
        <Icon name={icon} size={40} />
        <p>{t('shell.later.text')}</p>
        <ul>
          {points.map((point) => (
            <li key={point}>{t(point)}</li>
          ))}
        </ul>
        <p className={classes['note']}>{t('shell.later.meanwhile')}</p>
        <Button renderRoot={(props) => <Link to="/units" {...props} />} variant="default">
          {t('shell.later.toUnits')}
        </Button>
      </div>
    </Page>
  );
}

/** Meetings, not in this version. */
export function MeetingsLaterPage(): ReactNode {
  const points = ['shell.later.meetings1', 'shell.later.meetings2', 'shell.later.meetings3'] as const;
  return <LaterPage icon="meeting" points={points} title="shell.nav.meetings" />;
}

/** Congresses, not in this version. */
export function CongressLaterPage(): ReactNode {
  const points = ['shell.later.congress1', 'shell.later.congress2', 'shell.later.congress3'] as const;
  return <LaterPage icon="flag" points={points} title="shell.nav.congress" />;
}
