/** A request that is made to hurt. */
export interface HostileRequest {
  readonly name: string;
  /** The body as it is sent; an object is sent as JSON. */
  readonly body: string | object;
  /** With what it is refused. */
  readonly code: string;
}

type Query =
  | string
  | { readonly query: unknown; readonly variables?: unknown; readonly [more: string]: unknown };
type Row = readonly [name: string, code: string, body: Query];

const COMPLEX = 'QUERY_TOO_COMPLEX';
const INVALID = 'QUERY_NOT_VALID';
const LARGE = 'BODY_TOO_LARGE';

const times = (count: number, part: (index: number) => string, between = ' '): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(between);
const nested = (count: number, open: string, inside: string, close = '}'): string =>
  open.repeat(count) + inside + close.repeat(count);
const inUnits = (selection: string): string => `{ units(first: 1) { nodes { ${selection} } } }`;

/** Much of something. */
const QUANTITIES: readonly Row[] = [
  ['31 aliases of one field', COMPLEX, `{ viewer { ${times(31, (i) => `a${i}: login`)} } }`],
  [
    '600 aliases of an expensive root field',
    COMPLEX,
    `{ ${times(300, (i) => `a${i}: units { totalCount }`)} }`,
  ],
  ['21 root fields', COMPLEX, `{ ${times(21, () => 'viewer { login }')} }`],
  [
    '31 aliases hidden in fragments',
    COMPLEX,
    `{ viewer { ${times(31, (i) => `...f${i}`)} } } ${times(31, (i) => `fragment f${i} on Viewer { a${i}: login }`)}`,
  ],
  [
    '31 aliases hidden in inline fragments',
    COMPLEX,
    `{ viewer { ${times(31, (i) => `... { a${i}: login }`)} } }`,
  ],
  ['2,001 tokens', COMPLEX, `{ ${times(1_999, () => '__typename')} }`],
  ['13 levels', COMPLEX, inUnits(nested(11, 'parent { ', 'code '))],
  ['200 levels', COMPLEX, inUnits(nested(200, 'parent { ', 'code '))],
  ['600 levels of inline fragments', COMPLEX, `{ ${nested(700, '... { ', '__typename ')} }`],
  [
    '13 levels hidden in fragments',
    COMPLEX,
    `{ units(first: 1) { nodes { ...f0 } } } ${times(12, (i) => `fragment f${i} on AdministrativeUnitVersion { parent { ${i < 11 ? `...f${i + 1}` : 'code'} } }`)}`,
  ],
  [
    '100 times 100 times 100 rows',
    COMPLEX,
    '{ units(first: 100) { nodes { unit { children(first: 100) { nodes { unit { children(first: 100) { nodes { code } } } } } } } } }',
  ],
  [
    '20 pages of 100 rows side by side',
    COMPLEX,
    `{ ${times(20, (i) => `p${i}: units(first: 100) { nodes { code name shortName level kind validFrom validTo areaKm2 population } }`)} }`,
  ],
  [
    'a page of 100 rows by a variable, eighteen times',
    COMPLEX,
    {
      query: `query ($n: Int) { ${times(18, (i) => `p${i}: units(first: $n) { nodes { code name kind level validFrom parent { code name } province { code name } } }`)} }`,
      variables: { n: 100 },
    },
  ],
  [
    '1,000 directives on one field',
    COMPLEX,
    `{ viewer { login ${times(1_000, () => '@skip(if: false)')} } }`,
  ],
  [
    '200 directives that may stand once',
    INVALID,
    `{ viewer { login ${times(200, () => '@skip(if: false)')} } }`,
  ],
  ['300 unknown directives', INVALID, `{ viewer { login ${times(300, (i) => `@d${i}`)} } }`],
  ['a comment of 99 kB around nothing', INVALID, `# ${'x'.repeat(99_000)}\n`],
  ['200 kB of comment', LARGE, `{ viewer { login } } # ${'x'.repeat(200_000)}`],
  ['a string of 99 kB where an id is expected', COMPLEX, `{ node(id: "${'A'.repeat(99_000)}") { id } }`],
  ['a name of 90 kB', INVALID, `{ ${'n'.repeat(90_000)} }`],
  ['90 kB of opening braces', INVALID, '{'.repeat(90_000)],
  ['90 kB of opening brackets in an argument', COMPLEX, `{ nodes(ids: ${'['.repeat(90_000)}`],
  ['1,800 brackets in an argument', COMPLEX, `{ nodes(ids: ${'['.repeat(900)}${']'.repeat(900)}) { id } }`],
  [
    'an object of 300 levels in an argument',
    COMPLEX,
    `{ units(filter: ${nested(300, '{a:', '1')}) { totalCount } }`,
  ],
];

/** Fragments that grow, meet themselves, or never end. */
const FRAGMENTS: readonly Row[] = [
  ['a fragment within itself', INVALID, '{ viewer { ...a } } fragment a on Viewer { ...a }'],
  [
    'two fragments within each other',
    INVALID,
    '{ viewer { ...a } } fragment a on Viewer { ...b } fragment b on Viewer { ...a }',
  ],
  [
    'a circle of 100 fragments',
    INVALID,
    `{ viewer { ...f0 } } ${times(100, (i) => `fragment f${i} on Viewer { ...f${(i + 1) % 100} }`)}`,
  ],
  [
    'a circle through a field',
    INVALID,
    `{ units { nodes { ...a } } } fragment a on AdministrativeUnitVersion { parent { ...a } }`,
  ],
  [
    '2^60 selections by doubling fragments',
    COMPLEX,
    `{ viewer { ...f0 } } ${times(60, (i) => `fragment f${i} on Viewer { a: login ...f${i + 1} ...f${i + 1} }`)} fragment f60 on Viewer { login }`,
  ],
  [
    '10^20 selections by fragments of ten',
    COMPLEX,
    `{ viewer { ...f0 } } ${times(20, (i) => `fragment f${i} on Viewer { ${times(10, () => `...f${i + 1}`)} x${i}: login }`)} fragment f20 on Viewer { a: login b: locale }`,
  ],
  ['a fragment that nobody uses', INVALID, '{ viewer { login } } fragment a on Viewer { login }'],
  ['a fragment on nothing known', INVALID, '{ viewer { ...a } } fragment a on Nobody { login }'],
  ['a fragment on a type that cannot be here', INVALID, '{ viewer { ... on Facility { id } } }'],
  [
    'a fragment that is named twice',
    INVALID,
    '{ viewer { ...a } } fragment a on Viewer { login } fragment a on Viewer { locale }',
  ],
  ['200 fragments that are not there', INVALID, `{ viewer { ${times(200, (i) => `...f${i}`)} } }`],
];

/** Fields that a validator compares each with each. */
const MERGES: readonly Row[] = [
  [
    '200 times the same field with other arguments',
    COMPLEX,
    `{ ${times(200, (i) => `units(first: ${(i % 99) + 1}) { totalCount }`)} }`,
  ],
  ['a thousand times one field below one field', COMPLEX, `{ ${times(330, () => 'viewer { login }')} }`],
  [
    '25 levels of fields that meet in pairs',
    COMPLEX,
    `{ ${times(2, () => inUnits(nested(25, 'parent { code ', 'code ')).slice(1, -1))} }`,
  ],
  [
    'fragments that meet each other in pairs',
    COMPLEX,
    `{ viewer { ${times(60, (i) => `...f${i}`)} } } ${times(60, (i) => `fragment f${i} on Viewer { a${i}: login b${i}: locale }`)}`,
  ],
  [
    '200 times the same field with other arguments, further down',
    COMPLEX,
    inUnits(`unit { ${times(150, (i) => `children(first: ${(i % 99) + 1}) { totalCount }`)} }`),
  ],
  ['one alias for two fields', INVALID, '{ viewer { a: login a: locale } }'],
  [
    'one alias for two fields, ten levels deep',
    INVALID,
    `{ units { nodes { ${nested(8, 'parent { ', 'a: code')} ${nested(8, 'parent { ', 'a: name')} } } }`,
  ],
  [
    'conflicts between 100 fragments',
    COMPLEX,
    `{ viewer { ${times(100, (i) => `...f${i}`)} } } ${times(100, (i) => `fragment f${i} on Viewer { x: ${i % 2 ? 'login' : 'locale'} }`)}`,
  ],
];

/** Operations that are none, or too many. */
const OPERATIONS: readonly Row[] = [
  ['nothing', INVALID, ''],
  ['spaces', INVALID, ' \n\t '],
  ['a subscription', INVALID, 'subscription { viewer { login } }'],
  ['a type definition', INVALID, 'type Query { a: Int }'],
  ['an extension of the schema', INVALID, 'extend type Viewer { secret: String }'],
  [
    'an operation that is named but not there',
    INVALID,
    { query: 'query A { viewer { login } }', operationName: 'B' },
  ],
  ['two operations without a choice', INVALID, 'query A { __typename } query B { __typename }'],
  [
    'two operations of one name',
    INVALID,
    { query: 'query A { __typename } query A { __typename }', operationName: 'A' },
  ],
  [
    '200 operations of which the last is too deep',
    COMPLEX,
    {
      query: `${times(200, (i) => `query q${i} { __typename }`)} query z ${inUnits(nested(12, 'parent { ', 'code '))}`,
      operationName: 'z',
    },
  ],
  ['a name of an operation that is no text', INVALID, { query: '{ __typename }', operationName: { a: 1 } }],
  ['a query that is no text', INVALID, { query: { kind: 'Document', definitions: [] } }],
  ['a list of queries', INVALID, { query: ['{ __typename }', '{ __typename }'] }],
  [
    'a hash that nobody knows',
    'OPERATION_NOT_KNOWN',
    { query: undefined, extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } } },
  ],
  [
    'a hash and a text that do not agree',
    INVALID,
    { query: '{ __typename }', extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } } },
  ],
];

/** Cheap faults beside something dear: the fault must not hide the cost. */
const DEAR = 'units(first: 100) { nodes { unit { children(first: 100) { nodes { code name } } } } }';
const HIDDEN: readonly Row[] = [
  ['a wrong id beside a dear page', COMPLEX, `{ node(id: "x") { id } ${DEAR} }`],
  ['wrong ids beside a dear page', COMPLEX, `{ nodes(ids: ["x"]) { id } ${DEAR} }`],
  [
    'a dear page below an id',
    COMPLEX,
    '{ node(id: "QWRtaW5pc3RyYXRpdmVVbml0OjE") { ... on AdministrativeUnit { children(first: 100) { nodes { unit { children(first: 100) { nodes { code name } } } } } } } }',
  ],
  [
    'a dear page beside an argument without its variable',
    COMPLEX,
    `query ($id: ID! = "x") { node(id: $id) { id } ${DEAR} }`,
  ],
];

/** Values that are not what they should be. */
const VALUES: readonly Row[] = [
  ['an integer of 60 digits', INVALID, `{ units(first: ${'9'.repeat(60)}) { totalCount } }`],
  ['an integer beyond 32 bits', INVALID, '{ units(first: 2147483648) { totalCount } }'],
  ['a number with an exponent of 300', INVALID, '{ units(first: 1e300) { totalCount } }'],
  ['rows below nothing', INVALID, '{ units(first: -1) { totalCount } }'],
  ['no rows', INVALID, '{ units(first: 0) { totalCount } }'],
  ['101 rows', INVALID, '{ units(first: 101) { totalCount } }'],
  ['101 ids', INVALID, `{ nodes(ids: [${times(101, () => '"VmlldzoxMjM"', ', ')}]) { id } }`],
  ['NUL in a text of the query', INVALID, '{ node(id: "\\u0000") { id } }'],
  ['NUL between the words', INVALID, '{ viewer\u0000{ login } }'],
  ['half a character', INVALID, '{ node(id: "\\uD800") { id } }'],
  ['a name in letters that are no names', INVALID, '{ đơnVị { tên } }'],
  ['an override of the direction of writing', INVALID, '{ viewer { \u202Enigol } }'],
  ['a zero-width space within a name', INVALID, '{ vie\u200Bwer { login } }'],
  ['__proto__ as a field', INVALID, '{ viewer { __proto__ { login } } }'],
  ['constructor as a field', INVALID, '{ constructor { name } }'],
  ['__proto__ as a key of an input', INVALID, '{ units(filter: { __proto__: { a: 1 } }) { totalCount } }'],
  [
    'toString as an enum',
    INVALID,
    '{ units(orderBy: [{ field: toString, direction: ASC }]) { totalCount } }',
  ],
  ['variables that are a list', INVALID, { query: '{ __typename }', variables: [1, 2] }],
  ['variables that are a text', INVALID, { query: '{ __typename }', variables: '{"a":1}' }],
  [
    'a variable that is declared twice',
    INVALID,
    'query ($a: Int, $a: Int) { units(first: $a) { totalCount } }',
  ],
  ['a variable that nobody declared', INVALID, '{ units(first: $a) { totalCount } }'],
  ['300 variables that nobody uses', INVALID, `query (${times(300, (i) => `$v${i}: Int`)}) { __typename }`],
  [
    'a list of 5,000 in a variable',
    COMPLEX,
    {
      query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      variables: { ids: Array(5_000).fill('VmlldzoxMjM') },
    },
  ],
  [
    'a list within lists 3,000 deep in a variable',
    COMPLEX,
    `{"query":"query ($ids: [ID!]!) { nodes(ids: $ids) { id } }","variables":{"ids":${'['.repeat(3_000)}${']'.repeat(3_000)}}}`,
  ],
  ['an id of another make', INVALID, '{ node(id: "../../etc/passwd") { id } }'],
  ['SQL as an id', INVALID, `{ node(id: "' OR 1=1; DROP TABLE \\"user\\"; --") { id } }`],
  ['an unknown day', INVALID, '{ units(asOf: "2025-02-30") { totalCount } }'],
  ['a day of the year 275760', INVALID, '{ units(asOf: "+275760-09-13") { totalCount } }'],
];

/** Tricks with @skip and @include do not make an operation smaller. */
const CONDITIONS: readonly Row[] = [
  [
    '31 aliases that are skipped',
    COMPLEX,
    `{ viewer { ${times(31, (i) => `a${i}: login @skip(if: true)`)} } }`,
  ],
  [
    '13 levels that are not included',
    COMPLEX,
    inUnits(`parent @include(if: false) { ${nested(10, 'parent { ', 'code ')} }`),
  ],
  ['@skip without its condition', INVALID, '{ viewer { login @skip } }'],
  ['@include with a text', INVALID, '{ viewer { login @include(if: "true") } }'],
  ['@defer', INVALID, '{ viewer { ... @defer { login } } }'],
  ['@stream', INVALID, '{ units { nodes @stream(initialCount: 1) { code } } }'],
];

/** Bodies that are no operation at all. */
const BODIES: readonly Row[] = [
  ['a batch', INVALID, '[{"query":"{__typename}"},{"query":"{__typename}"}]'],
  ['a batch of a thousand', INVALID, `[${times(1_000, () => '{"query":"{__typename}"}', ',')}]`],
  ['half an object', INVALID, '{"query":"{ viewer'],
  ['JSON of 20,000 levels', INVALID, `{"query":${'['.repeat(20_000)}${']'.repeat(20_000)}}`],
  ['__proto__ in the body', INVALID, '{"query":"{__typename}","__proto__":{"viewer":{"userId":"x"}}}'],
  [
    'constructor.prototype in the body',
    INVALID,
    '{"query":"{__typename}","constructor":{"prototype":{"viewer":1}}}',
  ],
  ['a number', INVALID, '42'],
  ['nothing but null', INVALID, 'null'],
];

const isBody = (row: Row): boolean =>
  BODIES.includes(row) || (typeof row[2] === 'string' && row[2].startsWith('{"query"'));

/** All of them, as they are sent. */
export const HOSTILE: readonly HostileRequest[] = [
  ...QUANTITIES,
  ...FRAGMENTS,
  ...MERGES,
  ...OPERATIONS,
  ...HIDDEN,
  ...VALUES,
  ...CONDITIONS,
  ...BODIES,
].map((row) => {
  const [name, code, query] = row;
  return { name, code, body: typeof query === 'string' && !isBody(row) ? { query } : query };
});
