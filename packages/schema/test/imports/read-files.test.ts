import { recogniseFile } from '@haicap/domain/units/import';
import { describe, expect, test } from 'vitest';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { importTemplate } from '../../src/modules/imports/import-template.js';
import { readFiles } from '../../src/modules/imports/read-files.js';
import { readZipDirectory } from '../../src/modules/imports/zip-directory.js';

const LINES = 'old_code,old_name\n00901,"Xã A, phía bắc"\n\n00902,Xã B\n';

async function read(name: string, content: Uint8Array) {
  const { tables, messages } = await readFiles([{ name, content }]);
  return { tables, codes: messages.map(({ code, row }) => `${row} ${code}`) };
}

const TABLE = {
  file: 'a.csv',
  header: ['old_code', 'old_name'],
  rows: [
    { row: 2, cells: ['00901', 'Xã A, phía bắc'] },
    { row: 3, cells: [''] },
    { row: 4, cells: ['00902', 'Xã B'] },
  ],
};

describe('a .csv', () => {
  test('is read with rows counted as in the file', async () => {
    expect(await read('a.csv', Buffer.from(LINES))).toEqual({ tables: [TABLE], codes: [] });
  });

  test('may begin with a byte order mark, end its lines with CR LF, be UTF-16', async () => {
    expect((await read('a.csv', Buffer.from(`\uFEFF${LINES}`))).tables).toEqual([TABLE]);
    expect((await read('a.csv', Buffer.from(LINES.replaceAll('\n', '\r\n')))).tables).toEqual([TABLE]);
    const utf16 = await read('a.csv', Buffer.from(`\uFEFF${LINES}`, 'utf16le'));
    expect(utf16).toEqual({ tables: [TABLE], codes: ['1 ENCODING_UTF16'] });
  });

  test('separated by semicolons or tabs is read, and says so', async () => {
    const semicolons = await read('a.csv', Buffer.from('old_code;old_name\n00901;Xã A\n'));
    expect(semicolons.tables[0]).toMatchObject({ header: ['old_code', 'old_name'] });
    expect(semicolons.codes).toEqual(['1 DELIMITER_OTHER']);
    expect((await read('a.csv', Buffer.from('old_code\told_name\n00901\tXã A\n'))).codes).toEqual([
      '1 DELIMITER_OTHER',
    ]);
  });

  test.each([
    [
      'in an old encoding',
      Buffer.from('old_code,old_name\n00901,X\u00e3 A\n', 'latin1'),
      '1 ENCODING_NOT_UTF8',
    ],
    ['with a quote that never closes', Buffer.from('old_code,old_name\n00901,"Xã A\n'), 'QUOTES_BROKEN'],
    ['that is empty', Buffer.alloc(0), '1 FILE_EMPTY'],
    ['that is a PDF', Buffer.from('%PDF-1.7'), '1 FILE_TYPE_UNKNOWN'],
    ['that is an old .xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), '1 FILE_TYPE_UNKNOWN'],
    ['that is too large', Buffer.alloc(20 * 1024 * 1024 + 1, 'a'), '1 FILE_TOO_LARGE'],
  ])('%s is refused', async (_what, content, code) => {
    const { tables, codes } = await read('a.csv', content);
    expect(tables).toEqual([]);
    expect(codes).toEqual([expect.stringContaining(code)]);
  });
});

describe('an .xlsx', () => {
  const cells = (rows: (string | number | Date)[][]): SheetData =>
    rows.map((row) =>
      row.map((value) =>
        value instanceof Date
          ? { value, type: Date, format: 'dd/mm/yyyy' }
          : { value, type: value.constructor as never },
      ),
    );
  const workbook = (sheets: Record<string, (string | number | Date)[][]>): Promise<Buffer> =>
    writeXlsxFile(Object.entries(sheets).map(([sheet, rows]) => ({ sheet, data: cells(rows) }))).toBuffer();

  test('gives a table per sheet, numbers and days as they would stand in a .csv', async () => {
    const content = await workbook({
      lineage: [
        ['old_code', 'on'],
        [5977, new Date(Date.UTC(2025, 6, 1))],
        ['00902', 'x'],
      ],
      notes: [['']],
    });
    expect(await read('all.xlsx', content)).toEqual({
      tables: [
        {
          file: 'all.xlsx › lineage',
          header: ['old_code', 'on'],
          rows: [
            { row: 2, cells: ['5977', '2025-07-01'] },
            { row: 3, cells: ['00902', 'x'] },
          ],
        },
      ],
      codes: ['1 SHEET_IGNORED'],
    });
  });

  test('with one unnamed sheet goes by the name of the file', async () => {
    const { tables } = await read('lineage.xlsx', await workbook({ Sheet1: [['old_code']] }));
    expect(tables[0]!.file).toBe('lineage.xlsx');
  });

  test('that is cut off is refused', async () => {
    const content = (await workbook({ lineage: [['a']] })).subarray(0, 500);
    expect((await read('a.xlsx', content)).codes).toEqual(['1 WORKBOOK_DAMAGED']);
  });

  test('with macros is refused', async () => {
    const content = await workbook({ lineage: [['a']] });
    const name = Buffer.from('xl/styles.xml');
    for (let at = content.indexOf(name); at >= 0; at = content.indexOf(name, at + 1))
      content.write('vbaProject.bi', at);
    expect((await read('a.xlsx', content)).codes).toEqual(['1 WORKBOOK_WITH_MACROS']);
  });

  test('that says it unpacks to gigabytes is refused before it is unpacked', async () => {
    const content = await workbook({ lineage: [['a']] });
    const entry = content.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    content.writeUInt32LE(0xf0000000, entry + 24);
    expect((await read('a.xlsx', content)).codes).toEqual(['1 FILE_TOO_LARGE']);
  });
});

test('the template has a sheet for every list, and each is recognised', async () => {
  const content = await importTemplate();
  expect(readZipDirectory(content)).not.toBeNull();
  const { tables } = await read('template.xlsx', content);
  expect(tables.map((table) => recogniseFile(table)?.kind)).toEqual([
    'legalDocuments',
    'unitsBefore',
    'unitsAfter',
    'lineageProvinces',
    'lineage',
    'changes',
  ]);
});
