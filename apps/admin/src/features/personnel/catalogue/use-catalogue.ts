import { useSearch } from '@tanstack/react-router';

import { useListState, type ListState } from '../parts/use-list-state';
import type { CatalogueSearch } from './catalogue-search';

/** The state of the catalogue. */
export function useCatalogue(): ListState<CatalogueSearch> {
  return useListState(useSearch({ from: '/app/personnel/catalogue' }));
}
