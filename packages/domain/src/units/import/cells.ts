import { parseDateInput, parsePlainDate, type PlainDate } from '../../dates/index.js';
import type { UnitLevel } from '../ledger.js';
import { CODE_LENGTHS } from '../unit-lists.js';
import { importMessage, type ImportCode, type ImportMessage, type RowOrigin } from './import-codes.js';
import { isDamagedText } from './text-encoding.js';

/** A code whose leading zeros were put back; whether that is right is checked against the units. */
export interface RestoredCode {
  readonly column: string;
  readonly value: string;
  readonly code: string;
}

/** Reads the cells of one row and collects what is wrong with them. */
export interface CellReader {
  readonly origin: RowOrigin;
  readonly messages: ImportMessage[];
  readonly restored: RestoredCode[];
  /** Text of a cell, trimmed and composed (NFC); empty where the column is absent. */
  readonly text: (column: string) => string;
  readonly report: (column: string | null, code: ImportCode, params?: ImportMessage['params']) => void;
}

/** A reader for the cells of a row. */
export function cellReader(
  origin: RowOrigin,
  cells: readonly string[],
  positions: ReadonlyMap<string, number>,
): CellReader {
  const messages: ImportMessage[] = [];
  return {
    origin,
    messages,
    restored: [],
    text: (column) => {
      const position = positions.get(column);
      return position === undefined ? '' : (cells[position] ?? '').normalize('NFC').trim();
    },
    report: (column, code, params = {}) => void messages.push(importMessage(origin, column, code, params)),
  };
}

/** Text that must be there. */
export function readRequired(cells: CellReader, column: string): string {
  const text = cells.text(column);
  if (text === '') cells.report(column, 'VALUE_MISSING');
  else if (isDamagedText(text)) cells.report(column, 'TEXT_DAMAGED', { value: text });
  return text;
}

/** Text that may be missing. */
export function readOptional(cells: CellReader, column: string): string | null {
  const text = cells.text(column);
  if (isDamagedText(text)) cells.report(column, 'TEXT_DAMAGED', { value: text });
  return text === '' ? null : text;
}

/** One of the words of a list; null (with a message) for anything else. */
export function readChoice<Value>(
  cells: CellReader,
  column: string,
  choices: Readonly<Record<string, Value>>,
): Value | null {
  const text = readRequired(cells, column).toLowerCase();
  if (text === '') return null;
  if (Object.hasOwn(choices, text)) return choices[text]!;
  cells.report(column, 'VALUE_UNKNOWN', { value: text, allowed: Object.keys(choices).join(', ') });
  return null;
}

/**
 * An official code as text. A spreadsheet that took it for a number has eaten its zeros: they are put back and
 * noted in `restored`. Null (with a message where not merely empty) for what is no code of the level.
 */
export function readCode(cells: CellReader, column: string, level: UnitLevel | null): string | null {
  const value = cells.text(column);
  if (value === '' || level === null) return null;
  const digits = CODE_LENGTHS[level];
  if (/^\d(?:[.,]\d+)?e\+?\d+$/i.test(value)) {
    cells.report(column, 'CODE_SCIENTIFIC', { value, digits });
    return null;
  }
  if (!/^\d+$/.test(value) || value.length > digits) {
    cells.report(column, 'CODE_SHAPE', { value, digits });
    return null;
  }
  const code = value.padStart(digits, '0');
  if (code !== value) cells.restored.push({ column, value, code });
  return code;
}

/** A code that must be there. */
export function readRequiredCode(cells: CellReader, column: string, level: UnitLevel | null): string | null {
  if (cells.text(column) === '') cells.report(column, 'VALUE_MISSING');
  return readCode(cells, column, level);
}

/** A day as YYYY-MM-DD. Day first (16/06/2025) is read with a warning unless it could be month first. */
export function readDay(cells: CellReader, column: string): PlainDate | null {
  const value = cells.text(column);
  if (value === '') return null;
  const exact = parsePlainDate(value);
  if (exact !== null) return exact;
  const dayFirst = parseDateInput(value);
  if (dayFirst === null) {
    cells.report(column, 'DATE_INVALID', { value });
    return null;
  }
  const [year, month, day] = dayFirst.split('-') as [string, string, string];
  const monthFirst = parsePlainDate(`${year}-${day}-${month}`);
  if (monthFirst !== null && monthFirst !== dayFirst) {
    cells.report(column, 'DATE_AMBIGUOUS', { value, date: dayFirst, other: monthFirst });
    return null;
  }
  cells.report(column, 'DATE_FORMAT', { value, date: dayFirst });
  return dayFirst;
}

/** A number with a decimal point. Anything else is reported and stays in the raw values: nothing is guessed. */
export function readNumber(cells: CellReader, column: string): number | null {
  const value = cells.text(column);
  if (value === '') return null;
  if (/^-?\d+(?:\.\d+)?$/.test(value)) return Number(value);
  cells.report(column, 'NUMBER_UNREADABLE', { value });
  return null;
}
