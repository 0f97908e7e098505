import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { appRoute } from '../../shared/root-route';

const unitListRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'units',
  component: lazyRouteComponent(() => import('./list/unit-list-page'), 'UnitListPage'),
});

/** Routes of the word `units`; all that `app/` imports of it. */
export const unitsRoutes = [unitListRoute] as const;
