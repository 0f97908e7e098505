import type { ImportCode } from '@haicap/domain/units/import';

/** Steps of an import that takes long, in order. */
export const IMPORT_STEPS = [
  'planning',
  'instruments',
  'units',
  'acts',
  'versions',
  'targets',
  'parts',
  'boundaries',
  'organizations',
  'persons',
  'assignments',
] as const;
/** A step of an import. */
export type ImportStep = (typeof IMPORT_STEPS)[number];

/** Why an import failed although its preview was sound. Nothing is stored in any of these cases. */
export const IMPORT_FAILURES = [
  'ERRORS_SINCE_PREVIEW',
  'LEDGER_MOVED',
  'PERSONNEL_MOVED',
  'INTERNAL',
] as const;
/** Reason of a failed import. */
export type ImportFailure = (typeof IMPORT_FAILURES)[number];

/** Texts of imports in one language, with `{param}` where a value stands. Each says what is wrong and what to do. */
export interface ImportTexts {
  readonly dimension: Readonly<Record<'area' | 'population', string>>;
  readonly delimiter: Readonly<Record<';' | '\t', string>>;
  readonly code: Readonly<Record<ImportCode, string>>;
  readonly step: Readonly<Record<ImportStep, string>>;
  readonly failure: Readonly<Record<ImportFailure, string>>;
}
