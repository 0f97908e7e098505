import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

import type { PageSearch } from '../../../shared/page-search';
import type { UnitListSearch } from './unit-list-search';

/** What the address of the list says, and how to change it. */
export interface UnitListState {
  readonly search: UnitListSearch;
  /** Changes conditions or order: the list begins anew, from its first page. */
  readonly narrow: (change: UnitListSearch) => void;
  /** Turns to another page of the same list. */
  readonly turn: (page: PageSearch) => void;
  /** Changes only how the same rows are seen; leaves no step for the back button. */
  readonly look: (change: UnitListSearch) => void;
}

/** The state of the list, all of it in the address. */
export function useUnitList(): UnitListState {
  const search = useSearch({ from: '/app/units' });
  const navigate = useNavigate({ from: '/units' });
  const narrow = useCallback(
    (change: UnitListSearch) => {
      const changed = { ...change, after: undefined, before: undefined };
      void navigate({ to: '.', search: (previous) => ({ ...previous, ...changed }) });
    },
    [navigate],
  );
  const look = useCallback(
    (change: UnitListSearch) => {
      void navigate({
        to: '.',
        search: (previous) => ({ ...previous, ...change }),
        replace: true,
        resetScroll: false,
      });
    },
    [navigate],
  );
  const turn = useCallback(
    (page: PageSearch) => {
      const changed = { after: page.after, before: page.before };
      void navigate({ to: '.', search: (previous) => ({ ...previous, ...changed }) });
    },
    [navigate],
  );
  return { search, narrow, turn, look };
}
