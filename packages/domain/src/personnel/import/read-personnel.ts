import {
  cellReader,
  checkHeader,
  hasErrors,
  importMessage,
  recogniseAmong,
  type ImportMessage,
  type ImportTable,
} from '../../units/import/index.js';
import { PERSONNEL_FORMATS, type PersonnelFileKind, type PersonnelFormat } from './formats.js';
import type { IdReader } from './read-cells.js';
import { ROW_READERS } from './read-rows.js';
import type { PersonnelRows } from './rows.js';

/** What the tables of a personnel import say. */
export interface ReadPersonnel {
  readonly rows: PersonnelRows;
  readonly messages: readonly ImportMessage[];
}

type MutableRows = { -readonly [Kind in keyof PersonnelRows]: PersonnelRows[Kind][number][] };

/** Reads all tables row by row. A row with an error is left out, and every error is listed. */
export function readPersonnel(tables: readonly ImportTable[], idOf: IdReader): ReadPersonnel {
  const messages: ImportMessage[] = [];
  const rows: MutableRows = {
    organizations: [],
    positions: [],
    persons: [],
    assignments: [],
    placements: [],
  };
  const files = new Map<PersonnelFileKind, string>();
  for (const table of tables) {
    const format = recogniseAmong(PERSONNEL_FORMATS, table);
    const problem = placeProblem(table, format, files);
    if (problem !== null || format === null) {
      if (problem !== null) messages.push(problem);
      continue;
    }
    files.set(format.kind, table.file);
    readTable(table, format, idOf, rows, messages);
  }
  return { rows, messages };
}

function placeProblem(
  table: ImportTable,
  format: PersonnelFormat | null,
  files: ReadonlyMap<PersonnelFileKind, string>,
): ImportMessage | null {
  const origin = { file: table.file, row: 1 };
  if (table.header.every((cell) => cell.trim() === '') && table.rows.length === 0) {
    return importMessage(origin, null, 'FILE_EMPTY');
  }
  if (format === null) {
    const expected = PERSONNEL_FORMATS.map(({ name }) => name).join(', ');
    return importMessage(origin, null, 'FILE_NOT_RECOGNISED', { expected });
  }
  const other = files.get(format.kind);
  return other === undefined ? null : importMessage(origin, null, 'FILE_TWICE', { other });
}

function readTable(
  table: ImportTable,
  format: PersonnelFormat,
  idOf: IdReader,
  rows: MutableRows,
  messages: ImportMessage[],
): void {
  const header = checkHeader(table, format);
  messages.push(...header.messages);
  if (hasErrors(header.messages)) return;
  for (const { row, cells } of table.rows) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    const reader = cellReader({ file: table.file, row }, cells, header.positions);
    if (cells.length > table.header.length) {
      reader.report(null, 'ROW_LENGTH', { found: cells.length, expected: table.header.length });
    } else {
      const read = ROW_READERS[format.kind](reader, idOf);
      for (const { column, value, code } of reader.restored) {
        reader.report(column, 'CODE_ZEROS_RESTORED', { value, code });
      }
      if (!hasErrors(reader.messages)) (rows[format.kind] as unknown[]).push(read);
    }
    messages.push(...reader.messages);
  }
}
