import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

import type { UserListSearch } from './user-list-search';

/** What the address of the list says, and how to change it. */
export interface UserListState {
  readonly search: UserListSearch;
  /** Changes conditions or order: the list begins anew, from its first page. */
  readonly narrow: (change: UserListSearch) => void;
  /** Turns to another page of the same list. */
  readonly turn: (page: Pick<UserListSearch, 'after' | 'before'>) => void;
  /** Changes only how the same rows are seen. */
  readonly look: (change: UserListSearch) => void;
}

/** The state of the list, all of it in the address. */
export function useUserList(): UserListState {
  const search = useSearch({ from: '/app/users' });
  const navigate = useNavigate({ from: '/users' });
  const go = useCallback(
    (change: UserListSearch, replace: boolean) => {
      void navigate({
        to: '.',
        search: (previous) => ({ ...previous, ...change }),
        replace,
        resetScroll: !replace,
      });
    },
    [navigate],
  );
  const narrow = useCallback(
    (change: UserListSearch) => go({ ...change, after: undefined, before: undefined }, false),
    [go],
  );
  const turn = useCallback<UserListState['turn']>(({ after, before }) => go({ after, before }, false), [go]);
  const look = useCallback((change: UserListSearch) => go(change, true), [go]);
  return { search, narrow, turn, look };
}
