import type { FindingSeverity } from '../proof-codes.js';

/** Every code that an import may report, with its severity and the names of its params. Text comes from the code. */
export const IMPORT_RULES = {
  // Whole files
  FILE_EMPTY: { severity: 'ERROR', params: [] },
  FILE_TYPE_UNKNOWN: { severity: 'ERROR', params: [] },
  FILE_TOO_LARGE: { severity: 'ERROR', params: ['limit'] },
  FILE_NOT_RECOGNISED: { severity: 'ERROR', params: ['expected'] },
  FILE_TWICE: { severity: 'ERROR', params: ['other'] },
  FILE_MISSING: { severity: 'ERROR', params: ['expected'] },
  WORKBOOK_DAMAGED: { severity: 'ERROR', params: [] },
  WORKBOOK_WITH_MACROS: { severity: 'ERROR', params: [] },
  SHEET_IGNORED: { severity: 'INFO', params: ['sheet'] },
  ENCODING_NOT_UTF8: { severity: 'ERROR', params: ['line'] },
  ENCODING_UTF16: { severity: 'INFO', params: [] },
  TEXT_DAMAGED: { severity: 'ERROR', params: ['value'] },
  DELIMITER_OTHER: { severity: 'INFO', params: ['delimiter'] },
  QUOTES_BROKEN: { severity: 'ERROR', params: [] },
  // Header
  HEADER_MISSING: { severity: 'ERROR', params: ['expected'] },
  HEADER_RENAMED: { severity: 'ERROR', params: ['found', 'expected'] },
  HEADER_TWICE: { severity: 'ERROR', params: ['found'] },
  HEADER_UNKNOWN: { severity: 'INFO', params: ['found'] },
  ROW_LENGTH: { severity: 'ERROR', params: ['found', 'expected'] },
  // Cells
  VALUE_MISSING: { severity: 'ERROR', params: [] },
  VALUE_UNKNOWN: { severity: 'ERROR', params: ['value', 'allowed'] },
  CODE_SHAPE: { severity: 'ERROR', params: ['value', 'digits'] },
  CODE_ZEROS_RESTORED: { severity: 'WARNING', params: ['value', 'code'] },
  CODE_ZEROS_LOST: { severity: 'ERROR', params: ['value', 'code'] },
  CODE_SCIENTIFIC: { severity: 'ERROR', params: ['value', 'digits'] },
  DATE_FORMAT: { severity: 'WARNING', params: ['value', 'date'] },
  DATE_AMBIGUOUS: { severity: 'ERROR', params: ['value', 'date', 'other'] },
  DATE_INVALID: { severity: 'ERROR', params: ['value'] },
  NUMBER_UNREADABLE: { severity: 'WARNING', params: ['value'] },
  // Units
  CODE_TWICE: { severity: 'ERROR', params: ['code', 'row'] },
  KIND_NOT_OF_LEVEL: { severity: 'ERROR', params: ['value', 'level'] },
  NAME_KIND_DIFFERS: { severity: 'WARNING', params: ['name', 'kind'] },
  PARENT_UNKNOWN: { severity: 'ERROR', params: ['code'] },
  PARENT_NOT_ALLOWED: { severity: 'ERROR', params: ['value'] },
  PROVINCE_CONTRADICTS_PARENT: { severity: 'ERROR', params: ['found', 'expected'] },
  AREA_MISSING: { severity: 'WARNING', params: [] },
  AREA_DIFFERS: { severity: 'WARNING', params: ['published', 'measured'] },
  POPULATION_MISSING: { severity: 'WARNING', params: [] },
  POPULATION_SUSPECT: { severity: 'WARNING', params: ['value'] },
  POPULATION_ABSURD: { severity: 'WARNING', params: ['value', 'density'] },
  SEAT_MISSING: { severity: 'WARNING', params: [] },
  POINT_OUTSIDE: { severity: 'WARNING', params: ['longitude', 'latitude'] },
  DAY_DIFFERS: { severity: 'ERROR', params: ['found', 'expected'] },
  LEGAL_BASIS_MISSING: { severity: 'ERROR', params: [] },
  LEGAL_BASIS_SHAPE: { severity: 'WARNING', params: ['value'] },
  DATES_ORDER: { severity: 'WARNING', params: ['earlier', 'later'] },
  // Links
  EXTENT_CONTRADICTS: { severity: 'ERROR', params: ['relation', 'found', 'expected'] },
  EXTENT_FROM_RELATION: { severity: 'WARNING', params: ['extent'] },
  LINK_OLD_UNKNOWN: { severity: 'ERROR', params: ['code'] },
  LINK_NEW_UNKNOWN: { severity: 'ERROR', params: ['code'] },
  LINK_NAME_DIFFERS: { severity: 'WARNING', params: ['code', 'found', 'expected'] },
  LINK_TWICE: { severity: 'ERROR', params: ['row'] },
  LINK_PROVINCE_DIFFERS: { severity: 'ERROR', params: ['found', 'expected'] },
  LEGAL_BASIS_DIFFERS: { severity: 'WARNING', params: ['found', 'expected'] },
  UNCHANGED_DIFFERS: { severity: 'ERROR', params: ['oldCode', 'newCode'] },
  ARRANGEMENT_CONTRADICTS: { severity: 'ERROR', params: ['arrangement', 'relation'] },
  SOURCE_CONSUMED_TWICE: { severity: 'ERROR', params: ['name', 'dimension'] },
  SOURCE_NOT_CONSUMED: { severity: 'WARNING', params: ['name', 'dimension'] },
  OLD_WITHOUT_LINK: { severity: 'ERROR', params: ['name'] },
  NEW_WITHOUT_LINK: { severity: 'ERROR', params: ['name'] },
  // Later changes
  CHANGE_UNIT_UNKNOWN: { severity: 'ERROR', params: ['code', 'date'] },
  CHANGE_NAME_DIFFERS: { severity: 'WARNING', params: ['found', 'expected'] },
  CHANGE_WITHOUT_EFFECT: { severity: 'ERROR', params: ['name'] },
  // Against the ledger as stored
  CODE_IN_USE: { severity: 'ERROR', params: ['code', 'name'] },
  IDENTITY_DIFFERS: { severity: 'ERROR', params: ['code', 'name'] },
  ENDS_OTHERWISE: { severity: 'ERROR', params: ['name', 'date'] },
  ACT_IN_PROGRESS: { severity: 'ERROR', params: ['number', 'status'] },
  VALUE_CORRECTED: { severity: 'INFO', params: ['found', 'expected'] },
  // Boundaries
  GEOJSON_INVALID: { severity: 'ERROR', params: [] },
  GEOMETRY_TYPE: { severity: 'ERROR', params: ['value'] },
  GEOMETRY_RING: { severity: 'ERROR', params: [] },
  COORDINATES_OUTSIDE: { severity: 'ERROR', params: ['longitude', 'latitude'] },
  BOUNDARY_CODE_UNKNOWN: { severity: 'ERROR', params: ['code', 'date'] },
  // Personnel
  UNIT_UNKNOWN: { severity: 'ERROR', params: ['code', 'date'] },
  UNIT_BEYOND_REACH: { severity: 'ERROR', params: ['name'] },
  ID_UNKNOWN: { severity: 'ERROR', params: ['value'] },
  VERSION_STALE: { severity: 'ERROR', params: [] },
  ROW_TWICE: { severity: 'ERROR', params: ['row'] },
  TEXT_TOO_LONG: { severity: 'ERROR', params: ['most'] },
  NUMBER_INVALID: { severity: 'ERROR', params: ['value', 'most'] },
  ORGANIZATION_UNKNOWN: { severity: 'ERROR', params: ['name', 'unit'] },
  ORGANIZATION_SEVERAL: { severity: 'ERROR', params: ['name'] },
  ORGANIZATION_HAS_HOLDERS: { severity: 'ERROR', params: ['count', 'date'] },
  TYPE_UNKNOWN: { severity: 'ERROR', params: ['value'] },
  TYPE_NOT_OF_BODY: { severity: 'WARNING', params: ['post', 'organization'] },
  POSITION_UNKNOWN: { severity: 'ERROR', params: ['post', 'organization'] },
  POSITION_SEVERAL: { severity: 'ERROR', params: ['post', 'organization'] },
  PERSON_DUPLICATE: { severity: 'ERROR', params: ['candidates'] },
  PERSON_TAKEN_FOR: { severity: 'WARNING', params: ['candidates'] },
  PERSON_SAME_NAME: { severity: 'WARNING', params: ['candidates'] },
  PERSON_NEEDS_KEY: { severity: 'ERROR', params: ['candidates'] },
  PERSON_NAME_DIFFERS: { severity: 'WARNING', params: ['found', 'expected'] },
  PERSON_UNKNOWN: { severity: 'ERROR', params: ['value'] },
  STAFF_CODE_TAKEN: { severity: 'ERROR', params: ['value'] },
  DECISION_INCOMPLETE: { severity: 'ERROR', params: [] },
  ASSIGNMENT_DIFFERS: { severity: 'ERROR', params: ['columns'] },
  ASSIGNMENT_NOT_TO_PLACE: { severity: 'ERROR', params: [] },
  PLACED_OTHERWISE: { severity: 'ERROR', params: [] },
  // A rule of personnel, with the code and the params of its finding.
  PERSONNEL_REFUSED: { severity: 'ERROR', params: ['finding'] },
  PERSONNEL_NOTED: { severity: 'WARNING', params: ['finding'] },
} as const;

/** Code of something that an import reports. */
export type ImportCode = keyof typeof IMPORT_RULES;

/** All codes of imports, for message catalogues. */
export const IMPORT_CODES: readonly ImportCode[] = Object.keys(IMPORT_RULES) as ImportCode[];

/** Where a message belongs. Rows are counted as in the file: the header is row 1. */
export interface RowOrigin {
  readonly file: string;
  readonly row: number;
}

/** Something that an import reports about a cell, a row or (row 1, no column) a whole file. */
export interface ImportMessage extends RowOrigin {
  readonly severity: FindingSeverity;
  readonly column: string | null;
  readonly code: ImportCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/**
 * A message with the severity of its rule.
 * @example importMessage({ file: 'lineage.csv', row: 7 }, 'old_code', 'LINK_OLD_UNKNOWN', { code: '99999' })
 */
export function importMessage(
  origin: RowOrigin,
  column: string | null,
  code: ImportCode,
  params: ImportMessage['params'] = {},
): ImportMessage {
  const { severity } = IMPORT_RULES[code];
  return { file: origin.file, row: origin.row, severity, column, code, params };
}

/**
 * Whether any message stops the import.
 * @example hasErrors([]) // false
 */
export function hasErrors(messages: readonly ImportMessage[]): boolean {
  return messages.some((message) => message.severity === 'ERROR');
}
