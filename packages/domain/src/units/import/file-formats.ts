/** What a file of the ledger import holds. */
export type FileKind =
  | 'unitsBefore'
  | 'unitsAfter'
  | 'lineage'
  | 'lineageProvinces'
  | 'legalDocuments'
  | 'changes';

/** A file that the import understands. */
export interface FileFormat<Kind extends string = FileKind> {
  readonly kind: Kind;
  /** Usual name without ending; also the name of the sheet in a workbook. */
  readonly name: string;
  /** Columns that must be there, in the usual order. */
  readonly columns: readonly string[];
  /** Columns that may be left out. */
  readonly optional: readonly string[];
}

/** The files of the ledger import, in the order in which they build on each other. */
export const FILE_FORMATS: readonly FileFormat[] = [
  {
    kind: 'legalDocuments',
    name: 'legal-documents',
    columns: ['number', 'issuer', 'kind', 'issued_on', 'effective_on', 'operative_on', 'subject'],
    optional: ['province_code', 'verified_in'],
  },
  {
    kind: 'unitsBefore',
    name: 'units-before',
    columns: ['code', 'level', 'type', 'name', 'parent_code', 'province_code'],
    optional: ['short_name'],
  },
  {
    kind: 'unitsAfter',
    name: 'units-after',
    columns: ['code', 'level', 'type', 'name', 'parent_code', 'valid_from', 'arrangement', 'legal_basis'],
    optional: [
      'short_name',
      'clause',
      'headquarters_vi',
      'area_km2',
      'area_km2_polygon',
      'population',
      'population_flag',
      'lon',
      'lat',
    ],
  },
  {
    kind: 'lineageProvinces',
    name: 'lineage-provinces',
    columns: ['old_code', 'old_name', 'new_code', 'new_name', 'relation', 'legal_basis'],
    optional: [],
  },
  {
    kind: 'lineage',
    name: 'lineage',
    columns: [
      'old_code',
      'old_level',
      'old_name',
      'new_code',
      'new_name',
      'new_province_code',
      'relation',
      'area_part',
      'population_part',
      'legal_basis',
    ],
    optional: ['clause', 'note_vi', 'source_row', 'correction'],
  },
  {
    kind: 'changes',
    name: 'changes-2026',
    columns: ['effective_on', 'level', 'code', 'new_name', 'new_type', 'legal_basis'],
    optional: ['province_code', 'change', 'old_name', 'old_type'],
  },
];

/** A sheet of text: what both .csv and .xlsx become. */
export interface ImportTable {
  /** Name of the file, with the sheet where a workbook has several. */
  readonly file: string;
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
}

/** A row of a sheet with the number it has in the file. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/**
 * The format of a kind.
 * @example formatOf('lineage').name // 'lineage'
 */
export function formatOf(kind: FileKind): FileFormat {
  return FILE_FORMATS.find((format) => format.kind === kind)!;
}

/**
 * Which of the known files a table is: by its name, else by the columns it has. Null when neither tells.
 * @example recogniseFile({ file: 'Units-Before (2).csv', header: [] })?.kind // 'unitsBefore'
 */
export function recogniseFile(table: Pick<ImportTable, 'file' | 'header'>): FileFormat | null {
  return recogniseAmong(FILE_FORMATS, table);
}

/**
 * The same among the files of another import.
 * @example recogniseAmong(PERSONNEL_FORMATS, { file: 'persons.csv', header: [] })?.kind // 'persons'
 */
export function recogniseAmong<Kind extends string>(
  formats: readonly FileFormat<Kind>[],
  table: Pick<ImportTable, 'file' | 'header'>,
): FileFormat<Kind> | null {
  const name = tidyName(table.file);
  const longestFirst = formats.toSorted((left, right) => right.name.length - left.name.length);
  const named = longestFirst.find((format) => name.startsWith(format.name));
  return named ?? bestByHeader(formats, table.header);
}

function tidyName(file: string): string {
  const last = file.split(/[\\/›]/).at(-1)!;
  return last
    .trim()
    .toLowerCase()
    .replaceAll(/[_\s]+/g, '-');
}

/**
 * At least three quarters of the columns must be there, so that a renamed column or two do not hide what a file is; among
 * several the one with most columns found, because the columns of one format may all be those of another.
 */
function bestByHeader<Kind extends string>(
  formats: readonly FileFormat<Kind>[],
  header: readonly string[],
): FileFormat<Kind> | null {
  const found = new Set(header.map((column) => column.trim().toLowerCase()));
  const countOf = (format: FileFormat<Kind>): number =>
    format.columns.filter((column) => found.has(column)).length;
  const fitting = formats.filter((format) => countOf(format) / format.columns.length >= 0.75);
  return fitting.toSorted((left, right) => countOf(right) - countOf(left))[0] ?? null;
}
