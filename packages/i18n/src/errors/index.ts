import type { Locale } from '../locale.js';
import { errors as en } from '../messages/en/errors.js';
import { errors as fr } from '../messages/fr/errors.js';
import { errors as vi } from '../messages/vi/errors.js';
import type { ErrorText, ErrorTextCode, ErrorTexts } from './error-texts.js';

export type { ErrorText, ErrorTextCode, ErrorTexts } from './error-texts.js';
export {
  IMPORT_FAILURES,
  IMPORT_STEPS,
  importFailureText,
  importStepText,
  importText,
  type ImportFailure,
  type ImportStep,
  type ImportTexts,
} from './import-text.js';
export { inputIssueText, isInputIssueCode } from './input-issue-text.js';
export {
  isPersonnelCode,
  personnelText,
  type PersonnelFindingTexts,
  type PersonnelText,
} from './personnel-text.js';
export { proofText, type ProofText, type ProofTexts } from './proof-text.js';

const TEXTS: Readonly<Record<Locale, ErrorTexts>> = { vi, en, fr };

/**
 * Title and advice of an error, at once and for all languages: for servers.
 *
 * @example errorText('vi', 'NOT_FOUND').title
 */
export function errorText(locale: Locale, code: ErrorTextCode): ErrorText {
  return TEXTS[locale].code[code];
}

/** Whether there is a text for a code that came over the wire. */
export function isErrorTextCode(code: unknown): code is ErrorTextCode {
  return typeof code === 'string' && Object.hasOwn(vi.code, code);
}
