import type { ErrorCode } from '@haicap/domain/errors';

/** A request that is refused before GraphQL sees it. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly statusCode: number;
  readonly code: ErrorCode;
  /** Seconds after which it may be tried again. */
  readonly retryAfter: number | null;

  constructor(statusCode: number, code: ErrorCode, message = '', retryAfter: number | null = null) {
    super(message);
    this.statusCode = statusCode;
    this.code = code;
    this.retryAfter = retryAfter;
  }
}
