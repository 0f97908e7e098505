import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

import { csvText } from './csv-text';
import type { ExportSheet } from './export-sheet';
import { xlsxFile } from './xlsx-file';

const sheet: ExportSheet = {
  name: 'Tra cứu: 1/2',
  columns: [{ title: 'Mã' }, { title: 'Tên', width: 30 }, { title: 'Dân số' }],
  rows: [
    ['05977', 'Phường Đông Kinh', 51234],
    ['00004', '=HYPERLINK("x") & <b>', null],
  ],
};

describe('a table as CSV', () => {
  const text = csvText(sheet);
  it('begins with a byte order mark and keeps leading zeros', () => {
    expect(text.startsWith('\ufeffMã,Tên,Dân số\r\n05977,Phường Đông Kinh,51234\r\n')).toBe(true);
  });
  it('makes a formula a text', () => {
    expect(text).toContain(`00004,"'=HYPERLINK(""x"") & <b>",`);
  });
});

describe('a table as a spreadsheet', () => {
  it('is a readable archive with the parts a spreadsheet needs', async () => {
    const files = unzip(await xlsxFile([sheet]));
    expect([...files.keys()]).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/worksheets/sheet1.xml',
    ]);
  });
  it('keeps codes as texts, numbers as numbers, and escapes markup', async () => {
    const worksheet = unzip(await xlsxFile([sheet])).get('xl/worksheets/sheet1.xml')!;
    expect(worksheet).toContain(
      '<c r="A2" t="inlineStr" s="1"><is><t xml:space="preserve">05977</t></is></c>',
    );
    expect(worksheet).toContain('<c r="C2"><v>51234</v></c>');
    expect(worksheet).toContain('=HYPERLINK(&quot;x&quot;) &amp; &lt;b&gt;');
  });
  it('leaves out of a sheet name what spreadsheets refuse', async () => {
    expect(unzip(await xlsxFile([sheet])).get('xl/workbook.xml')).toContain('name="Tra cứu  1 2"');
  });
});

/** Reads an archive by its central directory, as spreadsheet programs do. */
function unzip(archive: Uint8Array): Map<string, string> {
  const view = new DataView(archive.buffer);
  const end = archive.length - 22;
  const files = new Map<string, string>();
  let place = view.getUint32(end + 16, true);
  for (let number = 0; number < view.getUint16(end + 10, true); number += 1) {
    const [size, pathLength] = [view.getUint32(place + 20, true), view.getUint16(place + 28, true)];
    const path = new TextDecoder().decode(archive.subarray(place + 46, place + 46 + pathLength));
    const start = view.getUint32(place + 42, true) + 30 + pathLength;
    files.set(path, inflateRawSync(archive.subarray(start, start + size)).toString('utf8'));
    place += 46 + pathLength;
  }
  return files;
}
