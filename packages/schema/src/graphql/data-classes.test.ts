import SchemaBuilder from '@pothos/core';
import { expect, test } from 'vitest';
import { schema } from '../schema.js';
import { dataClassOf, typesWithFields, withDataClasses } from './data-classes.js';

function builderWithQuery(): InstanceType<typeof SchemaBuilder<object>> {
  // Options of plugins that this builder does not use.
  const builder = new SchemaBuilder<object>({} as never);
  builder.queryType({ dataClass: 'PUBLIC' });
  return builder;
}

test('every field of the schema has a data class', () => {
  const fields = typesWithFields(schema).flatMap((type) => Object.values(type.getFields()));
  expect(fields.length).toBeGreaterThan(400);
  expect(fields.filter((field) => dataClassOf(field) === undefined)).toEqual([]);
});

test('a schema with fields without a data class is not built, and all of them are named', () => {
  const builder = builderWithQuery();
  const Person = builder.objectRef<{ name: string }>('Person').implement({
    fields: (t) => ({ name: t.exposeString('name'), initial: t.string({ resolve: ({ name }) => name[0] }) }),
  });
  builder.queryField('person', (t) => t.field({ type: Person, resolve: () => ({ name: 'Lan' }) }));
  expect(() => withDataClasses(builder.toSchema())).toThrow('Person.initial, Person.name.');
});

test('the class of a field goes before that of its type', () => {
  const builder = builderWithQuery();
  builder.queryFields((t) => ({
    day: t.string({ resolve: () => 'today' }),
    email: t.string({
      dataClass: { is: 'PERSONAL', readers: ['accounts.personal', 'oneself'] },
      description: 'Contact.',
      resolve: () => 'lan@example.vn',
    }),
  }));
  const { day, email } = withDataClasses(builder.toSchema()).getQueryType()!.getFields();
  expect(dataClassOf(day!)).toBe('PUBLIC');
  expect(dataClassOf(email!)).toMatchObject({ is: 'PERSONAL' });
  expect(email!.description).toBe('Contact. Personal data, for ACCOUNTS_PERSONAL or the person.');
});

test('a type may declare data of persons for all its fields only when its name says so', () => {
  const builder = builderWithQuery();
  const dataClass = { is: 'PERSONAL', readers: ['accounts.personal'] } as const;
  for (const name of ['Person', 'PersonPrivate']) {
    const type = builder.objectRef<{ email: string }>(name).implement({
      dataClass,
      fields: (t) => ({ email: t.exposeString('email') }),
    });
    builder.queryField(`of${name}`, (t) => t.field({ type, resolve: () => ({ email: '' }) }));
  }
  expect(() => withDataClasses(builder.toSchema())).toThrow('not on: Person.');
});
