import { importMessage, type ImportMessage, type ImportTable } from '@haicap/domain/units/import';
import readXlsxFile from 'read-excel-file/node';
import type { ReadFile } from './read-csv.js';
import type { UploadedFile } from './uploaded-file.js';
import { readZipDirectory } from './zip-directory.js';

/** Most that a workbook may unpack to: the national lists need a tenth of it. */
const LARGEST_UNPACKED = 200 * 1024 * 1024;
type Cell = string | number | boolean | Date | null | undefined;

/** Reads every sheet of an .xlsx that is not empty. Macros and archives that unpack to too much are refused. */
export async function readWorkbook({ name, content }: UploadedFile): Promise<ReadFile> {
  const origin = { file: name, row: 1 };
  const entries = readZipDirectory(content);
  const refused = (code: 'WORKBOOK_DAMAGED' | 'WORKBOOK_WITH_MACROS' | 'FILE_TOO_LARGE'): ReadFile => ({
    tables: [],
    messages: [importMessage(origin, null, code, { limit: LARGEST_UNPACKED / 1024 / 1024 })],
  });
  if (entries === null) return refused('WORKBOOK_DAMAGED');
  if (entries.some((entry) => /vbaProject/i.test(entry.name))) return refused('WORKBOOK_WITH_MACROS');
  if (entries.reduce((sum, { size }) => sum + size, 0) > LARGEST_UNPACKED) return refused('FILE_TOO_LARGE');
  try {
    // Numbers stay as they are stored: a code that became a number must not become a rounded one.
    const sheets = await readXlsxFile(Buffer.from(content), { parseNumber: (text) => text });
    return toTables(name, sheets as unknown as readonly Sheet[]);
  } catch {
    return refused('WORKBOOK_DAMAGED');
  }
}

interface Sheet {
  readonly sheet: string;
  readonly data: readonly (readonly Cell[])[];
}

function toTables(name: string, sheets: readonly Sheet[]): ReadFile {
  const messages: ImportMessage[] = [];
  const tables = sheets.flatMap(({ sheet, data }): ImportTable[] => {
    const file =
      sheets.length === 1 && /^(?:sheet|trang tính|feuil)\s*\d*$/i.test(sheet) ? name : `${name} › ${sheet}`;
    const rows = data.map((cells) => cells.map(toText));
    if (rows.every((cells) => cells.every((cell) => cell === ''))) {
      messages.push(importMessage({ file, row: 1 }, null, 'SHEET_IGNORED', { sheet }));
      return [];
    }
    const [header = [], ...rest] = rows;
    return [{ file, header, rows: rest.map((cells, index) => ({ row: index + 2, cells })) }];
  });
  return { tables, messages };
}

function toText(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}
