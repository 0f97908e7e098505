import type { Client, OperationResult } from '@urql/core';

import { askForProof } from './proof-request';

/**
 * The answer to a change, or, when the API wants a fresh proof of who is signed in first, a promise of the answer to
 * the same change sent once more after the proof: same input, same idempotency key. Without a proof the refusal
 * stands, and the form with all that was entered.
 */
export function repeatProved(
  client: Client,
  result: OperationResult,
): OperationResult | Promise<OperationResult> {
  if (result.operation.kind !== 'mutation' || !needsProof(result.data)) return result;
  return askForProof().then(async (proved) => {
    if (!proved) return result;
    const { query, variables } = result.operation;
    const repeated = await client.mutation(query, variables).toPromise();
    return { ...repeated, operation: result.operation };
  });
}

function needsProof(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return false;
  return Object.values(data).some(
    (field) => (field as { __typename?: unknown } | null)?.__typename === 'StepUpRequired',
  );
}
