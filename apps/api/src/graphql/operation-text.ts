import type { Locale } from '@haicap/i18n';
import { serverText } from '@haicap/i18n/server';
import { accessOf } from '@haicap/schema';
import type { FastifyRequest } from 'fastify';
import { RequestError } from '../http/request-error.js';
import { localeOf } from '../http/request-locale.js';
import { checkValues } from './check-values.js';
import type { PersistedOperations } from './persisted-operations.js';

/** What the body of a request may hold; anything else is Apollo's to refuse. */
interface OperationBody {
  readonly query?: unknown;
  readonly operationName?: unknown;
  readonly variables?: unknown;
  readonly extensions?: { readonly persistedQuery?: { readonly sha256Hash?: unknown } | null } | null;
}

/** Which operations are run. */
export interface OperationRules {
  /** Null where no client was built, as while developing: then any text is run. */
  readonly persisted: PersistedOperations | null;
  /** Whether text is run for everybody although a client was built. */
  readonly allowText: boolean;
  /** Throws when a text is too large to be validated. */
  readonly checkText: (text: string, locale: Locale) => void;
}

/**
 * Puts the text of an operation of the client in the place of its hash. Text of the caller's own is for API keys and for
 * those who may use the playground: a session that was stolen or misled does nothing that the client could not do.
 */
export function resolveOperation(request: FastifyRequest, rules: OperationRules): void {
  const body = request.body as OperationBody | null;
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return;
  checkValues(body.variables, localeOf(request));
  const hash = body.extensions?.persistedQuery?.sha256Hash;
  if (body.query === undefined && typeof hash === 'string') {
    const operation = rules.persisted?.get(hash);
    if (!operation) throw new RequestError(400, 'OPERATION_NOT_KNOWN');
    const { query: _query, extensions: _extensions, ...rest } = body;
    request.body = { ...rest, query: operation.text };
    return;
  }
  if (!isTextAllowed(request, rules)) throw textRefused(request);
  if (typeof body.query === 'string') rules.checkText(body.query, localeOf(request));
}

function isTextAllowed(
  { viewer, apiKey }: FastifyRequest,
  { persisted, allowText }: OperationRules,
): boolean {
  if (persisted === null || allowText || apiKey !== null) return true;
  return viewer !== null && accessOf(viewer).can('playground.use');
}

function textRefused(request: FastifyRequest): RequestError {
  if (request.viewer === null) return new RequestError(401, 'UNAUTHENTICATED');
  return new RequestError(400, 'QUERY_NOT_VALID', serverText(localeOf(request), 'http.freeText'));
}
