import { pageVariables, readPage, type PageSearch } from '../../../shared/page-search';
import type { PlacementState } from '../../../shared/schema.generated';
import { readList, readText } from '../../../shared/search-text';
import type { PeopleToPlaceQueryVariables } from '../plans.generated';

/** Where somebody to be placed stands, in the order of work. */
export const PLACEMENT_STATES = [
  'UNPLACED',
  'PROPOSED',
  'PLACED',
  'LEFT',
  'LAPSED',
] as const satisfies readonly PlacementState[];

/** What the address of the list says. */
export interface PlacingSearch extends PageSearch {
  readonly text?: string | undefined;
  readonly state?: readonly PlacementState[] | undefined;
  /** Id of a unit that ended. */
  readonly from?: string | undefined;
  /** Id of a unit that took over. */
  readonly to?: string | undefined;
}

/** A list without any condition. */
export const NO_CONDITIONS: PlacingSearch = {
  text: undefined,
  state: undefined,
  from: undefined,
  to: undefined,
};

/** Each person brings along the successors and their free posts: more rows would cost more than one request may. */
const PAGE_SIZE = 25;

/** Reads the address; anything unknown counts as absent. */
export function readPlacingSearch(search: Record<string, unknown>): PlacingSearch {
  return {
    ...readPage(search),
    text: readText(search['text']),
    state: readList(search['state'], PLACEMENT_STATES),
    from: readText(search['from']),
    to: readText(search['to']),
  };
}

/** Whether anything narrows the list. */
export function isNarrow(search: PlacingSearch): boolean {
  return Object.keys(NO_CONDITIONS).some((name) => search[name as keyof PlacingSearch] !== undefined);
}

/** Variables of the list for one page. */
export function placingVariables(search: PlacingSearch, eventId: string): PeopleToPlaceQueryVariables {
  return {
    eventId,
    filter: {
      text: search.text ?? null,
      state: search.state ?? null,
      fromUnitId: search.from ?? null,
      targetUnitId: search.to ?? null,
    },
    ...pageVariables(search, PAGE_SIZE),
  };
}
