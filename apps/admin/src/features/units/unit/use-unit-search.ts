import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';

import type { UnitSearch } from './unit-search';

const route = getRouteApi('/app/units/$unitId');

/** The unit and the options in the address, and a way to change the options. */
export function useUnitSearch() {
  const { unitId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = useCallback(
    (changed: UnitSearch) => {
      void navigate({ search: (previous) => ({ ...previous, ...changed }), replace: true });
    },
    [navigate],
  );
  return { unitParam: unitId, search, change };
}
