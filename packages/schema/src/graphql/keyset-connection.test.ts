import { describe, expect, it } from 'vitest';
import { keysetConnection, type KeysetField, type KeysetPage, type PrismaPart } from './keyset-connection.js';
import { listConnection } from './list-connection.js';
import type { PageArguments } from './page-request.js';

interface Row {
  readonly id: string;
  readonly population: number | null;
  readonly name: string;
}

const ROWS: readonly Row[] = Array.from({ length: 60 }, (_, index) => ({
  id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  population: index % 7 === 0 ? null : (index * 37) % 11,
  name: `xã ${String((index * 17) % 23)}`,
}));

const ORDERS: [string, KeysetField[]][] = [
  ['name', [{ field: 'name', type: 'text', direction: 'ASC' }]],
  [
    'population, largest first, unknown last',
    [
      { field: 'population', type: 'number', direction: 'DESC', nulls: 'LAST' },
      { field: 'name', type: 'text', direction: 'ASC' },
    ],
  ],
  ['population, unknown first', [{ field: 'population', type: 'number', direction: 'ASC', nulls: 'FIRST' }]],
  ['id alone', []],
];

describe.each(ORDERS)('a list ordered by %s', (_name, order) => {
  it.each([1, 7, 25, 100])(
    'is read whole and in one order, forwards and backwards, %i rows at a time',
    async (size) => {
      const forwards = await readAll(order, (cursor) => ({ first: size, after: cursor }));
      const backwards = await readAll(order, (cursor) => ({ last: size, before: cursor }));
      expect(forwards).toHaveLength(ROWS.length);
      expect(new Set(forwards).size).toBe(ROWS.length);
      expect(backwards).toEqual(forwards.toReversed());
    },
  );
});

describe('a page', () => {
  const order = ORDERS[0]![1];

  it('says what stands before and after it', async () => {
    const first = await page(order, { first: 10 });
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const second = await page(order, { first: 100, after: first.pageInfo.endCursor });
    expect(second.edges).toHaveLength(50);
    expect(second.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  it('has 25 rows by default', async () => {
    expect((await page(order, {})).edges).toHaveLength(25);
  });

  it.each([{ first: 0 }, { first: -1 }, { first: 101 }, { last: 101 }, { first: 1, last: 1 }])(
    'is refused for %o',
    async (args) => {
      await expect(page(order, args)).rejects.toMatchObject({ extensions: { code: 'QUERY_NOT_VALID' } });
    },
  );

  it('is refused for a cursor of another order', async () => {
    const byPopulation = await page(ORDERS[1]![1], { first: 1 });
    await expect(page(order, { after: byPopulation.pageInfo.endCursor })).rejects.toThrow('cursor');
  });

  it('counts the list only when asked, and once', async () => {
    let asked = 0;
    const connection = await keysetConnection({
      args: {},
      locale: 'en',
      order,
      load: inMemory,
      count: () => Promise.resolve(++asked),
    });
    expect(asked).toBe(0);
    await Promise.all([connection.totalCount(), connection.totalCount()]);
    expect(asked).toBe(1);
  });
});

describe('a computed list', () => {
  it('is paged by the keys of its rows', () => {
    const read = (args: PageArguments) =>
      listConnection({ args, locale: 'en', rows: ROWS, keyOf: (row) => row.id });
    const first = read({ first: 40 });
    const second = read({ first: 40, after: first.pageInfo.endCursor });
    expect([...first.edges, ...second.edges].map(({ node }) => node)).toEqual(ROWS);
    expect(second.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const last = read({ last: 20 });
    expect(last.edges).toEqual(second.edges);
    expect(() => read({ after: 'nonsense' })).toThrow('cursor');
  });
});

function page(order: readonly KeysetField[], args: PageArguments) {
  return keysetConnection<Row>({ args, locale: 'en', order, load: inMemory });
}

async function readAll(
  order: readonly KeysetField[],
  args: (cursor: string | null) => PageArguments,
): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | null = null;
  for (;;) {
    const { edges, pageInfo } = await page(order, args(cursor));
    const backward: boolean = 'last' in args(cursor);
    rows.push(...(backward ? edges.toReversed() : edges).map(({ node }) => node));
    if (!(backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) return rows;
    cursor = backward ? pageInfo.startCursor : pageInfo.endCursor;
  }
}

/** Reads Prisma's `where` and `orderBy` over the rows above; the same pages come from PostgreSQL in test/. */
function inMemory({ where, orderBy, take }: KeysetPage): Promise<Row[]> {
  const sorted = ROWS.toSorted((left, right) => {
    for (const part of orderBy) {
      const [field, how] = Object.entries(part)[0]!;
      const { sort, nulls } =
        typeof how === 'string' ? { sort: how, nulls: 'last' } : (how as Record<string, string>);
      const difference = compare(left[field as keyof Row], right[field as keyof Row], sort!, nulls!);
      if (difference !== 0) return difference;
    }
    return 0;
  });
  return Promise.resolve(sorted.filter((row) => matches(row, where)).slice(0, take));
}

function compare(
  left: string | number | null,
  right: string | number | null,
  sort: string,
  nulls: string,
): number {
  if (left === right) return 0;
  if (left === null || right === null) return (left === null) === (nulls === 'first') ? -1 : 1;
  return left < right === (sort === 'asc') ? -1 : 1;
}

function matches(row: Row, where: PrismaPart): boolean {
  return Object.entries(where).every(([key, part]) => {
    if (key === 'AND') return (part as PrismaPart[]).every((inner) => matches(row, inner));
    if (key === 'OR') return (part as PrismaPart[]).some((inner) => matches(row, inner));
    if (key === 'NOT') return !matches(row, part as PrismaPart);
    return Object.entries(part as PrismaPart).every(([operator, wanted]) =>
      holds(row[key as keyof Row], operator, wanted),
    );
  });
}

function holds(value: string | number | null, operator: string, wanted: unknown): boolean {
  if (operator === 'equals') return value === wanted;
  if (value === null) return false;
  const bound = wanted as string | number;
  return (
    { gt: value > bound, gte: value >= bound, lt: value < bound, lte: value <= bound }[operator] ?? false
  );
}
