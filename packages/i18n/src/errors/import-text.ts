import type { ImportMessage } from '@haicap/domain/units/import';
import type { ActStatus, Extent, UnitKind, UnitLevel } from '@haicap/domain/units';
import { enumLabels } from '../enums/index.js';
import { createFormatters } from '../format/index.js';
import type { Locale } from '../locale.js';
import { importMessages as en } from '../messages/en/import-messages.js';
import { importMessages as fr } from '../messages/fr/import-messages.js';
import { importMessages as vi } from '../messages/vi/import-messages.js';
import type { ImportFailure, ImportStep, ImportTexts } from './import-texts.js';
import { isPersonnelCode, personnelText } from './personnel-text.js';

export {
  IMPORT_FAILURES,
  IMPORT_STEPS,
  type ImportFailure,
  type ImportStep,
  type ImportTexts,
} from './import-texts.js';

type Values = ImportMessage['params'];

const TEXTS: Readonly<Record<Locale, ImportTexts>> = { vi, en, fr };
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Params that stand as typed in the file: a code is no number, and a wrong value is shown as it is. */
const AS_TYPED = new Set(['value', 'code', 'row', 'line', 'digits', 'number', 'oldCode', 'newCode', 'limit']);

/**
 * What an import reports of a cell, row or file, and how to mend it.
 *
 * @example importText('en', { code: 'CODE_SCIENTIFIC', params: { value: '1E+05', digits: 5 } })
 */
export function importText(locale: Locale, { code, params }: Pick<ImportMessage, 'code' | 'params'>): string {
  const { finding } = params;
  if (isPersonnelCode(finding)) {
    const { message, remedy } = personnelText(locale, finding, params);
    return `${message} ${remedy}`;
  }
  return fill(locale, TEXTS[locale].code[code], params);
}

/**
 * What an import is doing now.
 *
 * @example importStepText('en', 'units') // 'Writing units'
 */
export function importStepText(locale: Locale, step: string): string {
  return TEXTS[locale].step[step as ImportStep] ?? step;
}

/**
 * Why an import failed although its preview was sound.
 *
 * @example importFailureText('en', 'INTERNAL', { errorId: 'a1b2' })
 */
export function importFailureText(locale: Locale, failure: ImportFailure, params: Values = {}): string {
  return fill(locale, TEXTS[locale].failure[failure], params);
}

function fill(locale: Locale, text: string, values: Values): string {
  return text.replaceAll(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    return value === undefined ? place : inWords(locale, name, value);
  });
}

function inWords(locale: Locale, name: string, value: string | number): string {
  const labels = enumLabels(locale);
  const texts = TEXTS[locale];
  if (AS_TYPED.has(name)) return String(value);
  if (name === 'dimension') return texts.dimension[value as 'area' | 'population'];
  if (name === 'delimiter') return texts.delimiter[value as ';' | '\t'];
  if (name === 'level') return labels.unitLevel[value as UnitLevel];
  if (name === 'kind') return labels.unitKind[value as UnitKind];
  if (name === 'status') return labels.territorialChangeStatus[value as ActStatus];
  if (typeof value === 'number') return createFormatters(locale).number(value);
  if (value in labels.extent) return labels.extent[value as Extent];
  return DAY.test(value) ? createFormatters(locale).date(value) : value;
}
