import { csvText } from './csv-text';
import type { ExportSheet } from './export-sheet';
import { saveFile } from './save-file';
import { XLSX_TYPE, xlsxFile } from './xlsx-file';

/** Saves tables under a name; CSV holds the first of them only. */
export async function saveTables(
  fileName: string,
  format: 'xlsx' | 'csv',
  tables: readonly ExportSheet[],
): Promise<void> {
  const first = tables[0];
  if (!first) return;
  if (format === 'csv') {
    saveFile(`${fileName}.csv`, new Blob([csvText(first)], { type: 'text/csv;charset=utf-8' }));
  } else {
    saveFile(`${fileName}.xlsx`, new Blob([await xlsxFile(tables)], { type: XLSX_TYPE }));
  }
}
