import {
  errorText,
  inputIssueText,
  isErrorTextCode,
  isInputIssueCode,
  isPersonnelCode,
  personnelText,
} from '@haicap/i18n/errors';
import type { Locale } from '../context.js';
import { ISSUE_MESSAGES } from './issue-messages.js';

type Params = Readonly<Record<string, string | number>>;

/** What went wrong and how to mend it, in a language. */
export function errorMessage(locale: Locale, code: string, params: Params = {}): string {
  if (!isErrorTextCode(code)) return issueMessage(locale, code, params);
  const { title, advice } = errorText(locale, code);
  return `${title}. ${advice}`;
}

/** The text of a fault (of an input, of a request) in a language; the code itself where it has none yet. */
export function issueMessage(locale: Locale, code: string, params: Params = {}): string {
  if (isInputIssueCode(code)) return inputIssueText(locale, code);
  if (isPersonnelCode(code)) {
    const { message, remedy } = personnelText(locale, code, params);
    return `${message} ${remedy}`;
  }
  const text = ISSUE_MESSAGES[locale][code] ?? code;
  return text.replaceAll(/\{(\w+)\}/g, (place, name: string) => String(params[name] ?? place));
}
