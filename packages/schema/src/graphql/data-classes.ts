import {
  isEnumType,
  isInterfaceType,
  isObjectType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { protectionOf, type DataClass, type ProtectedClass } from './data-class.js';

type TypeWithFields = GraphQLObjectType | GraphQLInterfaceType;

interface Declared {
  readonly extensions: Readonly<Record<string, unknown>>;
}

/**
 * Gives every field of every type its data class, where a reader of the schema finds it: `field.extensions.dataClass`,
 * and in the description of data of persons. Throws with the name of every field that declares none.
 */
export function withDataClasses(schema: GraphQLSchema): GraphQLSchema {
  const missing: string[] = [];
  const misplaced: string[] = [];
  for (const type of typesWithFields(schema)) {
    if (isMisplaced(type)) misplaced.push(type.name);
    for (const field of Object.values(type.getFields())) {
      const dataClass = declaredBy(field) ?? classOfType(type, field.name);
      if (dataClass === undefined) missing.push(`${type.name}.${field.name}`);
      else give(field, dataClass);
    }
  }
  refuse('These fields declare no data class (dataClass: …)', missing);
  refuse('Data of persons is declared on the field, or on a type named …Private, not on', misplaced);
  return schema;
}

/** The data class of a field of a schema made by {@link withDataClasses}. */
export function dataClassOf(field: GraphQLField<unknown, unknown>): DataClass {
  return field.extensions['dataClass'] as DataClass;
}

/** Object types and interfaces, without those of introspection. */
export function typesWithFields(schema: GraphQLSchema): TypeWithFields[] {
  return Object.values(schema.getTypeMap()).filter(
    (type): type is TypeWithFields =>
      (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__'),
  );
}

/** What an argument, input field or value of an enum asks by, where it is data of persons. */
export function protectionOfInput(declared: Declared): ProtectedClass | null {
  return protectionOf(declaredBy(declared));
}

/** The values of an enum that order by data of persons. */
export function protectedValues(type: GraphQLNamedType): ReadonlyMap<string, ProtectedClass> {
  const found = new Map<string, ProtectedClass>();
  if (!isEnumType(type)) return found;
  const { values } = (type.extensions['pothosConfig'] ?? { values: {} }) as {
    readonly values: Readonly<
      Record<string, { readonly pothosOptions?: { readonly dataClass?: DataClass } }>
    >;
  };
  for (const [name, { pothosOptions }] of Object.entries(values)) {
    const protection = protectionOf(pothosOptions?.dataClass);
    if (protection) found.set(name, protection);
  }
  return found;
}

function declaredBy({ extensions }: Declared): DataClass | undefined {
  return (extensions['pothosOptions'] as { readonly dataClass?: DataClass } | undefined)?.dataClass;
}

/** The class of the type, or of an interface that brings the field. */
function classOfType(type: TypeWithFields, fieldName: string): DataClass | undefined {
  const bringing = type.getInterfaces().filter((other) => fieldName in other.getFields());
  return [type, ...bringing].map(declaredBy).find((dataClass) => dataClass !== undefined);
}

function isMisplaced(type: TypeWithFields): boolean {
  return protectionOf(declaredBy(type)) !== null && !type.name.endsWith('Private');
}

function give(field: GraphQLField<unknown, unknown>, dataClass: DataClass): void {
  field.extensions = { ...field.extensions, dataClass };
  const protection = protectionOf(dataClass);
  if (protection) field.description = [field.description, sentenceOf(protection)].filter(Boolean).join(' ');
}

/** As a reader of the playground sees it. */
function sentenceOf({ is, readers }: ProtectedClass): string {
  const names = readers.map((reader) =>
    reader === 'oneself' ? 'the person' : reader.toUpperCase().replaceAll('.', '_'),
  );
  return `${is === 'PERSONAL' ? 'Personal' : 'Sensitive'} data, for ${names.join(' or ')}.`;
}

function refuse(why: string, names: readonly string[]): void {
  if (names.length > 0) throw new Error(`${why}: ${names.toSorted().join(', ')}.`);
}
