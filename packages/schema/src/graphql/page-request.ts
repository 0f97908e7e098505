import { GraphQLError } from 'graphql';
import type { Locale } from '../context.js';
import { issueMessage } from './messages.js';

/** Rows of a page when the reader does not say how many. */
export const DEFAULT_PAGE_SIZE = 25;
/** Most rows of one page. */
export const MAX_PAGE_SIZE = 100;

/** The arguments of every connection field. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** Which rows are wanted: `first` from the front, `last` from the back. */
export interface PageRequest {
  readonly size: number;
  readonly backward: boolean;
  readonly after: string | null;
  readonly before: string | null;
}

/** Reads and checks the paging arguments; throws a request error with the remedy. */
export function readPageRequest(args: PageArguments, locale: Locale): PageRequest {
  const { first = null, last = null } = args;
  if (first !== null && last !== null) throw badRequest(locale, 'page.firstAndLast');
  const size = first ?? last ?? DEFAULT_PAGE_SIZE;
  if (!Number.isInteger(size) || size < 1 || size > MAX_PAGE_SIZE) {
    throw badRequest(locale, 'page.size', { max: MAX_PAGE_SIZE });
  }
  return { size, backward: last !== null, after: args.after ?? null, before: args.before ?? null };
}

/** Codes of the faults a caller can make outside of mutations. */
export type BadRequestCode =
  | 'page.firstAndLast'
  | 'page.size'
  | 'page.cursor'
  | 'id.unknown'
  | 'day.range'
  | 'order.tooMany'
  | 'list.tooMany'
  | 'text.tooLong'
  | 'range.order'
  | 'period.order'
  | 'period.tooLong'
  | 'unit.idOrCode'
  | 'instrument.idOrNumber'
  | 'province.unknown';

/** Top-level error for a request that cannot be answered as asked. */
export function badRequest(
  locale: Locale,
  issue: BadRequestCode,
  params: Readonly<Record<string, string | number>> = {},
): GraphQLError {
  return new GraphQLError(issueMessage(locale, issue, params), {
    extensions: { code: 'QUERY_NOT_VALID', issue },
  });
}
