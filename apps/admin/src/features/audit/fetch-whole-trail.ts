import type { Client } from '@urql/core';

import { requestFailure, type RequestFailure } from '../../shared/request-failure';
import type { AuditFilter } from '../../shared/schema.generated';
import { AuditListDocument, type AuditRowFragment } from './operations.generated';

/** Rows of one file at most: more would not fit into a browser, nor into a spreadsheet that anybody reads. */
export const MOST_ROWS = 100_000;
const LARGEST_PAGE = 100;
const TRIES = 5;

/** How it ended. Half a trail would look like a whole one: there is none. */
export type FetchedTrail =
  | { readonly kind: 'done'; readonly entries: readonly AuditRowFragment[] }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'tooMany' }
  | { readonly kind: 'failed'; readonly failure: RequestFailure };

/** All entries that fit a filter, page after page; `onRows` hears how many there are and says whether to go on. */
export async function fetchWholeTrail(
  client: Client,
  filter: AuditFilter,
  onRows: (rows: number) => boolean,
): Promise<FetchedTrail> {
  const entries: AuditRowFragment[] = [];
  let after: string | null = null;
  do {
    const page = await fetchPage(client, filter, after);
    if ('failure' in page) return { kind: 'failed', failure: page.failure };
    entries.push(...page.nodes);
    if (!onRows(entries.length)) return { kind: 'stopped' };
    after = page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null;
    if (entries.length >= MOST_ROWS && after !== null) return { kind: 'tooMany' };
  } while (after !== null);
  return { kind: 'done', entries };
}

type TrailPage =
  | {
      readonly nodes: readonly AuditRowFragment[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
    }
  | { readonly failure: RequestFailure };

/** One page; where a limit is reached, after the wait that the server asks for. */
async function fetchPage(client: Client, filter: AuditFilter, after: string | null): Promise<TrailPage> {
  for (let attempt = 1; ; attempt += 1) {
    const variables = { filter, first: LARGEST_PAGE, after };
    const answer = await client
      .query(AuditListDocument, variables, { requestPolicy: 'network-only' })
      .toPromise();
    if (answer.data && !answer.error) return answer.data.auditEntries;
    const failure: RequestFailure = answer.error
      ? requestFailure(answer.error)
      : { code: 'INTERNAL', errorId: null };
    if (failure.code !== 'RATE_LIMITED' || attempt === TRIES) return { failure };
    await new Promise((resolve) => setTimeout(resolve, (failure.retryAfter ?? 10) * 1_000));
  }
}
