import type { PlainDate } from '../dates/index.js';

/** Days from the first (inclusive) up to another (exclusive); null while it goes on. */
export interface ValidityPeriod {
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
}

/**
 * Whether periods together hold on every day of another, without a hole; what goes on for ever needs one that does.
 * A period without a day is always covered.
 * @example coversPeriod([{ validFrom: a, validTo: b }, { validFrom: b, validTo: null }], { validFrom: a, validTo: null })
 */
export function coversPeriod(periods: readonly ValidityPeriod[], wanted: ValidityPeriod): boolean {
  let reached = wanted.validFrom;
  const isReached = (): boolean => wanted.validTo !== null && reached >= wanted.validTo;
  const inOrder = periods.toSorted((left, right) => (left.validFrom < right.validFrom ? -1 : 1));
  for (const { validFrom, validTo } of inOrder) {
    if (isReached() || validFrom > reached) break;
    if (validTo === null) return true;
    if (validTo > reached) reached = validTo;
  }
  return isReached();
}
