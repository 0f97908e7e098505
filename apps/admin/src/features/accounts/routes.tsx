import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { readPage } from '../../shared/page-search';
import { appRoute } from '../../shared/root-route';
import { readAccessSearch } from './access/access-search';
import { readUserListSearch } from './list/user-list-search';
import { readUserSearch } from './user/user-search';

const userListRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'users',
  validateSearch: readUserListSearch,
  component: lazyRouteComponent(() => import('./list/user-list-page'), 'UserListPage'),
});

const userRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'users/$userId',
  validateSearch: readUserSearch,
  component: lazyRouteComponent(() => import('./user/user-page'), 'UserPage'),
});

const accessRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'access',
  validateSearch: (search: Record<string, unknown>) => ({ ...readPage(search), ...readAccessSearch(search) }),
  component: lazyRouteComponent(() => import('./access/access-page'), 'AccessPage'),
});

/** Routes of the word `accounts`; all that `app/` imports of it. */
export const accountsRoutes = [userListRoute, userRoute, accessRoute] as const;
