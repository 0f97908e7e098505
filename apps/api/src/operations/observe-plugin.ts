import type { ApolloServerPlugin } from '@apollo/server';
import { Kind, type OperationDefinitionNode } from 'graphql';
import type { ObservedContext } from './observation.js';

/** Notes which operation was asked for and how it ended. Names that a caller made up are not repeated anywhere. */
export function observePlugin(isKnownName: (name: string) => boolean): ApolloServerPlugin<ObservedContext> {
  return {
    requestDidStart: async ({ contextValue: { observed } }) => {
      if (!observed) return {};
      observed.operation = 'invalid';
      return {
        didResolveOperation: async ({ operation, operationName }) => {
          const isKnown = operationName !== null && isKnownName(operationName);
          observed.operation = isKnown ? operationName : rootFieldOf(operation);
        },
        willSendResponse: async ({ response }) => {
          if (response.body.kind !== 'single') return;
          const extensions = response.body.singleResult.errors?.[0]?.extensions;
          observed.code = textOf(extensions?.['code']);
          observed.errorId = textOf(extensions?.['errorId']);
        },
      };
    },
  };
}

/** The schema has as many of them as it has; validation let no other name through. */
function rootFieldOf(operation: OperationDefinitionNode | undefined): string {
  const field = operation?.selectionSet.selections.find((selection) => selection.kind === Kind.FIELD);
  return field?.kind === Kind.FIELD ? field.name.value : 'fragment';
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
