import type { Client } from '@urql/core';

import type { CrosswalkFilter } from '../../../shared/schema.generated';
import { UnitCrosswalkDocument, type UnitCrosswalkQuery } from '../operations.generated';

type Row = UnitCrosswalkQuery['unitCrosswalk']['nodes'][number];

interface WantedCrosswalk {
  readonly from: string;
  readonly to: string;
  readonly filter: CrosswalkFilter;
}

const PAGE = 100;

/** All rows of a crosswalk, page by page; null when a page could not be loaded: half a file would mislead. */
export async function fetchCrosswalk(
  client: Client,
  wanted: WantedCrosswalk,
  onProgress: (done: number, total: number) => void,
): Promise<readonly Row[] | null> {
  const rows: Row[] = [];
  let after: string | null = null;
  do {
    const page: Page | null = await fetchPage(client, wanted, after);
    if (page === null) return null;
    rows.push(...page.nodes);
    onProgress(rows.length, page.totalCount);
    after = page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null;
  } while (after !== null);
  return rows;
}

type Page = UnitCrosswalkQuery['unitCrosswalk'];

async function fetchPage(
  client: Client,
  wanted: WantedCrosswalk,
  after: string | null,
): Promise<Page | null> {
  const variables = { ...wanted, first: PAGE, after };
  const answer = await client.query(UnitCrosswalkDocument, variables, { requestPolicy: 'network-only' });
  return answer.data?.unitCrosswalk ?? null;
}
