import {
  isInputObjectType,
  isObjectType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { classNameOf, protectionOf, type DataClass, type DataClassName } from './data-class.js';
import { dataClassOf, protectionOfInput, typesWithFields, protectedValues } from './data-classes.js';

const HEAD = `# Data classes

What every field of the API gives away, and to whom. Printed from the schema by \`pnpm --filter @haicap/schema run sdl\`;
change the declaration (\`dataClass\`), never this page.

| class | meaning | who reads it |
| --- | --- | --- |
| PUBLIC | published by the state: units, legal instruments | anybody signed in who sees the record |
| INTERNAL | work of the administration: drafts, sites, imports, who holds which role | anybody signed in who sees the record |
| PERSONAL | about a person beyond the office: contact, last sign-in, browser | only those named, within the range of their permission |
| SENSITIVE | harms when it gets out: one-time codes, secrets of keys | only those named |

Who sees which record is written down, and tested for every field, in \`packages/schema/test/matrix/policy\`.
Nothing is open to somebody who is not signed in.
`;

/** The reference of all data classes, as committed in `docs/data-classes.md`. */
export function printDataClasses(schema: GraphQLSchema): string {
  const types = typesWithFields(schema)
    .filter(isObjectType)
    .toSorted((left, right) => (left.name < right.name ? -1 : 1));
  const fields = types.flatMap((type) => Object.values(type.getFields()));
  const sections = types.map((type) => section(type.name, Object.values(type.getFields())));
  return [HEAD, summary(fields), asking(schema), ...sections].join('\n');
}

function summary(fields: readonly GraphQLField<unknown, unknown>[]): string {
  const count = (name: DataClassName): number =>
    fields.filter((field) => classNameOf(dataClassOf(field)) === name).length;
  const counts = (['PUBLIC', 'INTERNAL', 'PERSONAL', 'SENSITIVE'] as const).map(
    (name) => `${count(name)} ${name}`,
  );
  return `${fields.length} fields: ${counts.join(', ')}.\n`;
}

/** Arguments, input fields and orders that ask by data of persons. */
function asking(schema: GraphQLSchema): string {
  const rows = Object.values(schema.getTypeMap()).flatMap((type) => [
    ...[...protectedValues(type)].map(([value, dataClass]) => row(`${type.name}.${value}`, dataClass)),
    ...inputsOf(type).flatMap(({ name, declared }) => {
      const dataClass = protectionOfInput(declared);
      return dataClass ? [row(name, dataClass)] : [];
    }),
  ]);
  if (rows.length === 0) return '## Asking by data of persons\n\nNo filter, order or argument does.\n';
  const head = '| filter, order or argument | class | who may use it |\n| --- | --- | --- |';
  return ['## Asking by data of persons\n', head, ...rows.toSorted(), ''].join('\n');
}

interface NamedInput {
  readonly name: string;
  readonly declared: { readonly extensions: Readonly<Record<string, unknown>> };
}

function inputsOf(type: GraphQLNamedType): NamedInput[] {
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map((declared) => ({
      name: `${type.name}.${declared.name}`,
      declared,
    }));
  }
  if (!isObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) =>
    field.args.map((declared) => ({ name: `${type.name}.${field.name}(${declared.name})`, declared })),
  );
}

function section(name: string, fields: readonly GraphQLField<unknown, unknown>[]): string {
  const sorted = fields.toSorted((left, right) => (left.name < right.name ? -1 : 1));
  const head = '| field | class | who may read it |\n| --- | --- | --- |';
  return [`## ${name}\n`, head, ...sorted.map((field) => row(`${field.name}`, dataClassOf(field))), ''].join(
    '\n',
  );
}

function row(name: string, dataClass: DataClass): string {
  return `| ${name} | ${classNameOf(dataClass)} | ${readersOf(dataClass)} |`;
}

function readersOf(dataClass: DataClass): string {
  const protection = protectionOf(dataClass);
  if (protection === null) return 'who sees the record';
  return protection.readers
    .map((reader) => (reader === 'oneself' ? 'the person' : `\`${reader}\``))
    .join(', ');
}
