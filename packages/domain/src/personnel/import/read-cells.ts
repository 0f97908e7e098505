import { parsePlainDate, type PlainDate } from '../../dates/index.js';
import { foldVi } from '../../text/index.js';
import { readCode, readDay, readOptional, readRequired, type CellReader } from '../../units/import/index.js';
import type { PersonnelIdType } from './rows.js';

/** The record id within an id of the API; null when it is none of that type. */
export type IdReader = (type: PersonnelIdType, text: string) => string | null;

/** A text that may be missing and is no longer than `most`. */
export function readText(cells: CellReader, column: string, most: number): string | null {
  const text = readOptional(cells, column);
  if (text !== null && text.length > most) cells.report(column, 'TEXT_TOO_LONG', { most });
  return text;
}

/** The same for a text that must be there; spaces within are single ones. */
export function readName(cells: CellReader, column: string, most: number): string {
  const text = readRequired(cells, column).replaceAll(/\s+/g, ' ');
  if (text.length > most) cells.report(column, 'TEXT_TOO_LONG', { most });
  return text;
}

/** A whole number from 0 to `most`. */
export function readCount(cells: CellReader, column: string, most: number): number | null {
  const value = cells.text(column);
  if (value === '') return null;
  const count = /^\d{1,9}(?:\.0+)?$/.test(value) ? Number(value) : Number.NaN;
  if (count <= most) return count;
  cells.report(column, 'NUMBER_INVALID', { value, most });
  return null;
}

/** A word of a list in any case, for example `principal`; null where the cell is empty or (with a message) unknown. */
export function readWord<const Value extends string>(
  cells: CellReader,
  column: string,
  values: readonly Value[],
): Value | null {
  const text = cells.text(column);
  if (text === '') return null;
  const word = text.toUpperCase().replaceAll(/[\s-]+/g, '_');
  const found = values.find((value) => value === word);
  if (found !== undefined) return found;
  cells.report(column, 'VALUE_UNKNOWN', { value: text, allowed: values.join(', ') });
  return null;
}

/** An id as an export gives it. */
export function readId(
  cells: CellReader,
  column: string,
  type: PersonnelIdType,
  idOf: IdReader,
): string | null {
  const text = cells.text(column);
  if (text === '') return null;
  const id = idOf(type, text);
  if (id === null) cells.report(column, 'ID_UNKNOWN', { value: text });
  return id;
}

/** The code of a unit of any tier, told by its length; zeros that a spreadsheet has eaten are put back where that is clear. */
export function readUnitCode(cells: CellReader, column: string): string | null {
  const value = cells.text(column);
  if (value === '') return null;
  if (/^\d{1,2}$/.test(value)) return readCode(cells, column, 'PROVINCE');
  if (/^\d{3}$/.test(value)) return readCode(cells, column, 'DISTRICT');
  return readCode(cells, column, 'COMMUNE');
}

/** A day that must be there. */
export function readRequiredDay(cells: CellReader, column: string): PlainDate | null {
  if (cells.text(column) === '') cells.report(column, 'VALUE_MISSING');
  return readDay(cells, column);
}

/** For comparing names: marks, case and spaces do not matter. */
export function sameName(left: string | null, right: string | null): boolean {
  return foldName(left) === foldName(right);
}

/** A name as it is compared. */
export function foldName(name: string | null): string {
  return foldVi((name ?? '').replaceAll(/\s+/g, ' ').trim());
}

/** A day in words of a message; empty for none. */
export function dayText(day: PlainDate | null): string {
  return day === null ? '' : (parsePlainDate(day) ?? day);
}
