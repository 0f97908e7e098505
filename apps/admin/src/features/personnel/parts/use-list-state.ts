import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';

import type { PageSearch } from '../../../shared/page-search';

/** What the address of a list says, and how to change it. */
export interface ListState<Search extends PageSearch> {
  readonly search: Search;
  /** Changes conditions or order: the list begins anew, from its first page. */
  readonly narrow: (change: Partial<Search>) => void;
  /** Turns to another page of the same list. */
  readonly turn: (page: PageSearch) => void;
  /** Changes only how the same rows are seen. */
  readonly look: (change: Partial<Search>) => void;
}

/** The state of a list, all of it in the address; `search` is what the route of the list has read. */
export function useListState<Search extends PageSearch>(search: Search): ListState<Search> {
  const navigate = useNavigate();
  const go = useCallback(
    (change: object, replace: boolean) => {
      void navigate({
        to: '.',
        search: (previous) => ({ ...previous, ...change }),
        replace,
        resetScroll: !replace,
      });
    },
    [navigate],
  );
  const narrow = useCallback<ListState<Search>['narrow']>(
    (change) => go({ ...change, after: undefined, before: undefined }, false),
    [go],
  );
  const turn = useCallback<ListState<Search>['turn']>(
    ({ after, before }) => go({ after, before }, false),
    [go],
  );
  const look = useCallback<ListState<Search>['look']>((change) => go(change, true), [go]);
  return { search, narrow, turn, look };
}
