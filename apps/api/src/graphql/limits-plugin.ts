import type { ApolloServerPlugin } from '@apollo/server';
import { errorText } from '@haicap/i18n/errors';
import { serverText } from '@haicap/i18n/server';
import { costOfOperation, type SchemaContext } from '@haicap/schema';
import { GraphQLError, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { pointsOf } from '../limits/point-limits.js';
import type { Charge } from '../limits/request-points.js';
import { chargeFor } from './charged-context.js';
import { checkSize, LIMITS, measureOperation, tooComplex, type OperationSize } from './limits.js';

interface Inspection {
  readonly size: OperationSize;
  readonly asksForSchema: boolean;
}

/**
 * Refuses, once per request and before anything runs: operations that are too large or cost too much, introspection
 * without the permission, and mutations by a read-only key. The cost stands in `extensions.cost` of every answer.
 */
export function limitsPlugin(): ApolloServerPlugin<SchemaContext> {
  // Documents come from Apollo's cache, so that the same one is looked at once.
  const inspections = new WeakMap<OperationDefinitionNode, Inspection>();
  const inspect = (document: DocumentNode, operation: OperationDefinitionNode): Inspection => {
    const known = inspections.get(operation);
    if (known) return known;
    const size = measureOperation(document, operation);
    const inspection = {
      size,
      asksForSchema: /\b__(schema|type)\b/.test(document.loc?.source.body ?? '__schema'),
    };
    inspections.set(operation, inspection);
    return inspection;
  };
  return {
    requestDidStart: async () => {
      let cost: number | null = null;
      let charge: Charge | null = null;
      return {
        didResolveOperation: async ({ document, operation, schema, request, contextValue }) => {
          if (!operation) return;
          const { access, locale, viewer } = contextValue;
          if (operation.operation === 'subscription' || !schema.getRootType(operation.operation))
            throw noSuchOperation(contextValue);
          const { size, asksForSchema } = inspect(document, operation);
          checkSize(size, locale);
          if (asksForSchema && !access.can('api.introspect')) throw introspectionDisabled(contextValue);
          if (operation.operation === 'mutation' && viewer?.readOnly) throw readOnly(contextValue);
          cost = costOfOperation({ schema, document, operation, variables: request.variables ?? {} });
          if (cost !== null && cost > LIMITS.cost) {
            throw tooComplex(locale, 'http.tooExpensive', { cost, max: LIMITS.cost });
          }
          charge = await chargeFor(contextValue, cost ?? 0);
        },
        willSendResponse: async ({ response }) => {
          if (cost === null || response.body.kind !== 'single') return;
          const { singleResult } = response.body;
          const points = charge && { points: { spent: pointsOf(cost), ...charge } };
          singleResult.extensions = {
            ...singleResult.extensions,
            cost: { requested: cost, limit: LIMITS.cost, ...points },
          };
        },
      };
    },
  };
}

function noSuchOperation({ locale }: SchemaContext): GraphQLError {
  return new GraphQLError(serverText(locale, 'http.streamOnly'), {
    extensions: { code: 'QUERY_NOT_VALID', http: { status: 400 } },
  });
}

function introspectionDisabled({ locale, viewer }: SchemaContext): GraphQLError {
  const code = viewer ? 'INTROSPECTION_DISABLED' : 'UNAUTHENTICATED';
  const { title, advice } = errorText(locale, code);
  return new GraphQLError(`${title}. ${advice}`, { extensions: { code } });
}

function readOnly({ locale }: SchemaContext): GraphQLError {
  return new GraphQLError(serverText(locale, 'http.readOnlyKey'), { extensions: { code: 'FORBIDDEN' } });
}
