import { plainDate, type PlainDate } from '@haicap/domain/dates';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';

import type { CompareSearch } from './compare-search';

const route = getRouteApi('/app/units/compare');

/** The rearrangement of 2025: last day of the old units and first day of the new ones. */
const REFORM = { eve: plainDate('2025-06-30'), day: plainDate('2025-07-01') };

/** The comparison in the address. */
export interface Compare {
  readonly search: CompareSearch;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Changes the address; a filter of another kind begins at the first page again. */
  readonly change: (changed: CompareSearch) => void;
  readonly setDays: (one: PlainDate, other: PlainDate) => void;
}

/** Reads and changes what is compared. */
export function useCompare(): Compare {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = useCallback(
    (changed: CompareSearch) => {
      void navigate({ search: (previous) => ({ ...previous, after: undefined, ...changed }), replace: true });
    },
    [navigate],
  );
  const setDays = useCallback(
    // Whichever is typed first: the earlier day is "before".
    (one: PlainDate, other: PlainDate) =>
      change(one <= other ? { from: one, to: other } : { from: other, to: one }),
    [change],
  );
  return { search, from: search.from ?? REFORM.eve, to: search.to ?? REFORM.day, change, setDays };
}
