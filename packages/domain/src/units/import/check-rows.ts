import { checkChanges } from './check-changes.js';
import { checkLinks } from './check-links.js';
import { checkUnits } from './check-units.js';
import type { FileKind } from './file-formats.js';
import { formatOf } from './file-formats.js';
import { importMessage, type ImportMessage } from './import-codes.js';
import type { ReadTables } from './read-tables.js';
import type { StoredLedger } from './stored-ledger.js';
import type { UnitBook } from './unit-book.js';

/** Everything that only several rows or files together can show to be wrong. */
export function checkRows(read: ReadTables, book: UnitBook, stored: StoredLedger): ImportMessage[] {
  return [
    ...missingFiles(read, book),
    ...checkUnits(read.rows, book),
    ...checkLinks(read, book),
    ...checkChanges(read.rows.changes, book, stored),
  ];
}

/** New units without lineage would have no predecessors, and lineage without units nothing to point at. */
function missingFiles(read: ReadTables, book: UnitBook): ImportMessage[] {
  const has = (kind: FileKind): boolean => read.files.has(kind);
  const missing: FileKind[] = [];
  if (has('unitsAfter') && !has('lineage')) missing.push('lineage');
  if (has('lineage') && !has('unitsAfter')) missing.push('unitsAfter');
  const formsProvinces = read.rows.unitsAfter.some((unit) => unit.level === 'PROVINCE');
  if (formsProvinces && !has('lineageProvinces')) missing.push('lineageProvinces');
  if (has('lineageProvinces') && !has('unitsAfter')) missing.push('unitsAfter');
  const needsBefore = has('lineage') || has('lineageProvinces');
  if (needsBefore && !has('unitsBefore') && book.before.size === 0) missing.push('unitsBefore');
  const file = [...read.files.values()][0] ?? '';
  return [...new Set(missing)].map((kind) =>
    importMessage({ file, row: 1 }, null, 'FILE_MISSING', { expected: formatOf(kind).name }),
  );
}
