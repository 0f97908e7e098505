import { AppShell } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { lazy, Suspense, useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from '@tanstack/react-router';

import { useT } from '../../shared/i18n';
import { LiveStatus } from '../../shared/live/live-status';
import { AsOfBand } from './as-of-band';
import { ConnectionBand } from './connection-band';
import { Header } from './header';
import { Navigation } from './navigation';
import { OfflineBand } from './offline-band';
import classes from './shell.module.css';
import { useHomeScope } from './use-home-scope';

const loadPalette = () => import('../palette/palette').then((module) => ({ default: module.Palette }));
const Palette = lazy(loadPalette);
const Shortcuts = lazy(() => import('./shortcuts').then((module) => ({ default: module.Shortcuts })));

/** Header, navigation and the bands above the page; the keys that work everywhere. */
export function Shell({ children }: { readonly children: ReactNode }): ReactNode {
  const t = useT();
  const [isMenuOpen, menu] = useDisclosure(false);
  const [isPaletteOpen, palette] = useDisclosure(false);
  const [areShortcutsOpen, shortcuts] = useDisclosure(false);
  // Also while someone types: the combination means nothing else.
  useHotkeys([['mod+K', palette.open, { preventDefault: true }]], []);
  useHotkeys(
    [
      ['/', () => focusPageSearch() || palette.open(), { preventDefault: true }],
      ['shift+?', shortcuts.open],
      ['?', shortcuts.open],
    ],
    ['INPUT', 'TEXTAREA', 'SELECT'],
  );
  useFocusOnNewPage(menu.close);
  useHomeScope();
  useEffect(() => {
    // Ready before it is asked for: what is typed right after Ctrl K must not be lost. Where the server is away, it is
    // fetched when it is asked for, and what fails then is said.
    const timer = setTimeout(() => void loadPalette().catch(() => undefined), 1500);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      <a className={classes['skip']} href="#main">
        {t('shell.app.skipToContent')}
      </a>
      <AppShell
        className={classes['shell']}
        header={{ height: 52 }}
        navbar={{ width: 224, breakpoint: 'sm', collapsed: { mobile: !isMenuOpen } }}
      >
        <AppShell.Header className={classes['header']}>
          <Header
            isMenuOpen={isMenuOpen}
            onMenu={menu.toggle}
            onSearch={palette.open}
            onShortcuts={shortcuts.open}
          />
        </AppShell.Header>
        <AppShell.Navbar className={classes['navbar']}>
          <Navigation />
        </AppShell.Navbar>
        <AppShell.Main id="main" tabIndex={-1}>
          <div className={classes['bands']}>
            <OfflineBand />
            <ConnectionBand />
            <AsOfBand />
          </div>
          {children}
        </AppShell.Main>
      </AppShell>
      <LiveStatus />
      <Suspense>
        {isPaletteOpen && <Palette onClose={palette.close} />}
        {areShortcutsOpen && <Shortcuts onClose={shortcuts.close} />}
      </Suspense>
    </>
  );
}

/** Pages with a list mark their search field; `/` goes there. */
function focusPageSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>('input[data-page-search]');
  field?.focus();
  field?.select();
  return field !== null;
}

/** After going to another page the reader starts at its heading, also with a screen reader. */
function useFocusOnNewPage(onLeave: () => void): void {
  const { pathname } = useLocation();
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current === pathname) return undefined;
    last.current = pathname;
    onLeave();
    // The new page may still be loading its code.
    const timer = setTimeout(() => {
      document.querySelector<HTMLElement>('[data-page-title]')?.focus({ preventScroll: true });
    }, 100);
    return () => clearTimeout(timer);
  }, [pathname, onLeave]);
}
