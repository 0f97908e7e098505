import { fromPlainDate, type PlainDate } from '../dates/index.js';

/** Days from the first (inclusive) up to another (exclusive); null while it goes on. */
export interface DayPeriod {
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
}

/** Days of which the first may be unknown: what was there before records begin. */
export interface OpenPeriod {
  readonly validFrom: PlainDate | null;
  readonly validTo: PlainDate | null;
}

/** Days from one (inclusive) up to another (exclusive). */
export interface DaySpan {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/**
 * Whether a day is one of a period.
 * @example isDayOf({ validFrom: '2025-07-01', validTo: null }, '2025-07-01') // true
 */
export function isDayOf(period: OpenPeriod, day: PlainDate): boolean {
  return (
    (period.validFrom === null || period.validFrom <= day) &&
    (period.validTo === null || day < period.validTo)
  );
}

/**
 * Whether two periods have a day in common.
 * @example overlap({ validFrom: a, validTo: b }, { validFrom: b, validTo: null }) // false
 */
export function overlap(left: DayPeriod, right: DayPeriod): boolean {
  return (
    (right.validTo === null || left.validFrom < right.validTo) &&
    (left.validTo === null || right.validFrom < left.validTo)
  );
}

/**
 * Number of days of a span.
 * @example daysOf({ from: '2025-06-30', to: '2025-07-02' }) // 2
 */
export function daysOf({ from, to }: DaySpan): number {
  return Math.max(0, (fromPlainDate(to).getTime() - fromPlainDate(from).getTime()) / 86_400_000);
}

/**
 * What of a period lies within a span; null when nothing does.
 * @example clip({ validFrom: '2020-01-01', validTo: null }, year2025) // { from: '2025-01-01', to: '2026-01-01' }
 */
export function clip(period: OpenPeriod, { from, to }: DaySpan): DaySpan | null {
  const first = period.validFrom !== null && period.validFrom > from ? period.validFrom : from;
  const end = period.validTo !== null && period.validTo < to ? period.validTo : to;
  return first < end ? { from: first, to: end } : null;
}

/**
 * Joins spans that touch or overlap, in the order of time.
 * @example joinSpans([{ from: a, to: b }, { from: b, to: c }]) // [{ from: a, to: c }]
 */
export function joinSpans(spans: readonly DaySpan[]): DaySpan[] {
  const joined: DaySpan[] = [];
  for (const span of spans.toSorted((left, right) => (left.from < right.from ? -1 : 1))) {
    const last = joined.at(-1);
    if (last && span.from <= last.to) {
      joined[joined.length - 1] = { from: last.from, to: span.to > last.to ? span.to : last.to };
    } else joined.push(span);
  }
  return joined;
}
