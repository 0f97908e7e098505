import type { ReactNode } from 'react';
import { useQuery } from 'urql';

import { QueryView } from '../../../shared/page/query-view';
import { ActProofDocument } from '../operations.generated';
import { ProofSheet } from '../proof/proof-sheet';

/** The proof sheet of a stored act, computed against the ledger as it stands now. */
export function ActProof({ actId }: { readonly actId: string }): ReactNode {
  const [query, refetch] = useQuery({
    query: ActProofDocument,
    variables: { id: actId },
    requestPolicy: 'cache-and-network',
  });
  return (
    <QueryView query={query} onRetry={() => refetch({ requestPolicy: 'network-only' })}>
      {({ territorialChange }) => territorialChange && <ProofSheet proof={territorialChange.proof} />}
    </QueryView>
  );
}
