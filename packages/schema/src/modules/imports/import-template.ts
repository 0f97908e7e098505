import type { ImportKind } from '@haicap/database/client';
import { PERSONNEL_FORMATS } from '@haicap/domain/personnel/import';
import { FILE_FORMATS, type FileFormat } from '@haicap/domain/units/import';
import writeXlsxFile from 'write-excel-file/node';
import { choiceFeature, choiceSheet, type TemplateChoices } from './template-choices.js';

/** Rows whose cells are prepared: text, with the choice where a column has one. */
const PREPARED = 200;

/**
 * An empty workbook with a sheet per file of an import, columns as text so that codes keep their zeros. Columns of a
 * closed list offer its words; `types` are the keys of the catalogue of posts.
 */
export async function importTemplate(
  kind: Exclude<ImportKind, 'BOUNDARIES'> = 'LEDGER',
  types: readonly string[] = [],
): Promise<Buffer> {
  if (kind === 'LEDGER') return writeXlsxFile(FILE_FORMATS.map((format) => sheetOf(format, 20))).toBuffer();
  const sheets = PERSONNEL_FORMATS.map((format) => sheetOf(format, PREPARED));
  const choices = choiceSheet(types);
  return writeXlsxFile([...sheets, sheetOfChoices(choices)], {
    features: [choiceFeature(choices, PREPARED)],
  }).toBuffer();
}

function sheetOf({ name, columns, optional }: FileFormat<string>, rows: number) {
  const all = [...columns, ...optional];
  const header = all.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  // A few empty rows whose cells are text: a spreadsheet keeps the format of the rows above for new ones.
  const empty = Array.from({ length: rows }, () => all.map(() => ({ value: '', type: String, format: '@' })));
  return {
    data: [header, ...empty],
    sheet: name,
    columns: all.map((column) => ({ width: column.length + 6 })),
  };
}

function sheetOfChoices({ sheet, lists }: TemplateChoices) {
  const names = Object.keys(lists);
  const longest = Math.max(...Object.values(lists).map((words) => words.length));
  const header = names.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  const rows = Array.from({ length: longest }, (_, row) =>
    names.map((name) => ({ value: lists[name]?.[row] ?? '', type: String })),
  );
  return { data: [header, ...rows], sheet, columns: names.map(() => ({ width: 32 })) };
}
