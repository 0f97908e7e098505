import { Icon } from '@haicap/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { useT } from '../../shared/i18n';
import { useSession } from '../../shared/viewer';
import classes from './navigation.module.css';
import { maySee, NAVIGATION, PLAYGROUND_ITEM, type NavigationItem } from './navigation-items';
import { ScopeSwitcher } from './scope-switcher';

/** The four domains and what belongs to them. */
export function Navigation(): ReactNode {
  const t = useT();
  const { viewer } = useSession();
  const isAllowed = (item: NavigationItem): boolean => maySee(item, viewer.permissions);
  return (
    <nav aria-label={t('shell.nav.label')} className={classes['navigation']}>
      <div className={classes['scope']}>
        <ScopeSwitcher />
      </div>
      {NAVIGATION.filter((group) => group.items.some(isAllowed)).map((group) => (
        <div key={group.items[0]?.to} className={classes['group']}>
          {group.label !== null && <h2 className={classes['heading']}>{t(group.label)}</h2>}
          <ul>
            {group.items.filter(isAllowed).map((item) => (
              <li key={item.to}>
                <Entry item={item} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {isAllowed(PLAYGROUND_ITEM) && (
        <div className={classes['group']}>
          <ul>
            <li>
              <Entry item={PLAYGROUND_ITEM} />
            </li>
          </ul>
        </div>
      )}
    </nav>
  );
}

function Entry({ item }: { readonly item: NavigationItem }): ReactNode {
  const t = useT();
  const content = (
    <>
      <Icon name={item.icon} />
      <span className={classes['label']}>{t(item.label)}</span>
      {item.isLater && <span className={classes['later']}>{t('shell.nav.soon')}</span>}
    </>
  );
  if (item.isOutside) {
    return (
      <a className={classes['entry']} href={item.to}>
        {content}
      </a>
    );
  }
  return (
    <Link
      activeOptions={{ exact: item.isExact ?? false, includeSearch: false }}
      className={classes['entry']}
      // The table of entries is data; the router's union of paths is not.
      to={item.to as '/'}
    >
      {content}
    </Link>
  );
}
