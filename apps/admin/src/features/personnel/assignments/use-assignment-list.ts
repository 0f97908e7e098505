import { useSearch } from '@tanstack/react-router';

import { useListState, type ListState } from '../parts/use-list-state';
import type { AssignmentListSearch } from './assignment-list-search';

/** The state of the list of assignments. */
export function useAssignmentList(): ListState<AssignmentListSearch> {
  return useListState(useSearch({ from: '/app/personnel/assignments' }));
}
