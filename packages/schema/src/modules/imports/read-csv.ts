import {
  decodeText,
  detectDelimiter,
  importMessage,
  type ImportMessage,
  type ImportTable,
} from '@haicap/domain/units/import';
import { CsvError, parse } from 'csv-parse/sync';
import type { UploadedFile } from './uploaded-file.js';

/** Tables found in a file, and what is wrong with the file as a whole. */
export interface ReadFile {
  readonly tables: readonly ImportTable[];
  readonly messages: readonly ImportMessage[];
}

/** Reads a .csv: UTF-8 or UTF-16, separated by commas, semicolons or tabs. Rows are counted as a spreadsheet does. */
export function readCsv({ name, content }: UploadedFile): ReadFile {
  const origin = { file: name, row: 1 };
  const decoded = decodeText(content);
  if (!decoded.ok) {
    return {
      tables: [],
      messages: [importMessage(origin, null, 'ENCODING_NOT_UTF8', { line: decoded.line })],
    };
  }
  const messages: ImportMessage[] = [];
  if (decoded.encoding === 'utf-16') messages.push(importMessage(origin, null, 'ENCODING_UTF16'));
  const text = decoded.text.replace(/^\uFEFF/, '');
  const delimiter = detectDelimiter(text.slice(0, text.search(/\r?\n|$/)));
  if (delimiter !== ',') messages.push(importMessage(origin, null, 'DELIMITER_OTHER', { delimiter }));
  const records = parseRecords(text, delimiter);
  if ('brokenAt' in records) {
    return {
      tables: [],
      messages: [importMessage({ ...origin, row: records.brokenAt }, null, 'QUOTES_BROKEN')],
    };
  }
  const [header = [], ...rows] = records.rows;
  const table = { file: name, header, rows: rows.map((cells, index) => ({ row: index + 2, cells })) };
  return { tables: [table], messages };
}

function parseRecords(
  text: string,
  delimiter: string,
): { readonly rows: string[][] } | { readonly brokenAt: number } {
  try {
    const rows: string[][] = parse(text, { delimiter, relax_column_count: true, skip_empty_lines: false });
    return { rows };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { brokenAt: Number(error['lines'] ?? 1) };
  }
}
