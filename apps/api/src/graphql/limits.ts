import { VALUE_LIMITS } from './check-values.js';
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
export const LIMITS = {
  tokens: 2_000,
  depth: 12,
  aliases: 30,
  rootFields: 20,
  /** The same answer name in one selection: validation compares each with each. */
  repeats: 40,
  /** Lists and objects within each other in a value. */
  valueDepth: VALUE_LIMITS.depth,
  cost: 20_000,
} as const;

/** What of an operation is limited, beside its cost. */
export interface OperationSize {
  readonly depth: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly repeats: number;
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/**
 * Sizes of an operation with its fragments written out. A fragment that contains itself is measured once: validation
 * refuses it. What is below `__schema` has a permission of its own and is not measured.
 */
export function measureOperation(document: DocumentNode, operation: OperationDefinitionNode): OperationSize {
  const fragments = new Map(
    document.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((definition) => [definition.name.value, definition]),
  );
  const { names, ...size } = measureSelection(operation.selectionSet, fragments, new Map());
  return { ...size, repeats: Math.max(size.repeats, mostOf(names)) };
}

/** Throws when an operation is too large, saying which limit and by how much it may be. */
export function checkSize(size: OperationSize, locale: Locale): void {
  if (size.depth > LIMITS.depth) throw tooComplex(locale, 'http.tooDeep', { max: LIMITS.depth });
  if (size.aliases > LIMITS.aliases) throw tooComplex(locale, 'http.tooManyAliases', { max: LIMITS.aliases });
  if (size.rootFields > LIMITS.rootFields) {
    throw tooComplex(locale, 'http.tooManyRootFields', { max: LIMITS.rootFields });
  }
  if (size.repeats > LIMITS.repeats) throw tooComplex(locale, 'http.tooManyRepeats', { max: LIMITS.repeats });
}

/** The error of an operation that asks for too much. */
export function tooComplex(
  locale: Locale,
  text:
    | 'http.tooDeep'
    | 'http.tooManyAliases'
    | 'http.tooManyRootFields'
    | 'http.tooManyRepeats'
    | 'http.tooDeepValue'
    | 'http.tooLongText'
    | 'http.tooLongList'
    | 'http.tooExpensive'
    | 'http.tooManyTokens',
  values: Readonly<Record<string, number>>,
): GraphQLError {
  return new GraphQLError(serverText(locale, text, values), {
    extensions: { code: 'QUERY_TOO_COMPLEX', http: { status: 400 } },
  });
}

interface SelectionSize extends OperationSize {
  /** How often each name of the answer stands in the selection itself. */
  readonly names: ReadonlyMap<string, number>;
}

const NOTHING: SelectionSize = { depth: 0, aliases: 0, rootFields: 0, repeats: 0, names: new Map() };

/** `rootFields` of a selection are its own fields; each fragment is measured once. */
function measureSelection(
  selection: SelectionSetNode,
  fragments: Fragments,
  known: Map<SelectionSetNode, SelectionSize>,
): SelectionSize {
  const measured = known.get(selection);
  if (measured) return measured;
  known.set(selection, NOTHING);
  let [depth, aliases, rootFields, repeats] = [0, 0, 0, 0];
  const names = new Map<string, number>();
  for (const node of selection.selections) {
    const body = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
    const isMeta = node.kind === Kind.FIELD && node.name.value.startsWith('__');
    const isMeasured = body?.selectionSet && !isMeta;
    const inner = isMeasured ? measureSelection(body.selectionSet, fragments, known) : NOTHING;
    aliases += inner.aliases;
    if (node.kind === Kind.FIELD) {
      depth = Math.max(depth, (isMeta ? 0 : 1) + inner.depth);
      aliases += node.alias ? 1 : 0;
      rootFields += 1;
      repeats = Math.max(repeats, inner.repeats, mostOf(inner.names));
      add(names, (node.alias ?? node.name).value, 1);
    } else {
      depth = Math.max(depth, inner.depth);
      rootFields += inner.rootFields;
      repeats = Math.max(repeats, inner.repeats);
      for (const [name, count] of inner.names) add(names, name, count);
    }
  }
  const size = { depth, aliases, rootFields, repeats, names };
  known.set(selection, size);
  return size;
}

function add(names: Map<string, number>, name: string, count: number): void {
  // type names are asked for everywhere and compare at once
  if (name !== '__typename') names.set(name, (names.get(name) ?? 0) + count);
}

function mostOf(names: ReadonlyMap<string, number>): number {
  return Math.max(0, ...names.values());
}
