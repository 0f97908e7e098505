import type { InputIssueCode } from '@haicap/domain/errors';
import type { Locale } from '../locale.js';
import { inputIssues as en } from '../messages/en/input-issues.js';
import { inputIssues as fr } from '../messages/fr/input-issues.js';
import { inputIssues as vi } from '../messages/vi/input-issues.js';
import type { InputIssueTexts } from './input-issue-texts.js';

const TEXTS: Readonly<Record<Locale, InputIssueTexts>> = { vi, en, fr };

/**
 * What is wrong with an entry, in a language.
 *
 * @example inputIssueText('en', 'input.required') // 'Fill this in.'
 */
export function inputIssueText(locale: Locale, code: InputIssueCode): string {
  return TEXTS[locale][code];
}

/** Whether there is a text for a code that came over the wire. */
export function isInputIssueCode(code: unknown): code is InputIssueCode {
  return typeof code === 'string' && Object.hasOwn(vi, code);
}
