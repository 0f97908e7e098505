import type { Locale } from '../context.js';
import { decodeCursor, encodeCursor } from './keyset-cursor.js';
import { toConnection, type KeysetConnection } from './keyset-connection.js';
import { badRequest, readPageRequest, type PageArguments } from './page-request.js';

/** How to page through a list that was computed as a whole. */
export interface ListOptions<Row> {
  readonly args: PageArguments;
  readonly locale: Locale;
  /** The whole list in its order. */
  readonly rows: readonly Row[];
  /** Unique within the list, and the same when it is computed again. */
  readonly keyOf: (row: Row) => string;
}

/** A page of a computed list (a crosswalk, a lineage); the cursor is the key of the row. */
export function listConnection<Row>(options: ListOptions<Row>): KeysetConnection<Row> {
  const { rows, keyOf, locale } = options;
  const page = readPageRequest(options.args, locale);
  const indexOf = (cursor: string): number => {
    const key = decodeCursor(cursor, 'list', ['text'])?.[0];
    const index = rows.findIndex((row) => keyOf(row) === key);
    if (index < 0) throw badRequest(locale, 'page.cursor');
    return index;
  };
  const from = page.after === null ? 0 : indexOf(page.after) + 1;
  const to = page.before === null ? rows.length : indexOf(page.before);
  const within = rows.slice(from, Math.max(from, to));
  const kept = page.backward ? within.slice(-page.size) : within.slice(0, page.size);
  const cursor = (row: Row): string => encodeCursor('list', ['text'], [keyOf(row)]);
  return toConnection(kept, page, within.length > page.size, cursor, () => Promise.resolve(rows.length));
}
