import { LOCALE_TAGS, type Locale } from '../locale.js';
import { parseNumber } from './parse-number.js';

/** Dates and numbers in the manner of one language. A missing value renders as an en dash. */
export interface Formatters {
  /** A plain day `YYYY-MM-DD` as `dd/MM/yyyy`. */
  readonly date: (day: string | null | undefined) => string;
  /** A plain day in words: `ngày 1 tháng 7 năm 2025`. */
  readonly longDate: (day: string | null | undefined) => string;
  /** An instant in ISO 8601, as day and time in Vietnam. */
  readonly dateTime: (instant: string | null | undefined) => string;
  /** A whole number with separators of thousands: persons, counts. */
  readonly integer: (value: number | null | undefined) => string;
  /** A number with at most `digits` decimals (default 2). */
  readonly number: (value: number | null | undefined, digits?: number) => string;
  /** An area in km² with two decimals, without the unit. */
  readonly area: (value: number | null | undefined) => string;
  /** A change with its sign; minus is U+2212. */
  readonly change: (value: number | null | undefined) => string;
  /** Reads a number as it is typed in this language; null when it is none. */
  readonly parseNumber: (text: string) => number | null;
  /** A percentage given in percent (66.49 → `66,5%`) with `digits` decimals (default 1). */
  readonly percent: (value: number | null | undefined, digits?: number) => string;
}

const NOTHING = '–';

/**
 * Makes the formatters of one language.
 *
 * @example createFormatters('vi').integer(194000) // '194.000'
 */
export function createFormatters(locale: Locale): Formatters {
  const tag = LOCALE_TAGS[locale];
  const decimals = memoize((digits: number) => new Intl.NumberFormat(tag, { maximumFractionDigits: digits }));
  const fixed = memoize(
    (digits: number) =>
      new Intl.NumberFormat(tag, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  );
  // The Swedish manner is `YYYY-MM-DD HH:mm` whatever the browser thinks of the others.
  const instants = new Intl.DateTimeFormat('sv-SE', {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'Asia/Ho_Chi_Minh',
  });
  return {
    date: (day) => orNothing(day, shortDate),
    longDate: (day) => orNothing(day, (known) => inWords(locale, known)),
    dateTime: (instant) => orNothing(instant, (known) => dayThenTime(instants.format(new Date(known)))),
    integer: (value) => orNothing(value, (known) => decimals(0).format(known)),
    number: (value, digits = 2) => orNothing(value, (known) => decimals(digits).format(known)),
    area: (value) => orNothing(value, (known) => fixed(2).format(known)),
    change: (value) => orNothing(value, (known) => signed(known, decimals(2))),
    parseNumber: (text) => parseNumber(locale, text),
    percent: (value, digits = 1) =>
      orNothing(value, (known) => `${fixed(digits).format(known)}${locale === 'fr' ? '\u00a0' : ''}%`),
  };
}

function orNothing<Value>(value: Value | null | undefined, format: (known: Value) => string): string {
  return value === null || value === undefined ? NOTHING : format(value);
}

function shortDate(day: string): string {
  const [year, month, dayOfMonth] = day.split('-');
  return `${dayOfMonth}/${month}/${year}`;
}

function dayThenTime(text: string): string {
  const [day = '', time = ''] = text.split(' ');
  return `${shortDate(day)} ${time}`;
}

function inWords(locale: Locale, day: string): string {
  const [year, month, dayOfMonth] = day.split('-').map(Number);
  if (locale === 'vi') return `ngày ${dayOfMonth} tháng ${month} năm ${year}`;
  const name = new Intl.DateTimeFormat(LOCALE_TAGS[locale], { month: 'long', timeZone: 'UTC' });
  const monthName = name.format(new Date(`${day}T00:00:00Z`));
  const first = locale === 'fr' && dayOfMonth === 1 ? '1er' : `${dayOfMonth}`;
  return `${first} ${monthName} ${year}`;
}

function signed(value: number, format: Intl.NumberFormat): string {
  if (value === 0) return format.format(0);
  return `${value < 0 ? '\u2212' : '+'}${format.format(Math.abs(value))}`;
}

function memoize(make: (digits: number) => Intl.NumberFormat): (digits: number) => Intl.NumberFormat {
  const made = new Map<number, Intl.NumberFormat>();
  return (digits) => {
    let format = made.get(digits);
    if (!format) made.set(digits, (format = make(digits)));
    return format;
  };
}
