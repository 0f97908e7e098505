import { readText } from './search-text';

/** A page of a list in the address. */
export interface PageSearch {
  readonly after?: string | undefined;
  readonly before?: string | undefined;
}

/** Reads the page of a list from the address. */
export function readPage(search: Record<string, unknown>): PageSearch {
  return { after: readText(search['after'], 500), before: readText(search['before'], 500) };
}

/** The arguments of a connection for a page in the address. */
export function pageVariables(
  search: PageSearch,
  size: number,
): { first?: number; after?: string; last?: number; before?: string } {
  if (search.before !== undefined) return { last: size, before: search.before };
  return search.after === undefined ? { first: size } : { first: size, after: search.after };
}
