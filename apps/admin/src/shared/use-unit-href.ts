import { useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';

import { useAsOf } from './as-of';
import { useScope } from './scope';

/** The address of a unit's page, for places that take plain addresses: diagrams and maps. */
export function useUnitHref(): (unitId: string) => string {
  const router = useRouter();
  const { asOf } = useAsOf();
  const { provinceCode } = useScope();
  return useCallback(
    (unitId) => {
      const search = { asOf: asOf ?? undefined, scope: provinceCode ?? undefined };
      return router.buildLocation({ to: '/units/$unitId', params: { unitId }, search }).href;
    },
    [router, asOf, provinceCode],
  );
}
