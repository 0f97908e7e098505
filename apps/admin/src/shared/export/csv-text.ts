import type { ExportCell, ExportSheet } from './export-sheet';

/**
 * A table as CSV: UTF-8 with a byte order mark, without which Excel garbles Vietnamese; commas; `\r\n`.
 * A text that a spreadsheet would run as a formula is made a plain text.
 */
export function csvText(sheet: ExportSheet): string {
  const lines = [sheet.columns.map((column) => column.title), ...sheet.rows];
  return `\ufeff${lines.map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

function csvCell(cell: ExportCell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = /^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
