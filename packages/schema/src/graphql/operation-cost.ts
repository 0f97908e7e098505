import { complexityFromQuery } from '@pothos/plugin-complexity';
import { Kind, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';

/** An operation and what it is called with. */
export interface CostedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * What an operation may cost at most, in points: about one per field and row, see `cost.ts`.
 * Null when the variables are wrong: execution says so with the place.
 */
export function costOfOperation({ schema, document, operation, variables }: CostedOperation): number | null {
  // of several operations only the one that runs counts
  const others = document.definitions.filter((node) => node.kind !== Kind.OPERATION_DEFINITION);
  try {
    return complexityFromQuery({ ...document, definitions: [operation, ...others] }, { schema, variables })
      .complexity;
  } catch {
    return null;
  }
}
