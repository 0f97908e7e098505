/** A cell of an exported table. Codes are texts, so that leading zeros stay. */
export type ExportCell = string | number | null | undefined;

/** A table to be saved as a file. */
export interface ExportSheet {
  /** Name of the sheet in a spreadsheet; at most 31 characters are used. */
  readonly name: string;
  readonly columns: readonly ExportColumn[];
  readonly rows: readonly (readonly ExportCell[])[];
}

/** Heading and width of a column. */
export interface ExportColumn {
  readonly title: string;
  /** In characters. */
  readonly width?: number;
}
