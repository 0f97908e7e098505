import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { isDatabaseBusy, isDatabaseUnavailable } from '@haicap/database';
import { isErrorCode, type ErrorCode } from '@haicap/domain/errors';
import type { FastifyBaseLogger } from 'fastify';
import { isNobodyWaiting } from '../http/time-limit.js';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** Codes of Apollo and graphql-js for requests that cannot be answered as they stand; their messages are for the caller. */
const NOT_VALID = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** How graphql-js gives up: too many tokens to parse, too many fields to compare. */
const TOO_MUCH = [/^Syntax Error: Document contains more tha[nt] \d+ tokens/, /^Validation aborted\.$/];

/** graphql-js gives this one no code, whatever the other faults of the variables have. */
const TOO_MANY_FAULTS = /^Too many errors processing variables, error limit reached\./;

/**
 * Lets through what a caller may know: errors with one of our codes. Everything else becomes INTERNAL with an id under
 * which the log has the error itself. Texts are put in the caller's language by `localise-errors.ts`.
 */
export function maskErrors(log: FastifyBaseLogger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const code = codeOf(formatted, error);
    const { message, locations, path } = formatted;
    const place = { ...(locations && { locations }), ...(path && { path }) };
    if (code !== null) {
      const issue = formatted.extensions?.['issue'];
      return { message, ...place, extensions: { code, ...(typeof issue === 'string' && { issue }) } };
    }
    const errorId = randomUUID();
    log.error({ err: unwrapResolverError(error), errorId, path }, 'operation failed');
    return { message: 'INTERNAL', ...place, extensions: { code: 'INTERNAL', errorId } };
  };
}

function codeOf(formatted: GraphQLFormattedError, error: unknown): ErrorCode | null {
  const original = unwrapResolverError(error);
  if (isNobodyWaiting()) return 'TIMEOUT';
  if (isDatabaseUnavailable(original)) return 'DATABASE_UNAVAILABLE';
  if (isDatabaseBusy(original)) return 'TIMEOUT';
  const code = String(formatted.extensions?.['code']);
  if (TOO_MUCH.some((pattern) => pattern.test(formatted.message)) && NOT_VALID.has(code))
    return 'QUERY_TOO_COMPLEX';
  if (NOT_VALID.has(code) || TOO_MANY_FAULTS.test(formatted.message)) return 'QUERY_NOT_VALID';
  // An error of ours is a GraphQLError with a code; anything thrown by accident is not, whatever fields it has.
  if (!(original instanceof GraphQLError)) return null;
  return isErrorCode(code) && code !== 'INTERNAL' ? code : null;
}
