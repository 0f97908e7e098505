import { groupBy } from '../collections/group-by.js';
import { addDays, type PlainDate } from '../dates/index.js';
import { isDayOf, type DayPeriod } from './periods.js';
import type { PositionStatus } from './personnel-lists.js';

/** How many people a post is meant for during a period, and whether it may be filled. One at a time. */
export interface Establishment extends DayPeriod {
  readonly headcount: number;
  readonly status: PositionStatus;
}

/** Seats and people. */
export interface Staffing {
  readonly established: number;
  readonly filled: number;
  /** Seats that may be filled; a frozen post has none. */
  readonly vacant: number;
  /** People above the headcount. */
  readonly surplus: number;
}

/** Nobody, nowhere. */
export const NO_STAFFING: Staffing = { established: 0, filled: 0, vacant: 0, surplus: 0 };

/**
 * The establishment of a post on a day; null when it has none.
 * @example establishmentOn(establishments, '2025-07-01')?.status // 'FROZEN'
 */
export function establishmentOn<Kind extends Establishment>(
  establishments: readonly Kind[],
  day: PlainDate,
): Kind | null {
  return establishments.find((each) => isDayOf(each, day)) ?? null;
}

/**
 * For how many people a post is meant on a day; 0 where it is abolished or not established.
 * @example headcountOn([{ validFrom: '2025-07-01', validTo: null, headcount: 2, status: 'AUTHORIZED' }], '2025-07-01') // 2
 */
export function headcountOn(establishments: readonly Establishment[], day: PlainDate): number {
  const set = establishmentOn(establishments, day);
  return set === null || set.status === 'ABOLISHED' ? 0 : set.headcount;
}

/**
 * Seats and people of one post on a day. Assignments are the approved ones.
 * @example staffingOf(establishments, assignments, '2025-07-01') // { established: 2, filled: 1, vacant: 1, surplus: 0 }
 */
export function staffingOf(
  establishments: readonly Establishment[],
  assignments: readonly DayPeriod[],
  day: PlainDate,
): Staffing {
  const established = headcountOn(establishments, day);
  const filled = assignments.filter((held) => isDayOf(held, day)).length;
  return staffing(established, filled, establishmentOn(establishments, day)?.status ?? null);
}

/**
 * Seats and people from counts; null for a post without establishment.
 * @example staffing(1, 2, 'AUTHORIZED') // { established: 1, filled: 2, vacant: 0, surplus: 1 }
 */
export function staffing(established: number, filled: number, status: PositionStatus | null): Staffing {
  return {
    established,
    filled,
    vacant: status === 'AUTHORIZED' ? Math.max(0, established - filled) : 0,
    surplus: Math.max(0, filled - established),
  };
}

/**
 * Adds up posts. Vacancies of one do not make up for surplus of another.
 * @example sumStaffing([{ …, vacant: 1, surplus: 0 }, { …, vacant: 0, surplus: 1 }]) // { …, vacant: 1, surplus: 1 }
 */
export function sumStaffing(posts: Iterable<Staffing>): Staffing {
  let sum = NO_STAFFING;
  for (const post of posts) {
    sum = {
      established: sum.established + post.established,
      filled: sum.filled + post.filled,
      vacant: sum.vacant + post.vacant,
      surplus: sum.surplus + post.surplus,
    };
  }
  return sum;
}

/**
 * Adds up posts by something they share, in the order in which it first occurs.
 * @example sumStaffingBy(posts, (post) => post.unitId, (post) => post.staffing).get('u')?.vacant
 */
export function sumStaffingBy<Post, Key>(
  posts: Iterable<Post>,
  keyOf: (post: Post) => Key,
  staffingOfPost: (post: Post) => Staffing,
): Map<Key, Staffing> {
  const sums = new Map<Key, Staffing>();
  for (const [key, group] of groupBy(posts, keyOf)) sums.set(key, sumStaffing(group.map(staffingOfPost)));
  return sums;
}

/**
 * The first of the days up to this one on all of which a post had a free seat; null when it has none.
 * @example vacantSince(establishments, assignments, '2025-08-01') // '2025-07-01'
 */
export function vacantSince(
  establishments: readonly Establishment[],
  assignments: readonly DayPeriod[],
  day: PlainDate,
): PlainDate | null {
  const isVacant = (on: PlainDate): boolean => staffingOf(establishments, assignments, on).vacant > 0;
  if (!isVacant(day)) return null;
  // It changes only where an establishment or an assignment begins or ends.
  const edges = [...establishments, ...assignments]
    .flatMap(({ validFrom, validTo }) => (validTo === null ? [validFrom] : [validFrom, validTo]))
    .filter((edge) => edge <= day)
    .toSorted()
    .toReversed();
  for (const edge of edges) {
    if (!isVacant(addDays(edge, -1))) return edge;
  }
  return edges.at(-1) ?? null;
}
