import { useSearch } from '@tanstack/react-router';

import { useListState, type ListState } from '../parts/use-list-state';
import type { PlacingSearch } from './placing-search';

/** The state of the list of people to place, all of it in the address. */
export function usePlacingSearch(): ListState<PlacingSearch> {
  return useListState<PlacingSearch>(useSearch({ from: '/app/personnel/placing/$actId' }));
}
