import type { CrosswalkFilter } from '../../../shared/schema.generated';
import type { CompareSearch } from './compare-search';

/** The filter of the address as the API wants it. */
export function crosswalkFilter(search: CompareSearch, provinceCode: string | null): CrosswalkFilter {
  return {
    ...(provinceCode === null ? {} : { provinceCode }),
    ...(search.level === 'ALL' ? {} : { level: [search.level ?? 'COMMUNE'] }),
    ...(search.outcome === undefined ? {} : { outcome: [search.outcome] }),
    ...(search.text === undefined ? {} : { text: search.text }),
  };
}
