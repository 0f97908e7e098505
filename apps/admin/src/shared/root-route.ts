import { parsePlainDate, type PlainDate } from '@haicap/domain/dates';
import { createRootRoute, createRoute, retainSearchParams } from '@tanstack/react-router';

import { readText } from './search-text';

/** What every page carries along in its address. */
export interface GlobalSearch {
  /** The day that everything is shown for; absent = today. */
  readonly asOf?: PlainDate | undefined;
  /** Code of the province that lists are narrowed to; absent = all that one may see. */
  readonly scope?: string | undefined;
}

/** Root of all routes; its component is set in `app/router.tsx`. */
export const rootRoute = createRootRoute({
  validateSearch: (search: Record<string, unknown>): GlobalSearch => ({
    asOf: parsePlainDate(readText(search['asOf']) ?? '') ?? undefined,
    scope: /^\d{2}$/.test(String(search['scope'])) ? String(search['scope']) : undefined,
  }),
  search: { middlewares: [retainSearchParams<GlobalSearch>(['asOf', 'scope'])] },
});

/** Parent of all pages that need a signed-in person: the frame with header and navigation. */
export const appRoute = createRoute({ getParentRoute: () => rootRoute, id: 'app' });
