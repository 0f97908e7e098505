import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { accountsRoutes } from '../features/accounts/routes';
import { actsRoutes } from '../features/acts/routes';
import { auditRoutes } from '../features/audit/routes';
import { importsRoutes } from '../features/imports/routes';
import { personnelRoutes } from '../features/personnel/routes';
import { personnelPanels } from '../features/personnel/unit-panels';
import { unitsRoutes } from '../features/units/routes';
import { appRoute, rootRoute } from '../shared/root-route';
import { parseSearch, readChoice, readText, stringifySearch } from '../shared/search-text';
import { UnitPanelsContext } from '../shared/unit-panels';
import { Frame } from './frame/frame';
import { CrashPage } from './pages/crash-page';
import { NotFoundPage } from './pages/not-found-page';

interface SignInSearch {
  readonly returnTo?: string | undefined;
  readonly fault?: string | undefined;
  readonly secondFactor?: 'TOTP' | undefined;
}

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'sign-in',
  // The server sends people here with `next`.
  validateSearch: (search: Record<string, unknown>): SignInSearch => ({
    returnTo: readText(search['returnTo'] ?? search['next'], 2000),
    // From the provider of single sign-on: what went wrong there, or that a code is still wanted.
    fault: readText(search['fault']),
    secondFactor: readChoice(search['secondFactor'], ['TOTP']),
  }),
  component: lazyRouteComponent(() => import('./pages/sign-in-page'), 'SignInPage'),
});

const welcomeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'welcome',
  component: lazyRouteComponent(() => import('./pages/welcome-page'), 'WelcomePage'),
});

const overviewRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./overview/overview-page'), 'OverviewPage'),
});

const accountRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'account',
  component: lazyRouteComponent(() => import('./account/account-page'), 'AccountPage'),
});

const meetingsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'meetings',
  component: lazyRouteComponent(() => import('./pages/later-page'), 'MeetingsLaterPage'),
});

const congressRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'congress',
  component: lazyRouteComponent(() => import('./pages/later-page'), 'CongressLaterPage'),
});

/** Any other address: within the frame, so that one can go on from there. */
const unknownRoute = createRoute({ getParentRoute: () => appRoute, path: '$', component: NotFoundPage });

appRoute.update({ component: FrameOfPages });

const routeTree = rootRoute.addChildren([
  signInRoute,
  welcomeRoute,
  appRoute.addChildren([
    overviewRoute,
    accountRoute,
    meetingsRoute,
    congressRoute,
    ...unitsRoutes,
    ...actsRoutes,
    ...importsRoutes,
    ...accountsRoutes,
    ...auditRoutes,
    ...personnelRoutes,
    unknownRoute,
  ]),
]);

/** The router of the client. */
export const router = createRouter({
  routeTree,
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultNotFoundComponent: NotFoundPage,
  defaultErrorComponent: CrashPage,
});

/** The frame, with what one word shows on pages of another. */
function FrameOfPages(): ReactNode {
  return (
    <UnitPanelsContext value={personnelPanels}>
      <Frame />
    </UnitPanelsContext>
  );
}

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
