import type { OperationResult } from '@urql/core';

import { requestFailure, type RequestFailure } from './request-failure';
import type { ErrorCode } from './schema.generated';

/** Every result union is one payload or one of the declared errors; errors have a `code`. */
interface UnionMember {
  readonly __typename: string;
}
interface ErrorMember extends UnionMember {
  readonly code: ErrorCode;
  readonly message: string;
}

/** The payload of a result union. */
export type PayloadOf<Result extends UnionMember> = Exclude<Result, ErrorMember>;
/** The declared errors of a result union. */
export type ErrorOf<Result extends UnionMember> = Extract<Result, ErrorMember>;

/** How a mutation ended. */
export type Outcome<Result extends UnionMember> =
  | { readonly kind: 'done'; readonly payload: PayloadOf<Result> }
  | { readonly kind: 'refused'; readonly error: ErrorOf<Result> }
  | { readonly kind: 'failed'; readonly failure: RequestFailure };

/**
 * Sorts the answer to a mutation.
 *
 * @example
 * const outcome = outcomeOf(await submit({ input }), (data) => data.apiKeyCreate);
 * if (outcome.kind === 'done') show(outcome.payload.secret);
 */
export function outcomeOf<Data, Result extends UnionMember>(
  answer: Pick<OperationResult<Data>, 'data' | 'error'>,
  field: (data: Data) => Result,
): Outcome<Result> {
  if (answer.error) return { kind: 'failed', failure: requestFailure(answer.error) };
  if (!answer.data) return { kind: 'failed', failure: { code: 'INTERNAL', errorId: null } };
  const result = field(answer.data);
  if ('code' in result) return { kind: 'refused', error: result as ErrorOf<Result> };
  return { kind: 'done', payload: result as PayloadOf<Result> };
}
