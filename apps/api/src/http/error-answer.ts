import { randomUUID } from 'node:crypto';
import { isDatabaseBusy, isDatabaseUnavailable } from '@haicap/database';
import type { ErrorCode } from '@haicap/domain/errors';
import type { Locale } from '@haicap/i18n';
import { errorText } from '@haicap/i18n/errors';
import { serverText } from '@haicap/i18n/server';
import { describeUserError, InvalidInput, UserError } from '@haicap/schema';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { RequestError } from './request-error.js';
import { localeOf } from './request-locale.js';

interface Answer {
  readonly statusCode: number;
  readonly code: ErrorCode;
  readonly message: string;
  readonly errorId?: string;
  /** Faults of an input, each at its field. */
  readonly issues?: readonly {
    readonly path: readonly string[];
    readonly code: string;
    readonly message: string;
  }[];
}

/** Answers any error outside of GraphQL's execution: known ones by their code, others masked with an id for the log. */
export async function answerError(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const answer = answerOf(error, request);
  note(request, answer);
  if (answer.errorId !== undefined && !hasLeft(error))
    request.log.error({ err: error, errorId: answer.errorId }, 'request failed');
  if (error instanceof RequestError && error.retryAfter !== null)
    reply.header('retry-after', error.retryAfter);
  reply.code(answer.statusCode).header('cache-control', 'no-store').type('application/json; charset=utf-8');
  const { code, message, errorId, issues } = answer;
  const extensions = errorId === undefined ? { code } : { code, errorId };
  // serialised here: a masked error must not depend on a serialiser that may be what failed
  await reply.send(
    JSON.stringify(
      isGraphql(request) ? { errors: [{ message, extensions }] } : { ...extensions, message, issues },
    ),
  );
}

/** For the log and the metrics; a request that failed before it was observed has no note. */
function note({ observed }: FastifyRequest, { code, errorId }: Answer): void {
  if (observed) Object.assign(observed, { code, errorId: errorId ?? null });
}

function answerOf(error: FastifyError, request: FastifyRequest): Answer {
  const locale = localeOf(request);
  const known = (statusCode: number, code: ErrorCode, message?: string): Answer => {
    const { title, advice } = errorText(locale, code);
    return { statusCode, code, message: message || `${title}. ${advice}` };
  };
  if (error instanceof RequestError) return known(error.statusCode, error.code, error.message);
  if (error instanceof UserError) {
    const status = STATUS_OF_REFUSAL[error.code] ?? 409;
    return { ...known(status, error.code, describeUserError(locale, error)), ...issuesOf(locale, error) };
  }
  if (isDatabaseUnavailable(error)) return known(503, 'DATABASE_UNAVAILABLE');
  if (isDatabaseBusy(error)) return known(503, 'TIMEOUT');
  if (error.statusCode === 413) return known(413, 'BODY_TOO_LARGE');
  if (error.statusCode === 415) return known(415, 'QUERY_NOT_VALID', serverText(locale, 'http.mediaType'));
  if (error.statusCode !== undefined && error.statusCode < 500)
    return known(error.statusCode, 'QUERY_NOT_VALID');
  return { ...known(500, 'INTERNAL'), errorId: randomUUID() };
}

function issuesOf(locale: Locale, error: UserError): Pick<Answer, 'issues'> {
  if (!(error instanceof InvalidInput)) return {};
  const issues = error.issues.map((issue) => {
    const message = describeUserError(locale, new InvalidInput([issue]));
    return { path: issue.path, code: issue.code, message };
  });
  return { issues };
}

const STATUS_OF_REFUSAL: Partial<Record<ErrorCode, number>> = {
  INVALID_INPUT: 400,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  STEP_UP_REQUIRED: 403,
};

/** The caller closed the connection before all was sent: somebody went to another page. */
function hasLeft(error: FastifyError): boolean {
  return error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}

function isGraphql(request: FastifyRequest): boolean {
  return /^\/graphql(?:\/stream)?(?:\?|$)/.test(request.url);
}
