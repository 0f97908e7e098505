import { schema } from '@haicap/schema';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf, startTestServer, type TestServer } from './server.js';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const FIELDS = [
  ...Object.values(schema.getQueryType()!.getFields()).map((field) => ['query', field] as const),
  ...Object.values(schema.getMutationType()!.getFields()).map((field) => ['mutation', field] as const),
]
  .filter(([, field]) => field.name !== 'viewer')
  .map(([kind, field]) => [`${kind} ${field.name}`, operationOf(kind, field)] as const);

describe('without signing in', () => {
  it('the schema has fields to try', () => {
    expect(FIELDS.length).toBeGreaterThan(30);
  });

  it.each(FIELDS)('%s is refused', async (_name, operation) => {
    const answer = await server.ask(operation);
    expect(codesOf(answer)).toEqual(['UNAUTHENTICATED']);
    expect(Object.values(answer.json.data ?? {}).every((value) => value === null)).toBe(true);
  });

  it('only the viewer answers, with nobody', async () => {
    const { json } = await server.ask('{ viewer { login } }');
    expect(json.data).toEqual({ viewer: null });
  });

  it('nothing has been stored', async () => {
    const { rows } = await server.db.pool.query('SELECT count(*)::int AS count FROM audit.entry');
    expect(rows).toEqual([{ count: 0 }]);
  });
});

/** The smallest valid operation that asks for a field. */
function operationOf(kind: string, field: GraphQLField<unknown, unknown>): string {
  const given = field.args.filter(isRequiredArgument).map(({ name, type }) => `${name}: ${valueOf(type)}`);
  const call = given.length === 0 ? field.name : `${field.name}(${given.join(', ')})`;
  const selection = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
  return `${kind} { ${call} ${selection} }`;
}

function valueOf(type: GraphQLInputType): string {
  if (isNonNullType(type)) return valueOf(type.ofType as GraphQLInputType);
  if (isListType(type)) return '[]';
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(isRequiredInputField);
    return `{ ${fields.map((field) => `${field.name}: ${valueOf(field.type)}`).join(', ')} }`;
  }
  const samples: Record<string, string> = { Int: '1', Float: '1', Boolean: 'true', Date: '"2025-07-01"' };
  return samples[type.name] ?? '"x"';
}
