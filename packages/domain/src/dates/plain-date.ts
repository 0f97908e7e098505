/** A calendar day as `YYYY-MM-DD`. Compares correctly as a string. Never a `Date`: days have no time zone. */
export type PlainDate = string & { readonly __brand: 'PlainDate' };

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/**
 * Parses `YYYY-MM-DD`; null for anything that is not a real calendar day.
 * @example parsePlainDate('2025-02-31') // null
 */
export function parsePlainDate(text: string): PlainDate | null {
  const match = SHAPE.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isCalendarDay(year, month, day) ? (text as PlainDate) : null;
}

/**
 * Like {@link parsePlainDate}, for text that is known to be right. Throws RangeError otherwise.
 * @example plainDate('2025-07-01')
 */
export function plainDate(text: string): PlainDate {
  const date = parsePlainDate(text);
  if (date === null) throw new RangeError(`not a calendar day: ${text}`);
  return date;
}

/**
 * The day `days` later (earlier when negative).
 * @example addDays(plainDate('2025-06-30'), 1) // '2025-07-01'
 */
export function addDays(date: PlainDate, days: number): PlainDate {
  return toPlainDate(new Date(fromPlainDate(date).getTime() + days * 86_400_000));
}

/** The UTC midnight of a day: the shape in which Prisma passes `date` columns. */
export function fromPlainDate(date: PlainDate): Date {
  return new Date(`${date}T00:00:00.000Z`);
}

/** The day of a UTC midnight, as Prisma returns `date` columns. */
export function toPlainDate(date: Date): PlainDate {
  return date.toISOString().slice(0, 10) as PlainDate;
}

/**
 * Whether a real day of the Gregorian calendar (years 1–9999).
 * @example isCalendarDay(2025, 2, 31) // false
 */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= DAYS_IN_MONTH[month - 1]! + (leap ? 1 : 0);
}
