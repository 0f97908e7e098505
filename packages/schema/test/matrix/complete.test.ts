import { isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { classNameOf } from '../../src/graphql/data-class.js';
import { dataClassOf } from '../../src/graphql/data-classes.js';
import { schema } from '../../src/index.js';
import { MUTATION_POLICIES } from './policy/mutations.js';
import { RECORD_POLICIES } from './policy/index.js';
import { QUESTIONS } from './policy/questions.js';
import { LIST_STRUCTURE, VALUE_POLICIES } from './policy/values.js';
import { isRecordType } from './selection.js';

const TYPES = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter(({ name }) => !name.startsWith('__') && !['Query', 'Mutation', 'Subscription'].includes(name));

function policyOf(typeName: string): Readonly<Record<string, unknown>> | undefined {
  const record = RECORD_POLICIES.find(({ type }) => type === typeName);
  return record?.fields ?? VALUE_POLICIES[typeName];
}

function isStructure(typeName: string, field: string): boolean {
  return /(?:Connection|Edge)$/.test(typeName) && LIST_STRUCTURE.includes(field);
}

test('every field of every type has a line in the policy', () => {
  const missing = TYPES.flatMap((type) =>
    Object.keys(type.getFields())
      .filter((field) => !isStructure(type.name, field) && policyOf(type.name)?.[field] === undefined)
      .map((field) =>
        isRecordType(type)
          ? `policy/*.ts, policy of ${type.name}: say who sees \`${field}\` ('record' or a rule)`
          : `policy/values.ts: ${(type as { readonly name: string }).name}: withRecord('… ${field}')`,
      ),
  );
  expect(missing).toEqual([]);
});

test('the policy names nothing that is not there', () => {
  const names = [...RECORD_POLICIES.map(({ type }) => type), ...Object.keys(VALUE_POLICIES)];
  const gone = names.flatMap((name) => {
    const type = TYPES.find((known) => known.name === name);
    if (!type) return [name];
    return Object.keys(policyOf(name)!)
      .filter((field) => !(field in type.getFields()))
      .map((field) => `${name}.${field}`);
  });
  expect(gone).toEqual([]);
});

test('every question and every mutation has a line in the policy', () => {
  const missing = [
    ...Object.keys(schema.getQueryType()!.getFields())
      .filter((field) => !(field in QUESTIONS))
      .map((field) => `policy/questions.ts: ${field}: { … }`),
    ...Object.keys(schema.getMutationType()!.getFields())
      .filter((field) => !(field in MUTATION_POLICIES))
      .map((field) => `policy/mutations.ts: ${field}: { … }`),
  ];
  expect(missing).toEqual([]);
  expect(
    Object.keys(MUTATION_POLICIES).filter((name) => !(name in schema.getMutationType()!.getFields())),
  ).toEqual([]);
});

test('the one subscription is asked about in subscriptions.test.ts: whoever adds another adds its rows there', () => {
  expect(Object.keys(schema.getSubscriptionType()!.getFields())).toEqual(['changes']);
});

test('data of persons is never told to everybody who sees the record', () => {
  const open = TYPES.filter(isRecordType).flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => ['PERSONAL', 'SENSITIVE'].includes(classNameOf(dataClassOf(field))))
      .filter((field) => policyOf(type.name)?.[field.name] === 'record')
      .map((field) => `${type.name}.${field.name}`),
  );
  expect(open).toEqual([]);
});
