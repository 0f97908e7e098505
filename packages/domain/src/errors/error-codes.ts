/** Codes of the user errors that mutations declare; each is one GraphQL type implementing `UserError`. */
export const ERROR_CODES = [
  'INVALID_INPUT',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'ILLEGAL_TRANSITION',
  'LEDGER_REFUSED',
  'IDEMPOTENCY_KEY_REUSED',
  'IMPORT_HAS_ERRORS',
  'STEP_UP_REQUIRED',
  'BEYOND_OWN_RIGHTS',
  'LAST_ADMINISTRATOR',
  'IMPORT_NOT_READABLE',
  'UNAUTHENTICATED',
  'SIGN_IN_FAILED',
  'PASSWORD_WRONG',
  'SECOND_FACTOR_FAILED',
  'CHALLENGE_OVER',
  'CODE_NOT_VALID',
  'SINGLE_SIGN_ON_UNAVAILABLE',
  'SINGLE_SIGN_ON_FAILED',
  'SINGLE_SIGN_ON_UNKNOWN',
  'SINGLE_SIGN_ON_TAKEN',
  'RATE_LIMITED',
  'QUERY_TOO_COMPLEX',
  'QUERY_NOT_VALID',
  'OPERATION_NOT_KNOWN',
  'INTROSPECTION_DISABLED',
  'BODY_TOO_LARGE',
  'TIMEOUT',
  'DATABASE_UNAVAILABLE',
  'INTERNAL',
] as const;

/** Code of an error that a caller may see. */
export type ErrorCode = (typeof ERROR_CODES)[number];

/**
 * Whether a text is one of {@link ERROR_CODES}.
 * @example isErrorCode('CONFLICT') // true
 */
export function isErrorCode(text: string): text is ErrorCode {
  return (ERROR_CODES as readonly string[]).includes(text);
}
