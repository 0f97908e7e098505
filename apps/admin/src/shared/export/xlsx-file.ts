import type { ExportCell, ExportSheet } from './export-sheet';
import { zipFile, type ZipEntry } from './zip-file';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Media type of a spreadsheet. */
export const XLSX_TYPE: string = `${TYPE}.sheet`;

/** Tables as a spreadsheet: bold, frozen headings with filters; texts stay texts, so that codes keep their zeros. */
export function xlsxFile(sheets: readonly ExportSheet[]): Promise<Uint8Array<ArrayBuffer>> {
  return zipFile([
    ...frame(sheets),
    ...sheets.map((sheet, index) => ({
      path: `xl/worksheets/sheet${index + 1}.xml`,
      text: worksheet(sheet),
    })),
  ]);
}

function frame(sheets: readonly ExportSheet[]): readonly ZipEntry[] {
  const numbers = sheets.map((_, index) => index + 1);
  const overrides = numbers.map(
    (n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  );
  const names = sheets.map(
    (sheet, index) =>
      `<sheet name="${escape(sheetName(sheet, index))}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const relations = numbers.map(
    (n) => `<Relationship Id="rId${n}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
  );
  return [
    {
      path: '[Content_Types].xml',
      text: `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${overrides.join('')}</Types>`,
    },
    {
      path: '_rels/.rels',
      text: `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      path: 'xl/workbook.xml',
      text: `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${names.join('')}</sheets></workbook>`,
    },
    {
      path: 'xl/_rels/workbook.xml.rels',
      text: `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}<Relationship Id="rIdStyles" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    },
    { path: 'xl/styles.xml', text: STYLES },
  ];
}

/** Formats: 0 number, 1 text (number format 49 = "@"), 2 heading. */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Times New Roman"/></font><font><b/><sz val="11"/><name val="Times New Roman"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf fontId="0"/><xf numFmtId="49" fontId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`;

function worksheet(sheet: ExportSheet): string {
  const last = columnLetters(sheet.columns.length - 1);
  const widths = sheet.columns.map(
    (column, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${column.width ?? 16}" customWidth="1"/>`,
  );
  const heading = row(
    1,
    sheet.columns.map((column) => column.title),
    2,
  );
  const rows = sheet.rows.map((cells, index) => row(index + 2, cells, 1));
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>${heading}${rows.join('')}</sheetData><autoFilter ref="A1:${last}${sheet.rows.length + 1}"/></worksheet>`;
}

function row(number: number, cells: readonly ExportCell[], textStyle: 1 | 2): string {
  return `<row r="${number}">${cells.map((value, index) => cell(`${columnLetters(index)}${number}`, value, textStyle)).join('')}</row>`;
}

function cell(place: string, value: ExportCell, textStyle: 1 | 2): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
  return `<c r="${place}" t="inlineStr" s="${textStyle}"><is><t xml:space="preserve">${escape(value)}</t></is></c>`;
}

function columnLetters(index: number): string {
  const rest = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? rest : columnLetters(Math.floor(index / 26) - 1) + rest;
}

function sheetName(sheet: ExportSheet, index: number): string {
  return (
    sheet.name
      .replaceAll(/[[\]:*?/\\]/gu, ' ')
      .trim()
      .slice(0, 31) || String(index + 1)
  );
}

/** Escapes markup and drops the control characters that XML cannot hold. */
function escape(text: string): string {
  return text
    .replaceAll(/[^\P{Cc}\t\n\r]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
