import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { readPage, type PageSearch } from '../../shared/page-search';
import { appRoute } from '../../shared/root-route';
import { readChoice, readText } from '../../shared/search-text';
import { ROW_STATES, type RowState } from './row-states';

const importListRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'imports',
  validateSearch: (search: Record<string, unknown>): PageSearch => readPage(search),
  component: lazyRouteComponent(() => import('./import-list-page'), 'ImportListPage'),
});

const importNewRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'imports/new',
  component: lazyRouteComponent(() => import('./import-new-page'), 'ImportNewPage'),
});

const importRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'imports/$importId',
  validateSearch: (search: Record<string, unknown>): ImportSearch => ({
    ...readPage(search),
    state: readChoice(search['state'], ROW_STATES),
    file: readText(search['file']),
  }),
  component: lazyRouteComponent(() => import('./import-page'), 'ImportPage'),
});

/** What the page of an import keeps in its address. */
export interface ImportSearch extends PageSearch {
  readonly state?: RowState | undefined;
  readonly file?: string | undefined;
}

/** Routes of the word `imports`; all that `app/` imports of it. */
export const importsRoutes = [importListRoute, importNewRoute, importRoute] as const;
