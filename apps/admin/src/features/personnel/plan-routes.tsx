import { createRoute } from '@tanstack/react-router';

import { laterPage } from '../../shared/later-messages';
import { appRoute } from '../../shared/root-route';
import { readPlacingSearch } from './placing/placing-search';

const placingRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'personnel/placing/$actId',
  validateSearch: readPlacingSearch,
  component: laterPage(() => import('./placing/placing-page'), 'PlacingPage'),
});

/** Plans and placing; the pages come by `laterPage`, because their messages come later too. */
export const planRoutes = [placingRoute] as const;
