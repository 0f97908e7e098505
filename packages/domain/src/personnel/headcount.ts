import type { PlainDate } from '../dates/index.js';
import { isDayOf, type DayPeriod } from './periods.js';
import { establishmentOn, type Establishment } from './staffing.js';

/** Why there is no seat. */
export type SeatProblem = 'EXCEEDED' | 'ABOLISHED' | 'NOT_ESTABLISHED';

/** The first day on which there is no seat for one more. */
export interface SeatBreach<Holder> {
  readonly problem: SeatProblem;
  readonly from: PlainDate;
  readonly headcount: number;
  /** Who holds the post on that day. */
  readonly holders: readonly Holder[];
}

/**
 * Where one more person in a post for a period finds no seat, at most once for each kind of problem, in the order of
 * time. `holders` are the others with an approved assignment to the post. The database has the same rule
 * (`require_headcount`).
 * @example seatBreaches(period, establishments, [holder])[0] // { problem: 'EXCEEDED', from: '2025-07-01', headcount: 1, … }
 */
export function seatBreaches<Holder extends DayPeriod>(
  period: DayPeriod,
  establishments: readonly Establishment[],
  holders: readonly Holder[],
): SeatBreach<Holder>[] {
  const breaches = new Map<SeatProblem, SeatBreach<Holder>>();
  for (const day of changingDays(period, establishments, holders)) {
    const breach = breachOn(day, establishments, holders);
    if (breach !== null && !breaches.has(breach.problem)) breaches.set(breach.problem, breach);
  }
  return [...breaches.values()];
}

function breachOn<Holder extends DayPeriod>(
  day: PlainDate,
  establishments: readonly Establishment[],
  holders: readonly Holder[],
): SeatBreach<Holder> | null {
  const set = establishmentOn(establishments, day);
  const present = holders.filter((holder) => isDayOf(holder, day));
  if (set === null) return { problem: 'NOT_ESTABLISHED', from: day, headcount: 0, holders: present };
  if (set.status === 'ABOLISHED') return { problem: 'ABOLISHED', from: day, headcount: 0, holders: present };
  if (present.length < set.headcount) return null;
  return { problem: 'EXCEEDED', from: day, headcount: set.headcount, holders: present };
}

/** Days of the period on which the number of holders can rise or the headcount can change, in order. */
function changingDays(
  period: DayPeriod,
  establishments: readonly Establishment[],
  holders: readonly DayPeriod[],
): PlainDate[] {
  const days = new Set<PlainDate>([period.validFrom]);
  for (const holder of holders) days.add(holder.validFrom);
  for (const { validFrom, validTo } of establishments) {
    days.add(validFrom);
    if (validTo !== null) days.add(validTo);
  }
  return [...days].filter((day) => isDayOf(period, day)).toSorted();
}
