import {
  isDayOf,
  clip,
  daysOf,
  joinSpans,
  type DayPeriod,
  type DaySpan,
  type OpenPeriod,
} from './periods.js';
import { establishmentOn, type Establishment } from './staffing.js';

/** An approved assignment to a post that is watched. */
export interface MonitoredHolding extends DayPeriod {
  readonly assignmentId: string;
}

/** A post that is watched. */
export interface MonitoredPost<Holding extends MonitoredHolding = MonitoredHolding> {
  /** When the body of the post exists: outside of it nobody is missed. */
  readonly life: OpenPeriod;
  readonly establishments: readonly Establishment[];
  readonly holdings: readonly Holding[];
}

/** Who held a post on which of the days looked at. */
export interface HoldingSpan<Holding> extends DaySpan {
  readonly holding: Holding;
}

/** What a post, or the posts of a kind in a unit, looked like from one day up to another. */
export interface MonitoredDays<Holding = MonitoredHolding> {
  /** Days on which there is a seat: covered + vacant + frozen. */
  readonly days: number;
  /** Days on which every seated post had somebody. */
  readonly daysCovered: number;
  /** Days on which a post had nobody. */
  readonly daysVacant: number;
  /** Days on which a frozen post had nobody, and no other was vacant. */
  readonly daysFrozen: number;
  /** Days on which a post had more people than seats. They are covered, or another post was vacant. */
  readonly daysDouble: number;
  readonly gaps: readonly DaySpan[];
  readonly overlaps: readonly DaySpan[];
  /** In the order of time. */
  readonly spans: readonly HoldingSpan<Holding>[];
}

/**
 * The days of a period on which a post, or one of several, had nobody or more people than seats, counted exactly. Only
 * days on which the post is established and its body exists count.
 * @example monitorPosts([post], { from: '2025-07-01', to: '2026-01-01' }).gaps // [{ from: '2025-07-01', to: '2025-07-15' }]
 */
export function monitorPosts<Holding extends MonitoredHolding>(
  posts: readonly MonitoredPost<Holding>[],
  period: DaySpan,
): MonitoredDays<Holding> {
  const seated: DaySpan[] = [];
  const gaps: DaySpan[] = [];
  const frozen: DaySpan[] = [];
  const overlaps: DaySpan[] = [];
  for (const span of spansBetweenChanges(posts, period)) {
    const found = posts.map((post) => lookAt(post, span));
    if (found.every((each) => each === 'NO_SEAT')) continue;
    seated.push(span);
    if (found.includes('VACANT')) gaps.push(span);
    else if (found.includes('FROZEN')) frozen.push(span);
    if (found.includes('DOUBLE')) overlaps.push(span);
  }
  const [days, daysVacant, daysFrozen] = [sumDays(seated), sumDays(gaps), sumDays(frozen)];
  return {
    days,
    daysCovered: days - daysVacant - daysFrozen,
    daysVacant,
    daysFrozen,
    daysDouble: sumDays(overlaps),
    gaps: joinSpans(gaps),
    overlaps: joinSpans(overlaps),
    spans: holdingSpans(posts, period),
  };
}

/**
 * Adds up what is watched.
 * @example sumMonitored(cells).daysVacant // 16
 */
export function sumMonitored(
  cells: Iterable<Pick<MonitoredDays, 'days' | 'daysVacant' | 'daysDouble'>>,
): Pick<MonitoredDays, 'days' | 'daysVacant' | 'daysDouble'> {
  const sum = { days: 0, daysVacant: 0, daysDouble: 0 };
  for (const cell of cells) {
    sum.days += cell.days;
    sum.daysVacant += cell.daysVacant;
    sum.daysDouble += cell.daysDouble;
  }
  return sum;
}

type Look = 'NO_SEAT' | 'VACANT' | 'FROZEN' | 'HELD' | 'DOUBLE';

/** What a post is throughout a span within which nothing changes. */
function lookAt(post: MonitoredPost, { from }: DaySpan): Look {
  const set = isDayOf(post.life, from) ? establishmentOn(post.establishments, from) : null;
  if (set === null || set.status === 'ABOLISHED' || set.headcount === 0) return 'NO_SEAT';
  const holders = post.holdings.filter((holding) => isDayOf(holding, from)).length;
  if (holders === 0) return set.status === 'FROZEN' ? 'FROZEN' : 'VACANT';
  return holders > set.headcount ? 'DOUBLE' : 'HELD';
}

function spansBetweenChanges(posts: readonly MonitoredPost[], { from, to }: DaySpan): DaySpan[] {
  const edges = new Set([from]);
  for (const { life, establishments, holdings } of posts) {
    for (const { validFrom, validTo } of [life, ...establishments, ...holdings]) {
      for (const edge of [validFrom, validTo]) if (edge !== null && edge > from && edge < to) edges.add(edge);
    }
  }
  const days = [...edges].toSorted();
  return from < to ? days.map((day, place) => ({ from: day, to: days[place + 1] ?? to })) : [];
}

function holdingSpans<Holding extends MonitoredHolding>(
  posts: readonly MonitoredPost<Holding>[],
  period: DaySpan,
): HoldingSpan<Holding>[] {
  return posts
    .flatMap(({ holdings }) => holdings)
    .flatMap((holding) => {
      const span = clip(holding, period);
      return span === null ? [] : [{ ...span, holding }];
    })
    .toSorted((left, right) => compare(left.from, right.from) || compare(left.to, right.to));
}

function sumDays(spans: readonly DaySpan[]): number {
  return spans.reduce((sum, span) => sum + daysOf(span), 0);
}

function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
