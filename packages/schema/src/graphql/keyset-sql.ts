import { Prisma } from '@haicap/database/client';
import { toPlainDate } from '@haicap/domain/dates';
import type { Locale } from '../context.js';
import { decodeCursor, encodeCursor, type KeysetType, type KeysetValue } from './keyset-cursor.js';
import { toConnection, type KeysetConnection } from './keyset-connection.js';
import { badRequest, readPageRequest, type PageArguments, type PageRequest } from './page-request.js';

/** One expression that a hand-written statement is ordered by. It is never null: empty values have their substitute. */
export interface SqlOrder<Row> {
  /** Names the order in its cursors. */
  readonly name: string;
  readonly expression: Prisma.Sql;
  /** SQL type that values from a cursor are cast to. */
  readonly cast: Prisma.Sql;
  readonly type: KeysetType;
  readonly direction: 'ASC' | 'DESC';
  readonly valueOf: (row: Row) => KeysetValue;
}

/** What a statement needs to read one page, after its own conditions. */
export interface SqlPage {
  /** `AND …`, or nothing. */
  readonly where: Prisma.Sql;
  readonly orderBy: Prisma.Sql;
  /** A literal: as a parameter it would hide from the planner that the page is short. */
  readonly limit: Prisma.Sql;
}

/** A request for a page, checked, with the way back from its rows to a connection. */
export interface SqlPageRequest<Row> {
  readonly sql: SqlPage;
  readonly toConnection: (found: readonly Row[], count?: () => Promise<number>) => KeysetConnection<Row>;
}

/**
 * Reads the paging arguments against an order; page 100 costs what page 1 costs. The last order must be unique.
 *
 *     const page = readSqlPage(args, locale, order);
 *     const rows = await readRows(db, Prisma.sql`SELECT … WHERE … ${page.sql.where}
 *       ORDER BY ${page.sql.orderBy} LIMIT ${page.sql.limit}`);
 *     return page.toConnection(rows);
 */
export function readSqlPage<Row>(
  args: PageArguments,
  locale: Locale,
  order: readonly SqlOrder<Row>[],
): SqlPageRequest<Row> {
  const page = readPageRequest(args, locale);
  const read = page.backward ? reverse(order) : order;
  return {
    sql: {
      where: whereOf(page, order, locale),
      orderBy: Prisma.join(read.map(({ expression, direction }) => sorted(expression, direction))),
      limit: Prisma.raw(String(page.size + 1)),
    },
    toConnection: (found, count) => {
      const kept = found.slice(0, page.size);
      const rows = page.backward ? kept.toReversed() : kept;
      return toConnection(rows, page, found.length > page.size, (row) => cursorOf(order, row), count);
    },
  };
}

function sorted(expression: Prisma.Sql, direction: 'ASC' | 'DESC'): Prisma.Sql {
  return direction === 'ASC' ? Prisma.sql`${expression} ASC` : Prisma.sql`${expression} DESC`;
}

function whereOf<Row>(page: PageRequest, order: readonly SqlOrder<Row>[], locale: Locale): Prisma.Sql {
  const bounds: Prisma.Sql[] = [];
  if (page.after !== null) bounds.push(beyond(order, positionOf(page.after, order, locale)));
  if (page.before !== null) bounds.push(beyond(reverse(order), positionOf(page.before, order, locale)));
  return bounds.length === 0 ? Prisma.empty : Prisma.sql`AND ${Prisma.join(bounds, ' AND ')}`;
}

function positionOf<Row>(cursor: string, order: readonly SqlOrder<Row>[], locale: Locale): Prisma.Sql[] {
  const types = order.map(({ type }) => type);
  const position = decodeCursor(cursor, signatureOf(order), types);
  if (position === null || position.includes(null)) throw badRequest(locale, 'page.cursor');
  return position.map(
    (value, index) => Prisma.sql`${toParameter(value!, types[index]!)}::${order[index]!.cast}`,
  );
}

/** The driver would write a date in the time zone of the machine. */
function toParameter(value: NonNullable<KeysetValue>, type: KeysetType): unknown {
  if (!(value instanceof Date)) return value;
  return type === 'date' ? toPlainDate(value) : value.toISOString();
}

/** Rows after a position: one row comparison, which is one index range, where all directions are the same. */
function beyond<Row>(order: readonly SqlOrder<Row>[], position: readonly Prisma.Sql[]): Prisma.Sql {
  const first = order[0]!;
  if (order.every(({ direction }) => direction === first.direction)) {
    const left = Prisma.join(order.map(({ expression }) => expression));
    const right = Prisma.join([...position]);
    return Prisma.sql`(${left}) ${comparison(first.direction)} (${right})`;
  }
  const branches = order.map(({ expression, direction }, index) => {
    const equal = order
      .slice(0, index)
      .map((field, at) => Prisma.sql`${field.expression} = ${position[at]!}`);
    const further = Prisma.sql`${expression} ${comparison(direction)} ${position[index]!}`;
    return Prisma.sql`(${Prisma.join([...equal, further], ' AND ')})`;
  });
  const reach = Prisma.sql`${first.expression} ${comparison(first.direction)}= ${position[0]!}`;
  return Prisma.sql`(${reach} AND (${Prisma.join(branches, ' OR ')}))`;
}

function comparison(direction: 'ASC' | 'DESC'): Prisma.Sql {
  return Prisma.raw(direction === 'ASC' ? '>' : '<');
}

function reverse<Row>(order: readonly SqlOrder<Row>[]): SqlOrder<Row>[] {
  return order.map((field) => ({ ...field, direction: field.direction === 'ASC' ? 'DESC' : 'ASC' }));
}

function cursorOf<Row>(order: readonly SqlOrder<Row>[], row: Row): string {
  return encodeCursor(
    signatureOf(order),
    order.map(({ type }) => type),
    order.map(({ valueOf }) => valueOf(row)),
  );
}

function signatureOf<Row>(order: readonly SqlOrder<Row>[]): string {
  return order.map(({ name, direction }) => (direction === 'ASC' ? name : `-${name}`)).join(',');
}
