import { foldVi } from '../../text/index.js';
import type { FileFormat, ImportTable } from './file-formats.js';
import { importMessage, type ImportMessage } from './import-codes.js';

/** Where each column of a format stands in a table, and what is wrong with its header. */
export interface CheckedHeader {
  readonly positions: ReadonlyMap<string, number>;
  readonly messages: readonly ImportMessage[];
}

/**
 * Compares the header of a table with its format: missing, renamed, doubled and unknown columns.
 * Order and case do not matter.
 */
export function checkHeader(
  table: ImportTable,
  format: Pick<FileFormat, 'columns' | 'optional'>,
): CheckedHeader {
  const origin = { file: table.file, row: 1 };
  const found = table.header.map((column) => column.trim().toLowerCase());
  const known = [...format.columns, ...format.optional];
  const messages: ImportMessage[] = [];
  const positions = new Map<string, number>();
  found.forEach((column, position) => {
    if (!known.includes(column)) return;
    if (positions.has(column))
      messages.push(importMessage(origin, column, 'HEADER_TWICE', { found: column }));
    else positions.set(column, position);
  });
  let unknown = found.filter((column) => column !== '' && !known.includes(column));
  for (const expected of known.filter((column) => !positions.has(column))) {
    const renamed = unknown.find((column) => isAlike(column, expected));
    if (renamed !== undefined) {
      unknown = unknown.filter((column) => column !== renamed);
      messages.push(importMessage(origin, renamed, 'HEADER_RENAMED', { found: renamed, expected }));
    } else if (format.columns.includes(expected)) {
      messages.push(importMessage(origin, expected, 'HEADER_MISSING', { expected }));
    }
  }
  for (const column of unknown)
    messages.push(importMessage(origin, column, 'HEADER_UNKNOWN', { found: column }));
  return { positions, messages };
}

/** The same letters apart from marks and separators, or at most two letters wrong in a longer word. */
function isAlike(found: string, expected: string): boolean {
  const [left, right] = [found, expected].map((column) => foldVi(column).replaceAll(/[^a-z0-9]/g, ''));
  if (left === right) return true;
  return right!.length > 5 && distance(left!, right!) <= 2;
}

/** Number of letters to change, add or remove (Levenshtein). */
function distance(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const changed = previous[column - 1]! + (left[row - 1] === right[column - 1] ? 0 : 1);
      current.push(Math.min(changed, previous[column]! + 1, current[column - 1]! + 1));
    }
    previous = current;
  }
  return previous.at(-1)!;
}
