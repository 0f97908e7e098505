import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { appRoute } from '../../shared/root-route';
import { readChoice } from '../../shared/search-text';
import { readCompareSearch } from './compare/compare-search';
import { readResolveSearch } from './resolve/resolve-search';
import { readUnitListSearch } from './list/unit-list-search';
import { readUnitSearch } from './unit/unit-search';

const unitListRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'units',
  validateSearch: readUnitListSearch,
  component: lazyRouteComponent(() => import('./list/unit-list-page'), 'UnitListPage'),
});

const unitRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'units/$unitId',
  validateSearch: readUnitSearch,
  component: lazyRouteComponent(() => import('./unit/unit-page'), 'UnitPage'),
});

const unitCompareRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'units/compare',
  validateSearch: readCompareSearch,
  component: lazyRouteComponent(() => import('./compare/unit-compare-page'), 'UnitComparePage'),
});

const unitResolveRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'units/resolve',
  validateSearch: readResolveSearch,
  component: lazyRouteComponent(() => import('./resolve/unit-resolve-page'), 'UnitResolvePage'),
});

const unitMapRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'units/map',
  validateSearch: (search: Record<string, unknown>) => ({
    colour: readChoice(search['colour'], ['kind', 'density']),
  }),
  component: lazyRouteComponent(() => import('./map/unit-map-page'), 'UnitMapPage'),
});

/** Routes of the word `units`; all that `app/` imports of it. */
export const unitsRoutes = [
  unitListRoute,
  unitRoute,
  unitCompareRoute,
  unitResolveRoute,
  unitMapRoute,
] as const;
