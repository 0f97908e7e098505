import { isCalendarDay, parsePlainDate, type PlainDate } from './plain-date.js';

const DAY_MONTH_YEAR = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4})$/;
const EIGHT_DIGITS = /^(\d{2})(\d{2})(\d{4})$/;

/**
 * Reads a day as people type it: `04/08/2025`, `4/8/2025`, `4-8-2025`, `04.08.2025`, `04082025` (day first, as in
 * Vietnam and France) or `2025-08-04`. Null for anything else and for days that do not exist, such as 31/2.
 * Two-digit years are refused: a guess of the century would be silent.
 * @example parseDateInput('4/8/2025') // '2025-08-04'
 */
export function parseDateInput(text: string): PlainDate | null {
  const trimmed = text.trim();
  const iso = parsePlainDate(trimmed);
  if (iso !== null) return iso;
  const match = DAY_MONTH_YEAR.exec(trimmed) ?? EIGHT_DIGITS.exec(trimmed);
  if (!match) return null;
  const [day, month, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (!isCalendarDay(year, month, day)) return null;
  return parsePlainDate(`${match[3]}-${pad(month)}-${pad(day)}`);
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
