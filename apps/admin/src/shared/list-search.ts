import type { GridSort } from '@haicap/ui';

import { readNumber } from './search-text';

/** How many rows a page of a list may have. */
export const PAGE_SIZES = [25, 50, 100] as const;
const USUAL_PAGE_SIZE = 50;

/** A page size in an address; absent = the usual. */
export type PageSize = (typeof PAGE_SIZES)[number];

/** Reads a page size; the usual one and anything unknown count as absent. */
export function readPageSize(text: unknown): PageSize | undefined {
  const size = readNumber(text);
  return PAGE_SIZES.find((known) => known === size && known !== USUAL_PAGE_SIZE);
}

/** How many rows a page has. */
export function pageSizeOf({ size }: { readonly size?: PageSize | undefined }): number {
  return size ?? USUAL_PAGE_SIZE;
}

/** A sort order in an address, if it names a column that can be sorted by: `name`, `-from`. */
export function readSort(
  text: string | undefined,
  columns: Readonly<Record<string, unknown>>,
): string | undefined {
  return text !== undefined && Object.hasOwn(columns, text.replace(/^-/, '')) ? text : undefined;
}

/** The order that an address names. */
export function sortOf(text: string): GridSort {
  return { columnId: text.replace(/^-/, ''), direction: text.startsWith('-') ? 'DESC' : 'ASC' };
}

/** An order as it stands in an address; the usual one is left out. */
export function sortText({ columnId, direction }: GridSort, usual: string): string | undefined {
  const text = direction === 'DESC' ? `-${columnId}` : columnId;
  return text === usual ? undefined : text;
}
