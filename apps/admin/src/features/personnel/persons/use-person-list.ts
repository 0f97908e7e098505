import { useSearch } from '@tanstack/react-router';

import { useListState, type ListState } from '../parts/use-list-state';
import type { PersonListSearch } from './person-list-search';

/** The state of the list of persons. */
export function usePersonList(): ListState<PersonListSearch> {
  return useListState(useSearch({ from: '/app/personnel/persons' }));
}
