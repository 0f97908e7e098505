import {
  getArgumentValues,
  getNamedType,
  getVariableValues,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { costOfField } from './cost.js';

/** An operation and what it is called with. */
export interface CostedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

interface Counting {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
  /** A selection that several places share is counted once for each type. */
  readonly known: Map<SelectionSetNode, Map<string, number>>;
}

/**
 * What an operation may cost at most: about one per field and row, see `cost.ts`. Call after validation.
 * Null when the variables are wrong: then nothing runs, and execution says so with the place. Arguments are taken as
 * they were sent, not as resolvers see them: what is wrong with one of them must not hide the cost of the others.
 */
export function costOfOperation({ schema, document, operation, variables }: CostedOperation): number | null {
  const given = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  const root = schema.getRootType(operation.operation);
  if (given.errors || !root) return null;
  const fragments = new Map(
    document.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((definition) => [definition.name.value, definition]),
  );
  const counting = { schema, fragments, variables: given.coerced, known: new Map() };
  return costOfSelection(counting, operation.selectionSet, root);
}

function costOfSelection(counting: Counting, selection: SelectionSetNode, type: GraphQLNamedType): number {
  const known = counting.known.get(selection) ?? new Map<string, number>();
  const counted = known.get(type.name);
  if (counted !== undefined) return counted;
  let cost = 0;
  for (const node of selection.selections) {
    if (node.kind === Kind.FIELD) {
      cost += costOfNode(counting, node, type);
      continue;
    }
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : counting.fragments.get(node.name.value);
    if (!fragment) continue;
    const condition = fragment.typeCondition && counting.schema.getType(fragment.typeCondition.name.value);
    cost += costOfSelection(counting, fragment.selectionSet, condition ?? type);
  }
  counting.known.set(selection, known.set(type.name, cost));
  return cost;
}

function costOfNode(counting: Counting, node: FieldNode, type: GraphQLNamedType): number {
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
  // type names and questions about the schema, which have a permission of their own
  if (!field) return 1;
  const args = argumentsOf(counting, field, node);
  // a field whose arguments are wrong answers with an error and nothing below it runs
  if (args === null) return 1;
  const { field: own, multiplier } = declaredCost(field, args);
  const inner = getNamedType(field.type);
  if (!node.selectionSet || !isCompositeType(inner)) return own;
  return own + multiplier * costOfSelection(counting, node.selectionSet, inner);
}

/** A field says what it costs itself when that is not seen from its type: a question that computes much, for instance. */
function declaredCost(
  field: GraphQLField<unknown, unknown>,
  args: Record<string, unknown>,
): { readonly field: number; readonly multiplier: number } {
  const usual = costOfField(args, null, field as GraphQLField<unknown, never>);
  const { field: cost, multiplier } = typeof usual === 'number' ? { field: usual, multiplier: 1 } : usual;
  const own = field.extensions['complexity'] as { readonly field?: number } | undefined;
  return { field: typeof own === 'object' ? (own.field ?? cost) : cost, multiplier };
}

function argumentsOf(
  { variables }: Counting,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): Record<string, unknown> | null {
  try {
    return getArgumentValues(field, node, variables as Record<string, unknown>);
  } catch {
    return null;
  }
}
