import { useQuery } from 'urql';

import { useAsOf } from '../../../shared/as-of';
import { ResolveProvincesDocument, type ResolveProvincesQuery } from '../operations.generated';

/** A province as a choice. */
export type MapProvince = ResolveProvincesQuery['units']['nodes'][number];

/** The provinces of the chosen day. */
export function useMapProvinces(): readonly MapProvince[] {
  const { day } = useAsOf();
  const [query] = useQuery({ query: ResolveProvincesDocument, variables: { asOf: day } });
  return query.data?.units.nodes ?? [];
}
