import SchemaBuilder from '@pothos/core';
import { graphql, type GraphQLSchema } from 'graphql';
import { expect, test } from 'vitest';
import type { Permission } from '@haicap/domain/accounts';
import { withGuardedArguments } from './data-class-arguments.js';
import { withDataClasses } from './data-classes.js';

const dataClass = { is: 'PERSONAL', readers: ['accounts.personal', 'oneself'] } as const;

function people(): GraphQLSchema {
  // Options of plugins that this builder does not use.
  const builder = new SchemaBuilder<object>({} as never);
  const Order = builder.enumType('Order', {
    values: { NAME: { value: 1 }, LAST_SEEN: { value: 2, dataClass } },
  });
  const Filter = builder.inputType('Filter', {
    fields: (t) => ({ name: t.string(), email: t.string({ dataClass }) }),
  });
  builder.queryType({
    dataClass: 'INTERNAL',
    fields: (t) => ({
      people: t.int({
        args: {
          filter: t.arg({ type: [Filter] }),
          orderBy: t.arg({ type: [Order] }),
          phone: t.arg.string({ dataClass }),
        },
        resolve: () => 3,
      }),
    }),
  });
  return withGuardedArguments(withDataClasses(builder.toSchema()));
}

async function ask(args: string, ...permissions: Permission[]): Promise<unknown> {
  const contextValue = {
    locale: 'en',
    access: { can: (permission: Permission) => permissions.includes(permission), ranges: () => [] },
  };
  const { data, errors } = await graphql({ schema: people(), source: `{ people${args} }`, contextValue });
  return errors ? errors[0]!.extensions['code'] : data!['people'];
}

test.each([
  ['a filter', '(filter: [{ name: "a" }, { email: "lan@example.vn" }])'],
  ['a filter for none', '(filter: [{ email: null }])'],
  ['an order', '(orderBy: [NAME, LAST_SEEN])'],
  ['an argument', '(phone: "0912")'],
])('%s by data of persons needs the permission to read it', async (_name, args) => {
  expect(await ask(args)).toBe('FORBIDDEN');
  expect(await ask(args, 'accounts.read')).toBe('FORBIDDEN');
  expect(await ask(args, 'accounts.personal')).toBe(3);
});

test('what asks by nothing of the kind is answered', async () => {
  expect(await ask('')).toBe(3);
  expect(await ask('(filter: [{ name: "a" }], orderBy: [NAME])')).toBe(3);
});
