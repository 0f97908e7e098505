import {
  getNamedType,
  isCompositeType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
} from 'graphql';
import { schema } from '../../src/index.js';

/** Types with an id of their own: asked about by themselves, named only by their id within others. */
export function isRecordType(type: GraphQLNamedType): type is GraphQLObjectType {
  return isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node');
}

/** What fields that need arguments are asked with, by `Type.field`. */
export type FieldArguments = Readonly<Record<string, string>>;

/** Every field of a type, with everything of the values within it; records within it only by id. */
export function everyFieldOf(
  type: GraphQLObjectType,
  given: FieldArguments,
  within: readonly string[] = [],
): string {
  const path = [...within, type.name];
  const fields = Object.values(type.getFields()).map((field) => ask(type, field, given, path));
  return `__typename ${fields.join(' ')}`;
}

function ask(
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  given: FieldArguments,
  path: readonly string[],
): string {
  const args = given[`${type.name}.${field.name}`];
  const missing = field.args.filter((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined);
  if (args === undefined && missing.length > 0) {
    throw new Error(
      `Say in arguments.ts with which ${missing.map(({ name }) => name).join(', ')} to ask ${type.name}.${field.name}.`,
    );
  }
  return `${field.name}${args === undefined ? '' : `(${args})`}${selectionOf(getNamedType(field.type), given, path)}`;
}

function selectionOf(type: GraphQLNamedType, given: FieldArguments, path: readonly string[]): string {
  if (!isCompositeType(type)) return '';
  if (isRecordType(type)) return ' { __typename id }';
  if (!isObjectType(type) || path.includes(type.name)) return ' { __typename }';
  return ` { ${everyFieldOf(type, given, path)} }`;
}

/** The object types that a selection of {@link everyFieldOf} goes into, with the type itself. */
export function typesWithin(type: GraphQLObjectType, seen: Set<string> = new Set()): Set<string> {
  if (seen.has(type.name)) return seen;
  seen.add(type.name);
  for (const field of Object.values(type.getFields())) {
    const inner = getNamedType(field.type);
    if (isObjectType(inner) && !isRecordType(inner)) typesWithin(inner, seen);
    if (isUnionType(inner)) for (const member of inner.getTypes()) typesWithin(member, seen);
  }
  return seen;
}

/** An object type by its name. */
export function objectType(name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`There is no object type ${name}.`);
  return type;
}
