import { isErrorCode, type ErrorCode } from '@haicap/domain/errors';
import type { CombinedError } from '@urql/core';

/** A request that brought no answer of the declared kind: a failed network, a masked bug, an ended session. */
export interface RequestFailure {
  readonly code: ErrorCode | 'NETWORK';
  /** Id under which the server logged it; to be quoted. */
  readonly errorId: string | null;
  /** What the server says beyond the usual text of the code. */
  readonly message?: string | null;
  /** Seconds after which it is worth trying again; absent when the server did not say. */
  readonly retryAfter?: number;
}

/** What a person can be told about a failed request. */
export function requestFailure(error: CombinedError): RequestFailure {
  const first = error.graphQLErrors[0];
  if (!first) return { code: isTimeout(error.networkError) ? 'TIMEOUT' : 'NETWORK', errorId: null };
  const code = first.extensions['code'];
  const errorId = first.extensions['errorId'];
  const retryAfter = retryAfterOf(error.response as unknown);
  return {
    code: typeof code === 'string' && isErrorCode(code) ? code : 'INTERNAL',
    errorId: typeof errorId === 'string' ? errorId : null,
    ...(retryAfter === null ? {} : { retryAfter }),
  };
}

/** The seconds of the header `retry-after`. */
export function retryAfterOf(response: unknown): number | null {
  if (!(response instanceof Response)) return null;
  const seconds = Number(response.headers.get('retry-after') ?? '');
  return Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : null;
}

/** A connection that was open but silent; see `AbortSignal.timeout`. */
export function isTimeout(error: unknown): boolean {
  return (error as { readonly name?: unknown } | undefined)?.name === 'TimeoutError';
}
