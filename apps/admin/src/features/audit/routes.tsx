import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { appRoute } from '../../shared/root-route';
import { readAuditSearch } from './audit-search';

const auditRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'audit',
  validateSearch: readAuditSearch,
  component: lazyRouteComponent(() => import('./audit-page'), 'AuditPage'),
});

/** Routes of the word `audit`; all that `app/` imports of it. */
export const auditRoutes = [auditRoute] as const;
