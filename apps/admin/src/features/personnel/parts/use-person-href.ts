import { useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';

import { useAsOf } from '../../../shared/as-of';
import { useScope } from '../../../shared/scope';

/** The address of a person's page, for places that take plain addresses: tables and drawings. */
export function usePersonHref(): (personId: string) => string {
  const router = useRouter();
  const { asOf } = useAsOf();
  const { provinceCode } = useScope();
  return useCallback(
    (personId) => {
      const search = { asOf: asOf ?? undefined, scope: provinceCode ?? undefined };
      return router.buildLocation({ to: '/personnel/persons/$personId', params: { personId }, search }).href;
    },
    [router, asOf, provinceCode],
  );
}
