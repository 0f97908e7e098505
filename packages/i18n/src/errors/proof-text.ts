import type { Finding, UnitKind, UnitLevel } from '@haicap/domain/units';
import { enumLabels } from '../enums/index.js';
import { createFormatters } from '../format/index.js';
import type { Locale } from '../locale.js';
import { proof as en } from '../messages/en/proof.js';
import { proof as fr } from '../messages/fr/proof.js';
import { proof as vi } from '../messages/vi/proof.js';
import type { ProofText, ProofTexts } from './proof-texts.js';

export type { ProofText, ProofTexts } from './proof-texts.js';

const TEXTS: Readonly<Record<Locale, ProofTexts>> = { vi, en, fr };
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * What a finding of a proof sheet says and how to mend it, at once and for all languages: for servers.
 * Further values may be given for places that the finding itself does not fill.
 *
 * @example proofText('en', { code: 'EMPTY_ACT', params: {} }).message
 */
export function proofText(
  locale: Locale,
  { code, params }: Pick<Finding, 'code' | 'params'>,
  further: Finding['params'] = {},
): ProofText {
  const { message, remedy } = TEXTS[locale].code[code];
  const values = { ...further, ...params };
  return { message: fill(locale, message, values), remedy: remedy && fill(locale, remedy, values) };
}

function fill(locale: Locale, text: string, values: Finding['params']): string {
  const filled = text.replaceAll(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    return value === undefined ? place : inWords(locale, name, value);
  });
  return filled.charAt(0).toLocaleUpperCase(locale) + filled.slice(1);
}

function inWords(locale: Locale, name: string, value: string | number): string {
  const labels = enumLabels(locale);
  if (name === 'dimension') return TEXTS[locale].dimension[value as 'area' | 'population'];
  if (name === 'level' || name === 'parentLevel') return labels.unitLevel[value as UnitLevel];
  if (name === 'kind') return labels.unitKind[value as UnitKind];
  if (name === 'sequence') return String(value);
  if (typeof value === 'number') return createFormatters(locale).number(value);
  return DAY.test(value) ? createFormatters(locale).date(value) : value;
}
