import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VALUE_LIMITS } from '../src/graphql/check-values.js';
import { LIMITS } from '../src/graphql/limits.js';
import { startTestServer, type Answer, type TestServer } from './server.js';

let server: TestServer;
let session: { cookie: string };

beforeAll(async () => {
  server = await startTestServer();
  await server.addUser('minh', 'DEVELOPER');
  session = await server.signIn('minh');
});
afterAll(() => server.close());

interface Sent {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
}

const repeat = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');
const texts = (count: number, text = 'x'): string[] => Array.from({ length: count }, () => text);

/** Three tokens for each nested fragment, seven for the rest, and padding of one token each. */
function tokens(count: number): string {
  const levels = Math.floor((count - 7) / 3);
  const padding = '__typename '.repeat((count - 7) % 3);
  return `{ ${padding} ${'... { '.repeat(levels)} viewer { login } ${'}'.repeat(levels)} __typename }`;
}

/** 19,902 for two pages within each other, 2 for each row of a third, 1 for a type name. */
function costing(cost: number): string {
  const rows = Math.floor((cost - 19_902) / 2);
  const rest = (cost - 19_902) % 2 === 1 ? '__typename' : '';
  return `{ a: units(first: 100) { nodes { unit { children(first: 98) { nodes { code } } } } }
    b: units(first: ${rows}) { nodes { code } } ${rest} }`;
}

/** Anything below the limit of one field is refused by the field itself, with another code. */
const NO_UNIT = 'query ($filter: UnitFilter) { units(first: 1, filter: $filter) { totalCount } }';
const RESOLVE = 'query ($texts: [String!]!) { unitResolve(at: "2025-07-01", queries: $texts) { query } }';
const JSON_FREE = 'query ($text: String) { viewer { login @skip(if: false) } a: __typename }';

type Row = readonly [what: string, limit: number, code: string, build: (size: number) => string | Sent];
const COMPLEX = 'QUERY_TOO_COMPLEX';
const INVALID = 'QUERY_NOT_VALID';

const ROWS: readonly Row[] = [
  ['tokens', LIMITS.tokens, COMPLEX, tokens],
  [
    'levels',
    LIMITS.depth,
    COMPLEX,
    (size) =>
      `{ units(first: 1) { nodes { ${'parent { '.repeat(size - 3)} code ${'}'.repeat(size - 3)} } } }`,
  ],
  [
    'aliases',
    LIMITS.aliases,
    COMPLEX,
    (size) => `{ viewer { ${repeat(size, (index) => `a${index}: login`)} } }`,
  ],
  ['root fields', LIMITS.rootFields, COMPLEX, (size) => `{ ${'viewer { login } '.repeat(size)} }`],
  [
    'times one field in one place',
    LIMITS.repeats,
    COMPLEX,
    (size) => `{ viewer { ${'login '.repeat(size)} } }`,
  ],
  ['points of cost', LIMITS.cost, COMPLEX, costing],
  ['rows from the front', 100, INVALID, (size) => `{ units(first: ${size}) { totalCount } }`],
  ['rows from the back', 100, INVALID, (size) => `{ units(last: ${size}) { totalCount } }`],
  [
    'ids',
    100,
    INVALID,
    (size) => ({
      query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      variables: {
        ids: texts(size, Buffer.from('Facility:01a20000-0000-7000-8000-000000000000').toString('base64')),
      },
    }),
  ],
  ['texts to look up', 500, INVALID, (size) => ({ query: RESOLVE, variables: { texts: texts(size) } })],
  [
    'characters to look up',
    200,
    INVALID,
    (size) => ({ query: RESOLVE, variables: { texts: ['x'.repeat(size)] } }),
  ],
  [
    'codes in a filter',
    500,
    INVALID,
    (size) => ({ query: NO_UNIT, variables: { filter: { code: texts(size) } } }),
  ],
  [
    'characters in a filter',
    200,
    INVALID,
    (size) => ({ query: NO_UNIT, variables: { filter: { text: 'x'.repeat(size) } } }),
  ],
  ['characters to search for', 200, INVALID, (size) => `{ search(text: "${'x'.repeat(size)}") { title } }`],
  [
    'fields to order by',
    3,
    INVALID,
    (size) =>
      `{ units(orderBy: [${repeat(size, (index) => `{ field: ${['CODE', 'NAME', 'AREA', 'POPULATION'][index]}, direction: ASC }`)}]) { totalCount } }`,
  ],
  [
    'entries of any list',
    VALUE_LIMITS.list,
    COMPLEX,
    (size) => ({ query: JSON_FREE.replace('String', '[String]'), variables: { text: texts(size) } }),
  ],
  [
    'characters of any text',
    VALUE_LIMITS.text,
    COMPLEX,
    (size) => ({ query: JSON_FREE, variables: { text: 'x'.repeat(size) } }),
  ],
  [
    'entries of any list in the text',
    VALUE_LIMITS.list,
    COMPLEX,
    (size) => `{ viewer { login } nodes(ids: [${repeat(size, () => '""')}]) { id } }`,
  ],
  [
    'characters of any text in the text',
    VALUE_LIMITS.text,
    COMPLEX,
    (size) => `{ viewer { login } node(id: "${'x'.repeat(size)}") { id } }`,
  ],
  [
    'levels of a value',
    VALUE_LIMITS.depth,
    COMPLEX,
    (size) => ({ query: '{ viewer { login } }', variables: { a: nestedValue(size) } }),
  ],
  [
    'levels of a value in the text',
    VALUE_LIMITS.depth,
    COMPLEX,
    (size) => `{ viewer { login } nodes(ids: ${'['.repeat(size)}${']'.repeat(size)}) { id } }`,
  ],
  [
    'bytes',
    100 * 1024,
    'BODY_TOO_LARGE',
    (size) => {
      const frame = JSON.stringify({ query: '{ __typename } #' });
      return `{ __typename } #${'x'.repeat(size - frame.length)}`;
    },
  ],
];

function nestedValue(levels: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = { a: value };
  return value;
}

/** What is within the limits of a request may still be wrong for its field: that is another code. */
function isRefusedWith(code: string, { json }: Answer): boolean {
  return (json.errors ?? []).some(
    ({ extensions }: { extensions: { code: string } }) => extensions.code === code,
  );
}

/** Rows whose values are no ids or no variables of the field: beside the limit itself they are not valid. */
const OTHERWISE_WRONG = new Set([
  'entries of any list in the text',
  'characters of any text in the text',
  'levels of a value in the text',
  'entries of any list',
  'characters of any text',
]);

describe.each(ROWS)('%s', (what, limit, code, build) => {
  const send = (size: number): Promise<Answer> => {
    const built = build(size);
    return server.post('/graphql', typeof built === 'string' ? { query: built } : built, session);
  };

  it(`are taken just below ${limit} and at ${limit}`, async () => {
    for (const size of [limit - 1, limit]) {
      const answer = await send(size);
      expect(isRefusedWith(code, answer)).toBe(false);
      if (!OTHERWISE_WRONG.has(what)) expect(answer.json.errors).toBeUndefined();
    }
  });

  it(`are refused beyond ${limit}`, async () => {
    const answer = await send(limit + 1);
    expect(isRefusedWith(code, answer)).toBe(true);
    expect(answer.status).toBe(code === 'BODY_TOO_LARGE' ? 413 : code === COMPLEX ? 400 : answer.status);
    expect(answer.status).toBeLessThan(500);
  });
});
