import { cellReader, type CellReader } from './cells.js';
import { checkHeader } from './check-header.js';
import { recogniseFile, type FileFormat, type FileKind, type ImportTable } from './file-formats.js';
import { FILE_FORMATS } from './file-formats.js';
import { hasErrors, importMessage, type ImportMessage } from './import-codes.js';
import type { ImportRows } from './import-rows.js';
import { readChange, readInstrument } from './read-documents.js';
import { readLink, readProvinceLink } from './read-links.js';
import { readUnitAfter } from './read-units-after.js';
import { readUnitBefore } from './read-units-before.js';

/** What the tables of one import say. */
export interface ReadTables {
  readonly rows: ImportRows;
  readonly messages: readonly ImportMessage[];
  /** Which file holds what. */
  readonly files: ReadonlyMap<FileKind, string>;
  /** Kinds of files whose header could not be read, so that nothing can be said against them by others. */
  readonly unread: ReadonlySet<FileKind>;
  /** Codes of rows that were left out, as `kind:column:value`: others may point at them without being wrong. */
  readonly rejected: ReadonlySet<string>;
}

/** Reads all tables of a ledger import row by row. Rows with errors are left out and every error is listed. */
export function readTables(tables: readonly ImportTable[]): ReadTables {
  const messages: ImportMessage[] = [];
  const files = new Map<FileKind, string>();
  const unread = new Set<FileKind>();
  const rejected = new Set<string>();
  const rows: MutableRows = {
    unitsBefore: [],
    unitsAfter: [],
    links: [],
    provinceLinks: [],
    instruments: [],
    changes: [],
  };
  for (const table of tables) {
    const format = recogniseFile(table);
    const problem = placeProblem(table, format, files);
    if (problem !== null) messages.push(problem);
    else if (!readTable(table, format!, rows, messages, rejected)) unread.add(format!.kind);
    if (problem === null) files.set(format!.kind, table.file);
  }
  return { rows, messages, files, unread, rejected };
}

type MutableRows = { -readonly [Key in keyof ImportRows]: ImportRows[Key][number][] };

function placeProblem(
  table: ImportTable,
  format: FileFormat | null,
  files: ReadonlyMap<FileKind, string>,
): ImportMessage | null {
  const origin = { file: table.file, row: 1 };
  if (table.header.every((cell) => cell.trim() === '') && table.rows.length === 0) {
    return importMessage(origin, null, 'FILE_EMPTY');
  }
  if (format === null) {
    const expected = FILE_FORMATS.map(({ name }) => name).join(', ');
    return importMessage(origin, null, 'FILE_NOT_RECOGNISED', { expected });
  }
  const other = files.get(format.kind);
  return other === undefined ? null : importMessage(origin, null, 'FILE_TWICE', { other });
}

function readTable(
  table: ImportTable,
  format: FileFormat,
  rows: MutableRows,
  messages: ImportMessage[],
  rejected: Set<string>,
): boolean {
  const header = checkHeader(table, format);
  messages.push(...header.messages);
  if (hasErrors(header.messages)) return false;
  for (const { row, cells } of table.rows) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    const reader = cellReader({ file: table.file, row }, cells, header.positions);
    if (cells.length > table.header.length) {
      reader.report(null, 'ROW_LENGTH', { found: cells.length, expected: table.header.length });
    } else if (!READERS[format.kind](reader, rows)) {
      for (const column of ['code', 'old_code', 'new_code']) {
        rejected.add(`${format.kind}:${column}:${reader.text(column)}`);
      }
    }
    messages.push(...reader.messages);
  }
  return true;
}

const READERS: Readonly<Record<FileKind, (cells: CellReader, rows: MutableRows) => boolean>> = {
  unitsBefore: (cells, rows) => keep(rows.unitsBefore, readUnitBefore(cells)),
  unitsAfter: (cells, rows) => keep(rows.unitsAfter, readUnitAfter(cells)),
  lineage: (cells, rows) => keep(rows.links, readLink(cells)),
  lineageProvinces: (cells, rows) => keep(rows.provinceLinks, readProvinceLink(cells)),
  legalDocuments: (cells, rows) => keep(rows.instruments, readInstrument(cells)),
  changes: (cells, rows) => keep(rows.changes, readChange(cells)),
};

function keep<Row>(rows: Row[], row: Row | null): boolean {
  if (row === null) return false;
  rows.push(row);
  return true;
}
