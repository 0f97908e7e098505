import {
  getNamedType,
  GraphQLError,
  isEnumType,
  isInputObjectType,
  type GraphQLArgument,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import type { SchemaContext } from '../context.js';
import type { ProtectedClass } from './data-class.js';
import { protectedValues, protectionOfInput, typesWithFields } from './data-classes.js';
import { errorMessage } from './messages.js';

type Input = GraphQLArgument | GraphQLInputField;

/**
 * Refuses those who filter, sort or search by data of persons without a permission to read it: an answer would tell
 * them what the field itself keeps from them. Which rows they may ask about is for the resolver to restrict.
 */
export function withGuardedArguments(schema: GraphQLSchema): GraphQLSchema {
  for (const type of typesWithFields(schema)) {
    for (const field of Object.values(type.getFields())) {
      if (field.args.some((arg) => isGuarded(arg, new Set()))) guard(field);
    }
  }
  return schema;
}

function guard(field: GraphQLField<unknown, SchemaContext>): void {
  const { resolve, args } = field;
  field.resolve = (source, values, context, info) => {
    const asked = args.flatMap((arg) => protectionsIn(arg, values[arg.name]));
    if (!asked.every((protection) => mayAsk(context, protection))) throw forbidden(context);
    return resolve!(source, values, context, info);
  };
}

function mayAsk({ access }: SchemaContext, { readers }: ProtectedClass): boolean {
  return readers.some((reader) => reader !== 'oneself' && access.can(reader));
}

function forbidden({ locale }: SchemaContext): GraphQLError {
  return new GraphQLError(errorMessage(locale, 'FORBIDDEN'), { extensions: { code: 'FORBIDDEN' } });
}

/** Whether anything within an argument is data of persons; a type within itself is looked at once. */
function isGuarded(input: Input, seen: Set<GraphQLInputType>): boolean {
  if (protectionOfInput(input)) return true;
  const type = getNamedType(input.type);
  if (isEnumType(type)) return protectedValues(type).size > 0;
  if (!isInputObjectType(type) || seen.has(type)) return false;
  seen.add(type);
  return Object.values(type.getFields()).some((inner) => isGuarded(inner, seen));
}

/** What a value asks by. */
function protectionsIn(input: Input, value: unknown): ProtectedClass[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((item) => protectionsIn(input, item));
  const own = protectionOfInput(input);
  return [...(own ? [own] : []), ...protectionsOfType(getNamedType(input.type), value)];
}

function protectionsOfType(type: GraphQLInputType, value: unknown): ProtectedClass[] {
  if (isEnumType(type)) return protectionOfValue(type, value);
  if (!isInputObjectType(type) || value === null) return [];
  const fields = Object.values(type.getFields());
  return fields.flatMap((inner) =>
    protectionsIn(inner, (value as Readonly<Record<string, unknown>>)[inner.name]),
  );
}

function protectionOfValue(type: GraphQLEnumType, value: unknown): ProtectedClass[] {
  const name = type.getValues().find((known) => known.value === value)?.name;
  const protection = name === undefined ? undefined : protectedValues(type).get(name);
  return protection ? [protection] : [];
}
