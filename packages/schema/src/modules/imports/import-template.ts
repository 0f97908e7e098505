import { FILE_FORMATS } from '@haicap/domain/units/import';
import writeXlsxFile from 'write-excel-file/node';

/** An empty workbook with a sheet per file of the ledger import, columns as text so that codes keep their zeros. */
export async function importTemplate(): Promise<Buffer> {
  const sheets = FILE_FORMATS.map(({ name, columns, optional }) => {
    const all = [...columns, ...optional];
    const header = all.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
    // A few empty rows whose cells are text: a spreadsheet keeps the format of the rows above for new ones.
    const empty = Array.from({ length: 20 }, () => all.map(() => ({ value: '', type: String, format: '@' })));
    return {
      data: [header, ...empty],
      sheet: name,
      columns: all.map((column) => ({ width: column.length + 6 })),
    };
  });
  return writeXlsxFile(sheets).toBuffer();
}
