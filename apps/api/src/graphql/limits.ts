import { serverText } from '@haicap/i18n/server';
import type { Locale } from '@haicap/i18n';
import {
  GraphQLError,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** Largest documents and operations that are answered. */
export const LIMITS = { tokens: 2_000, depth: 12, aliases: 30, rootFields: 20, cost: 20_000 } as const;

/** What of an operation is limited, beside its cost. */
export interface OperationSize {
  readonly depth: number;
  readonly aliases: number;
  readonly rootFields: number;
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/**
 * Sizes of an operation with its fragments written out. Call after validation: a fragment that contains itself would
 * never end. What is below `__schema` has a permission of its own and is not measured.
 */
export function measureOperation(document: DocumentNode, operation: OperationDefinitionNode): OperationSize {
  const fragments = new Map(
    document.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((definition) => [definition.name.value, definition]),
  );
  return measureSelection(operation.selectionSet, fragments, new Map());
}

/** Throws when an operation is too large, saying which limit and by how much it may be. */
export function checkSize(size: OperationSize, locale: Locale): void {
  if (size.depth > LIMITS.depth) throw tooComplex(locale, 'http.tooDeep', { max: LIMITS.depth });
  if (size.aliases > LIMITS.aliases) throw tooComplex(locale, 'http.tooManyAliases', { max: LIMITS.aliases });
  if (size.rootFields > LIMITS.rootFields) {
    throw tooComplex(locale, 'http.tooManyRootFields', { max: LIMITS.rootFields });
  }
}

/** The error of an operation that asks for too much. */
export function tooComplex(
  locale: Locale,
  text:
    | 'http.tooDeep'
    | 'http.tooManyAliases'
    | 'http.tooManyRootFields'
    | 'http.tooExpensive'
    | 'http.tooManyTokens',
  values: Readonly<Record<string, number>>,
): GraphQLError {
  return new GraphQLError(serverText(locale, text, values), {
    extensions: { code: 'QUERY_TOO_COMPLEX', http: { status: 400 } },
  });
}

/** `rootFields` of a selection are its own fields; each fragment is measured once. */
function measureSelection(
  selection: SelectionSetNode,
  fragments: Fragments,
  known: Map<SelectionSetNode, OperationSize>,
): OperationSize {
  const measured = known.get(selection);
  if (measured) return measured;
  let [depth, aliases, rootFields] = [0, 0, 0];
  for (const node of selection.selections) {
    if (node.kind === Kind.FIELD) {
      const isMeta = node.name.value.startsWith('__');
      const inner =
        isMeta || !node.selectionSet ? null : measureSelection(node.selectionSet, fragments, known);
      depth = Math.max(depth, (isMeta ? 0 : 1) + (inner?.depth ?? 0));
      aliases += (node.alias ? 1 : 0) + (inner?.aliases ?? 0);
      rootFields += 1;
      continue;
    }
    const body = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
    const inner = body && measureSelection(body.selectionSet, fragments, known);
    depth = Math.max(depth, inner?.depth ?? 0);
    aliases += inner?.aliases ?? 0;
    rootFields += inner?.rootFields ?? 0;
  }
  const size = { depth, aliases, rootFields };
  known.set(selection, size);
  return size;
}
