import { Burger, Kbd, UnstyledButton } from '@mantine/core';
import { Icon } from '@haicap/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { useT } from '../../shared/i18n';
import { AsOfPicker } from './as-of-picker';
import classes from './header.module.css';
import { LanguageMenu } from './language-menu';
import { ScopeSwitcher } from './scope-switcher';
import { ThemeToggle } from './theme-toggle';
import { UserMenu } from './user-menu';

interface HeaderProps {
  readonly isMenuOpen: boolean;
  readonly onMenu: () => void;
  readonly onSearch: () => void;
  readonly onShortcuts: () => void;
}

/** Where one is, for which day and province; search; language, look, account. */
export function Header({ isMenuOpen, onMenu, onSearch, onShortcuts }: HeaderProps): ReactNode {
  const t = useT();
  return (
    <div className={classes['bar']}>
      <Burger
        aria-label={t(isMenuOpen ? 'shell.nav.close' : 'shell.nav.open')}
        hiddenFrom="sm"
        onClick={onMenu}
        opened={isMenuOpen}
        size="sm"
      />
      <Link aria-label={t('shell.app.name')} className={classes['brand']} to="/">
        <img alt="" height={26} src="/icon.svg" width={26} />
        <span className={classes['name']}>{t('shell.app.name')}</span>
      </Link>
      <div className={classes['scope']}>
        <ScopeSwitcher />
      </div>
      <AsOfPicker />
      <UnstyledButton className={classes['search']} onClick={onSearch}>
        <Icon name="search" size={16} />
        <span className={classes['searchText']}>{t('shell.header.search')}</span>
        <Kbd aria-hidden="true" className={classes['kbd']} size="xs">
          Ctrl K
        </Kbd>
      </UnstyledButton>
      <div className={classes['tools']}>
        <LanguageMenu />
        <ThemeToggle />
      </div>
      <UserMenu onShortcuts={onShortcuts} />
    </div>
  );
}
