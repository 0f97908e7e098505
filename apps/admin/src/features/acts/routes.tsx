import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { readPage, type PageSearch } from '../../shared/page-search';
import { appRoute } from '../../shared/root-route';
import { readChoice, readList, readText } from '../../shared/search-text';
import { ACT_STATUSES, ACT_TABS, CHANGE_TYPES, type ActTab } from './act-words';
import type { ChangeType, TerritorialChangeStatus } from '../../shared/schema.generated';

const actListRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'acts',
  validateSearch: (search: Record<string, unknown>): ActListSearch => ({
    ...readPage(search),
    text: readText(search['text']),
    status: readList(search['status'], ACT_STATUSES),
    type: readList(search['type'], CHANGE_TYPES),
  }),
  component: lazyRouteComponent(() => import('./list/act-list-page'), 'ActListPage'),
});

const actNewRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'acts/new',
  component: lazyRouteComponent(() => import('./composer/act-new-page'), 'ActNewPage'),
});

const actRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'acts/$actId',
  validateSearch: (search: Record<string, unknown>): ActSearch => ({
    ...readPage(search),
    tab: readChoice(search['tab'], ACT_TABS),
    text: readText(search['text']),
  }),
  component: lazyRouteComponent(() => import('./act/act-page'), 'ActPage'),
});

const actEditRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'acts/$actId/edit',
  component: lazyRouteComponent(() => import('./composer/act-edit-page'), 'ActEditPage'),
});

/** What the list of acts keeps in its address. */
export interface ActListSearch extends PageSearch {
  readonly text?: string | undefined;
  readonly status?: readonly TerritorialChangeStatus[] | undefined;
  readonly type?: readonly ChangeType[] | undefined;
}

/** What the page of an act keeps in its address. */
export interface ActSearch extends PageSearch {
  readonly tab?: ActTab | undefined;
  readonly text?: string | undefined;
}

/** Routes of the word `acts`; all that `app/` imports of it. */
export const actsRoutes = [actListRoute, actNewRoute, actRoute, actEditRoute] as const;
