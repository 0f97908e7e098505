import { useQuery } from 'urql';

import { UnitByCodeDocument, type UnitByCodeQuery } from './operations.generated';

/** A unit named by its code in an address. */
export interface UnitOfCode {
  readonly unit: NonNullable<UnitByCodeQuery['unit']> | null;
  /** The code is being looked up: what depends on it has to wait. */
  readonly isLooking: boolean;
}

/** The unit of a code; addresses say codes because people know them, the API wants ids. */
export function useUnitOfCode(code: string | undefined): UnitOfCode {
  const [query] = useQuery({
    query: UnitByCodeDocument,
    variables: { code: code ?? '' },
    pause: code === undefined,
    requestPolicy: 'cache-first',
  });
  if (code === undefined) return { unit: null, isLooking: false };
  return { unit: query.data?.unit ?? null, isLooking: query.fetching && !query.data };
}
