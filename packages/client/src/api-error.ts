/** One error of a GraphQL answer, as the API sends it. */
export interface ApiErrorDetail {
  /** Stable code. */
  readonly code: ApiErrorCode;
  /** For people, in the language asked for. */
  readonly message: string;
  /** Where in the answer: `['units', 'nodes', 3]`; empty when the whole request failed. */
  readonly path: readonly (string | number)[];
  /** Id to quote to an operator; only with `INTERNAL`. */
  readonly errorId: string | null;
}

/**
 * Codes of requests that failed as a whole or in part. `NETWORK` never comes from the API: it was not reached, or what
 * answered was not the API. Later versions may send codes that are not listed here.
 */
export type ApiErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'QUERY_NOT_VALID'
  | 'QUERY_TOO_COMPLEX'
  | 'INTROSPECTION_DISABLED'
  | 'BODY_TOO_LARGE'
  | 'RATE_LIMITED'
  | 'TIMEOUT'
  | 'DATABASE_UNAVAILABLE'
  | 'INTERNAL'
  | 'NETWORK'
  | (string & Record<never, never>);

/**
 * A request that failed. Refusals of mutations that the schema declares (`InvalidInput`, `Conflict` …) are not errors
 * but results: see `isUserError` and `unwrap`.
 *
 * @example
 * ```ts
 * try {
 *   await client.request(unitByCode, { code: '05977' });
 * } catch (error) {
 *   if (error instanceof ApiError && error.code === 'UNAUTHENTICATED') signInAgain();
 *   else throw error;
 * }
 * ```
 */
export class ApiError extends Error {
  override readonly name: string = 'ApiError';
  /** Code of the first error. */
  readonly code: ApiErrorCode;
  /** Where in the answer the first error is. */
  readonly path: readonly (string | number)[];
  /** Id to quote to an operator, where there is one. */
  readonly errorId: string | null;
  /** HTTP status; null when nothing answered. */
  readonly status: number | null;
  /** All errors. */
  readonly errors: readonly ApiErrorDetail[];
  /** What was answered in spite of the errors: fields that failed are null in it. */
  readonly data: unknown;

  /** Made by the client; `errors` holds one at least. */
  constructor(
    errors: readonly [ApiErrorDetail, ...ApiErrorDetail[]],
    about: { readonly status: number | null; readonly data?: unknown; readonly cause?: unknown },
  ) {
    const [first] = errors;
    super(first.message, about.cause === undefined ? undefined : { cause: about.cause });
    this.code = first.code;
    this.path = first.path;
    this.errorId = first.errorId;
    this.status = about.status;
    this.errors = errors;
    this.data = about.data ?? null;
  }
}
