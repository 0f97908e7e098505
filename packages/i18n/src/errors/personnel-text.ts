import { addDays, parsePlainDate } from '@haicap/domain/dates';
import type { PersonnelCode, PersonnelFinding } from '@haicap/domain/personnel';
import { createFormatters } from '../format/index.js';
import type { Locale } from '../locale.js';
import { personnelFindings as en } from '../messages/en/personnel-findings.js';
import { personnelFindings as fr } from '../messages/fr/personnel-findings.js';
import { personnelFindings as vi } from '../messages/vi/personnel-findings.js';
import type { PersonnelFindingTexts, PersonnelText } from './personnel-texts.js';

export type { PersonnelFindingTexts, PersonnelText } from './personnel-texts.js';

type Values = PersonnelFinding['params'];

const TEXTS: Readonly<Record<Locale, PersonnelFindingTexts>> = { vi, en, fr };

/**
 * What a finding about personnel says and how to mend it, at once and for all languages.
 *
 * @example personnelText('en', 'personnel.plan.empty').message // 'The plan has nobody in it.'
 */
export function personnelText(locale: Locale, code: PersonnelCode, params: Values = {}): PersonnelText {
  const { message, remedy } = TEXTS[locale].code[code];
  const values = { ...params, period: periodInWords(locale, params) };
  return { message: fill(locale, message, values), remedy: fill(locale, remedy, values) };
}

/** Whether there is a text for a code that came over the wire. */
export function isPersonnelCode(code: unknown): code is PersonnelCode {
  return typeof code === 'string' && Object.hasOwn(vi.code, code);
}

/** Periods end before `to`; people say the last day. */
function periodInWords(locale: Locale, { from, to }: Values): string {
  const texts = TEXTS[locale].period;
  const end = typeof to === 'string' ? parsePlainDate(to) : null;
  if (end === null) return fill(locale, texts.open, { from: from ?? '' });
  return fill(locale, texts.closed, { from: from ?? '', to: addDays(end, -1) });
}

function fill(locale: Locale, text: string, values: Values): string {
  return text.replaceAll(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    return value === undefined ? place : inWords(locale, value);
  });
}

function inWords(locale: Locale, value: string | number): string {
  if (typeof value === 'number') return createFormatters(locale).number(value);
  const day = parsePlainDate(value);
  return day === null ? value : createFormatters(locale).date(day);
}
