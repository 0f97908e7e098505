import type { ErrorCode } from '@haicap/domain/errors';
import { serverText } from '@haicap/i18n/server';
import { costOfOperation, schema } from '@haicap/schema';
import {
  getOperationAST,
  GraphQLError,
  parse,
  validate,
  type DocumentNode,
  type OperationDefinitionNode,
} from 'graphql';
import type { FastifyRequest } from 'fastify';
import { checkSize, LIMITS, measureOperation, tooComplex } from '../graphql/limits.js';
import { localeOf } from '../http/request-locale.js';
import { RequestError } from '../http/request-error.js';

/** A subscription as it was sent, found valid and small enough. */
export interface SentSubscription {
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly cost: number;
}

interface Body {
  readonly query?: unknown;
  readonly operationName?: unknown;
  readonly variables?: unknown;
}

/** Reads the subscription in the body of a request; throws a RequestError for anything else, before anything runs. */
export function readSubscription(request: FastifyRequest): SentSubscription {
  const { query, operationName, variables } = (request.body ?? {}) as Body;
  const locale = localeOf(request);
  if (typeof query !== 'string') throw new RequestError(400, 'QUERY_NOT_VALID');
  const name = typeof operationName === 'string' ? operationName : null;
  const values = isRecord(variables) ? variables : {};
  try {
    const document = parse(query, { maxTokens: LIMITS.tokens });
    const operation = getOperationAST(document, name);
    if (operation?.operation !== 'subscription')
      throw new RequestError(400, 'QUERY_NOT_VALID', serverText(locale, 'http.streamOnly'));
    checkSize(measureOperation(document, operation), locale);
    const [fault] = validate(schema, document, undefined, { maxErrors: 1 });
    if (fault) throw fault;
    return {
      document,
      operationName: name,
      variables: values,
      cost: costOf(document, operation, values, request),
    };
  } catch (error) {
    throw error instanceof GraphQLError ? refused(error) : error;
  }
}

function costOf(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  request: FastifyRequest,
): number {
  const cost = costOfOperation({ schema, document, operation, variables }) ?? 0;
  if (cost > LIMITS.cost)
    throw tooComplex(localeOf(request), 'http.tooExpensive', { cost, max: LIMITS.cost });
  return cost;
}

/** What might have been meant is for those alone who may ask for the schema, by /graphql. */
function refused({ message, extensions }: GraphQLError): RequestError {
  const code = (extensions['code'] as ErrorCode | undefined) ?? 'QUERY_NOT_VALID';
  return new RequestError(400, code, message.replace(/ ?Did you mean [^?]*\?/, ''));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
