import { useState } from 'react';
import { useClient } from 'urql';

import { requestFailure, type RequestFailure } from '../../../shared/request-failure';
import { PersonPrivateDocument } from '../operations.generated';
import type { PrivateFacts } from './private-values';

interface PrivateReading {
  /** Undefined until they are read, null for those who may not read them. */
  readonly facts: PrivateFacts | null | undefined;
  readonly failure: RequestFailure | null;
  readonly isLoading: boolean;
  /** Reads them once more; this is recorded. */
  readonly read: () => Promise<void>;
}

/**
 * Protected data of a person, read when asked for and only then. A query of the page would be asked again with every
 * change on the page, and each time be recorded as another look.
 */
export function usePrivateFacts(personId: string): PrivateReading {
  const client = useClient();
  const [facts, setFacts] = useState<PrivateFacts | null | undefined>(undefined);
  const [failure, setFailure] = useState<RequestFailure | null>(null);
  const [isLoading, setLoading] = useState(false);
  const read = async (): Promise<void> => {
    setLoading(true);
    const policy = { requestPolicy: 'network-only' } as const;
    const answer = await client.query(PersonPrivateDocument, { id: personId }, policy).toPromise();
    setLoading(false);
    setFailure(answer.error ? requestFailure(answer.error) : null);
    if (answer.data) setFacts(answer.data.person?.private ?? null);
  };
  return { facts, failure, isLoading, read };
}
