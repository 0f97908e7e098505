import type { Client } from '@urql/core';

import { UnitListDocument, type UnitListQueryVariables } from '../operations.generated';
import type { UnitRow } from './use-unit-columns';

const LARGEST_PAGE = 100;

/** How a long fetch goes on. */
export interface FetchProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * All rows of a list, page after page in its order. Null when a page failed: half a list would look like a whole one.
 */
export async function fetchAllUnits(
  client: Client,
  variables: Pick<UnitListQueryVariables, 'asOf' | 'filter' | 'orderBy'>,
  onProgress: (progress: FetchProgress) => void,
): Promise<readonly UnitRow[] | null> {
  const rows: UnitRow[] = [];
  let after: string | null = null;
  do {
    const page: UnitListQueryVariables = { ...variables, first: LARGEST_PAGE, after };
    const answer = await client.query(UnitListDocument, page, { requestPolicy: 'network-only' }).toPromise();
    if (!answer.data || answer.error) return null;
    const { nodes, pageInfo, totalCount } = answer.data.units;
    rows.push(...nodes);
    onProgress({ done: rows.length, total: totalCount });
    after = pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null;
  } while (after !== null);
  return rows;
}
