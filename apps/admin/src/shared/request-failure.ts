import { isErrorCode, type ErrorCode } from '@haicap/domain/errors';
import type { CombinedError } from '@urql/core';

/** A request that brought no answer of the declared kind: a failed network, a masked bug, an ended session. */
export interface RequestFailure {
  readonly code: ErrorCode | 'NETWORK';
  /** Id under which the server logged it; to be quoted. */
  readonly errorId: string | null;
}

/** What a person can be told about a failed request. */
export function requestFailure(error: CombinedError): RequestFailure {
  const first = error.graphQLErrors[0];
  if (!first) return { code: 'NETWORK', errorId: null };
  const code = first.extensions['code'];
  const errorId = first.extensions['errorId'];
  return {
    code: typeof code === 'string' && isErrorCode(code) ? code : 'INTERNAL',
    errorId: typeof errorId === 'string' ? errorId : null,
  };
}
