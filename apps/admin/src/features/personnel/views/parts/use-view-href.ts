import { useCallback } from 'react';

import { useAsOf } from '../../../../shared/as-of';
import { useScope } from '../../../../shared/scope';
import { stringifySearch } from '../../../../shared/search-text';

/** A page and what its address says beside day and scope. */
export interface ViewPlace {
  readonly path: string;
  readonly search?: Readonly<Record<string, unknown>>;
}

/** Addresses of lists behind numbers; day and scope of this page go along. */
export function useViewHref(): (place: ViewPlace) => string {
  const { asOf } = useAsOf();
  const { provinceCode } = useScope();
  return useCallback(
    ({ path, search }) =>
      path + stringifySearch({ asOf: asOf ?? undefined, scope: provinceCode ?? undefined, ...search }),
    [asOf, provinceCode],
  );
}
