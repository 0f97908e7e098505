import { createRoute } from '@tanstack/react-router';

import { laterPage } from '../../shared/later-messages';
import { appRoute } from '../../shared/root-route';
import { readPlacingSearch } from './placing/placing-search';
import { readPlanListSearch, readPlanSearch } from './plans/plan-search';

const placingRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'personnel/placing/$actId',
  validateSearch: readPlacingSearch,
  component: laterPage(() => import('./placing/placing-page'), 'PlacingPage'),
});

const planListRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'personnel/plans',
  validateSearch: readPlanListSearch,
  component: laterPage(() => import('./plans/list/plan-list-page'), 'PlanListPage'),
});

const planRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'personnel/plans/$planId',
  validateSearch: readPlanSearch,
  component: laterPage(() => import('./plans/plan/plan-page'), 'PlanPage'),
});

/** Plans and placing; the pages come by `laterPage`, because their messages come later too. */
export const planRoutes = [placingRoute, planListRoute, planRoute] as const;
