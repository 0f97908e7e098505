import type { Locale } from '../context.js';
import { decodeCursor, encodeCursor, type KeysetType, type KeysetValue } from './keyset-cursor.js';
import { orderByOf, reverseOrder, whereAfter, type KeysetField, type PrismaPart } from './keyset-where.js';
import { badRequest, readPageRequest, type PageArguments, type PageRequest } from './page-request.js';

export type { KeysetType } from './keyset-cursor.js';
export type { KeysetDirection, KeysetField, PrismaPart } from './keyset-where.js';

/** What the store must ask of Prisma: merge `where` with the filter by `AND`. */
export interface KeysetPage {
  readonly where: PrismaPart;
  readonly orderBy: PrismaPart[];
  readonly take: number;
}

/** How to read one connection. */
export interface KeysetOptions<Row> {
  readonly args: PageArguments;
  readonly locale: Locale;
  /** Order asked for; the id is added as the last tie-breaker. */
  readonly order: readonly KeysetField[];
  /** The tie-breaker, where it is not a uuid named `id`. */
  readonly idField?: { readonly field: string; readonly type: KeysetType };
  readonly load: (page: KeysetPage) => Promise<readonly Row[]>;
  /** Asked only when the reader selects `totalCount`, and once. */
  readonly count?: () => Promise<number>;
}

/** A page in the shape that Pothos' `t.connection` takes; `totalCount` is asked for by its field alone. */
export interface KeysetConnection<Row> {
  readonly edges: { readonly cursor: string; readonly node: Row }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: () => Promise<number>;
}

/**
 * Reads a page by the values of its border row instead of an offset or Prisma's `cursor`,
 * so that page 100 costs what page 1 costs.
 *
 *     resolve: (_root, args, context, info) =>
 *       keysetConnection({
 *         args,
 *         locale: context.locale,
 *         order: [{ field: 'population', type: 'number', direction: 'DESC', nulls: 'LAST' }],
 *         load: (page) => context.db.prisma.facility.findMany({
 *           ...queryFromInfo({ context, info, paths: [['nodes'], ['edges', 'node']] }),
 *           where: { AND: [filter, page.where] }, orderBy: page.orderBy, take: page.take,
 *         }),
 *         count: () => context.db.prisma.facility.count({ where: filter }),
 *       }),
 */
export async function keysetConnection<Row extends object>(
  options: KeysetOptions<Row>,
): Promise<KeysetConnection<Row>> {
  const page = readPageRequest(options.args, options.locale);
  const id = options.idField ?? { field: 'id', type: 'uuid' as const };
  const order = [
    ...options.order.filter(({ field }) => field !== id.field),
    withDirection(id, options.order),
  ];
  const found = await options.load({
    where: whereOf(page, order, options.locale),
    orderBy: orderByOf(page.backward ? reverseOrder(order) : order),
    take: page.size + 1,
  });
  const kept = found.slice(0, page.size);
  const rows = page.backward ? kept.toReversed() : kept;
  return toConnection(rows, page, found.length > page.size, (row) => cursorOf(order, row), options.count);
}

/** Builds the connection of rows that are already those of the page, in the order of the list. */
export function toConnection<Row>(
  rows: readonly Row[],
  page: PageRequest,
  hasMore: boolean,
  cursor: (row: Row) => string,
  count: () => Promise<number> = () => Promise.resolve(rows.length),
): KeysetConnection<Row> {
  const edges = rows.map((node) => ({ cursor: cursor(node), node }));
  let total: Promise<number> | undefined;
  return {
    edges,
    pageInfo: {
      hasNextPage: page.backward ? page.before !== null : hasMore,
      hasPreviousPage: page.backward ? hasMore : page.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: () => (total ??= count()),
  };
}

/** Resolves `totalCount` of a connection made by this module. */
export function readTotalCount(connection: object): Promise<number> {
  return (connection as KeysetConnection<object>).totalCount();
}

function whereOf(page: PageRequest, order: readonly KeysetField[], locale: Locale): PrismaPart {
  const bounds: PrismaPart[] = [];
  if (page.after !== null) bounds.push(whereAfter(order, positionOf(page.after, order, locale)));
  if (page.before !== null)
    bounds.push(whereAfter(reverseOrder(order), positionOf(page.before, order, locale)));
  return bounds.length === 1 ? bounds[0]! : { AND: bounds };
}

function positionOf(cursor: string, order: readonly KeysetField[], locale: Locale): KeysetValue[] {
  const position = decodeCursor(
    cursor,
    signatureOf(order),
    order.map(({ type }) => type),
  );
  const fits = position?.every((value, index) => value !== null || order[index]!.nulls !== undefined);
  if (!position || !fits) throw badRequest(locale, 'page.cursor');
  return position;
}

function cursorOf(order: readonly KeysetField[], row: object): string {
  return encodeCursor(
    signatureOf(order),
    order.map(({ type }) => type),
    order.map(({ field }) => valueAt(row, field)),
  );
}

/** A cursor of one order means nothing in another, so it names its own. */
function signatureOf(order: readonly KeysetField[]): string {
  return order.map(({ field, direction }) => (direction === 'ASC' ? field : `-${field}`)).join(',');
}

function valueAt(row: object, field: string): KeysetValue {
  const value = field
    .split('.')
    .reduce<unknown>((inner, name) => (inner as Record<string, unknown>)[name], row);
  if (value === undefined) throw new TypeError(`the order field ${field} is not selected`);
  return value as KeysetValue;
}

/** The id follows the direction of the field before it, so that one index serves both. */
function withDirection(id: { field: string; type: KeysetType }, order: readonly KeysetField[]): KeysetField {
  const asked = order.find(({ field }) => field === id.field);
  return asked ?? { ...id, direction: order.at(-1)?.direction ?? 'ASC' };
}
