import { createRoute } from '@tanstack/react-router';

import { laterPage } from '../../shared/later-messages';
import { appRoute } from '../../shared/root-route';
import { readAuditSearch } from './audit-search';

const auditRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'audit',
  validateSearch: readAuditSearch,
  // The trail tells of personnel too.
  component: laterPage(() => import('./audit-page'), 'AuditPage'),
});

/** Routes of the word `audit`; all that `app/` imports of it. */
export const auditRoutes = [auditRoute] as const;
