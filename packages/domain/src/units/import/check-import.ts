import { checkRows } from './check-rows.js';
import type { ImportTable } from './file-formats.js';
import type { ImportMessage } from './import-codes.js';
import { readTables, type ReadTables } from './read-tables.js';
import { EMPTY_LEDGER, type StoredLedger } from './stored-ledger.js';
import { unitBook } from './unit-book.js';

/** The rows of an import with everything that is to be said about them. */
export interface CheckedImport extends Pick<ReadTables, 'rows'> {
  readonly messages: readonly ImportMessage[];
}

/** Reads and checks all tables of an import; what is stored already may be named without being brought. */
export function checkImport(
  tables: readonly ImportTable[],
  stored: StoredLedger = EMPTY_LEDGER,
): CheckedImport {
  const read = readTables(tables);
  const book = unitBook(read.rows, stored);
  return { rows: read.rows, messages: [...read.messages, ...checkRows(read, book, stored)] };
}
