import type { Client } from '@urql/core';

import { requestFailure, type RequestFailure } from '../../../../shared/request-failure';
import { PlanLinesDocument, type PlanLinePartsFragment } from '../../plans.generated';

/** A line of a plan with all that the page shows of it. */
export type PlanLine = PlanLinePartsFragment;

/** All lines of a plan and the version they belong to. */
export type LoadedLines =
  | { readonly kind: 'lines'; readonly version: number; readonly lines: readonly PlanLine[] }
  | { readonly kind: 'failed'; readonly failure: RequestFailure };

/** A line brings along who holds the post and what the person holds: more would cost more than one request may. */
const LARGEST_PAGE = 75;
const MOST_ATTEMPTS = 3;

/** All lines, page after page; from the start again where somebody changed the plan in between. */
export async function loadPlanLines(client: Client, id: string): Promise<LoadedLines> {
  for (let attempt = 1; ; attempt += 1) {
    const loaded = await loadOnce(client, id);
    if (loaded !== 'changed') return loaded;
    if (attempt === MOST_ATTEMPTS) return { kind: 'failed', failure: { code: 'INTERNAL', errorId: null } };
  }
}

async function loadOnce(client: Client, id: string): Promise<LoadedLines | 'changed'> {
  const lines: PlanLine[] = [];
  let version: number | null = null;
  let after: string | null = null;
  do {
    const answer = await client
      .query(PlanLinesDocument, { id, first: LARGEST_PAGE, after }, { requestPolicy: 'network-only' })
      .toPromise();
    if (answer.error) return { kind: 'failed', failure: requestFailure(answer.error) };
    const plan: NonNullable<typeof answer.data>['personnelPlan'] = answer.data?.personnelPlan;
    if (!plan) return { kind: 'failed', failure: { code: 'NOT_FOUND', errorId: null } };
    if (version !== null && plan.version !== version) return 'changed';
    version = plan.version;
    lines.push(...plan.lines.nodes);
    after = plan.lines.pageInfo.hasNextPage ? (plan.lines.pageInfo.endCursor ?? null) : null;
  } while (after !== null);
  return { kind: 'lines', version, lines };
}
