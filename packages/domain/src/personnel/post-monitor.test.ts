import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyEstablishments, anyPeriod, dayAfter, seats } from '../../testing/sample-posts.js';
import type { PlainDate } from '../dates/index.js';
import {
  daysOf,
  establishmentOn,
  isDayOf,
  monitorPosts,
  sumMonitored,
  type DaySpan,
  type MonitoredPost,
} from './index.js';

const ALWAYS = { validFrom: null, validTo: null };
const MONTH: DaySpan = { from: dayAfter(0), to: dayAfter(30) };

function holding(
  from: number,
  to: number | null,
  assignmentId = `${from}`,
): MonitoredPost['holdings'][number] {
  return { assignmentId, validFrom: dayAfter(from), validTo: to === null ? null : dayAfter(to) };
}

describe('a post that is watched', () => {
  test('is covered where one ends on the day on which the next begins', () => {
    const watched = monitorPosts(
      [{ life: ALWAYS, establishments: [seats(1)], holdings: [holding(-9, 10), holding(10, null)] }],
      MONTH,
    );
    expect(watched).toMatchObject({ days: 30, daysCovered: 30, daysVacant: 0, daysDouble: 0, gaps: [] });
    expect(watched.spans.map(({ from, to }) => [from, to])).toEqual([
      [dayAfter(0), dayAfter(10)],
      [dayAfter(10), dayAfter(30)],
    ]);
  });

  test('has a gap, or two people, to the day', () => {
    const gap = monitorPosts(
      [{ life: ALWAYS, establishments: [seats(1)], holdings: [holding(0, 10), holding(11, null)] }],
      MONTH,
    );
    expect(gap).toMatchObject({ daysVacant: 1, gaps: [{ from: dayAfter(10), to: dayAfter(11) }] });
    const double = monitorPosts(
      [{ life: ALWAYS, establishments: [seats(1)], holdings: [holding(0, 11), holding(10, null)] }],
      MONTH,
    );
    expect(double).toMatchObject({
      daysVacant: 0,
      daysDouble: 1,
      overlaps: [{ from: dayAfter(10), to: dayAfter(11) }],
    });
  });

  test('misses nobody before it is set up, after it ends, and while it is frozen', () => {
    const watched = monitorPosts(
      [
        {
          life: { validFrom: dayAfter(0), validTo: dayAfter(25) },
          establishments: [
            seats(1, { validFrom: dayAfter(5), validTo: dayAfter(10) }),
            seats(1, { validFrom: dayAfter(10), status: 'FROZEN' }),
          ],
          holdings: [],
        },
      ],
      MONTH,
    );
    expect(watched).toMatchObject({ days: 20, daysVacant: 5, daysFrozen: 15, daysCovered: 0 });
  });

  test('of a kind with several posts has a gap where one of them has nobody', () => {
    const post = { life: ALWAYS, establishments: [seats(1)] };
    const watched = monitorPosts(
      [
        { ...post, holdings: [holding(0, null)] },
        { ...post, holdings: [holding(4, null)] },
      ],
      MONTH,
    );
    expect(watched).toMatchObject({ days: 30, daysVacant: 4, daysCovered: 26 });
    expect(sumMonitored([watched, watched])).toEqual({ days: 60, daysVacant: 8, daysDouble: 0 });
  });

  test('an empty period has no days', () => {
    const empty = monitorPosts([{ life: ALWAYS, establishments: [seats(1)], holdings: [] }], {
      from: dayAfter(3),
      to: dayAfter(3),
    });
    expect(empty).toMatchObject({ days: 0, gaps: [], spans: [] });
  });

  test('is what counting day by day finds: every day is covered, vacant or frozen', () => {
    const anyPost = fc.record({
      life: anyPeriod,
      establishments: anyEstablishments,
      holdings: fc.array(
        anyPeriod.map((period) => ({ assignmentId: 'a', ...period })),
        { maxLength: 4 },
      ),
    });
    fc.assert(
      fc.property(fc.array(anyPost, { maxLength: 3 }), fc.nat(60), fc.nat(90), (posts, from, length) => {
        const period = { from: dayAfter(from), to: dayAfter(from + length) };
        const watched = monitorPosts(posts, period);
        expect(watched).toMatchObject(countByDay(posts, from, length));
        expect(watched.daysCovered + watched.daysVacant + watched.daysFrozen).toBe(watched.days);
        expect(sum(watched.gaps)).toBe(watched.daysVacant);
        expect(sum(watched.overlaps)).toBe(watched.daysDouble);
        for (const spans of [watched.gaps, watched.overlaps]) {
          for (const [place, span] of spans.entries()) {
            expect(span.from < span.to && span.from >= period.from && span.to <= period.to).toBe(true);
            if (place > 0) expect(spans[place - 1]!.to < span.from).toBe(true);
          }
        }
      }),
    );
  });
});

function countByDay(
  posts: readonly MonitoredPost[],
  from: number,
  length: number,
): { days: number; daysVacant: number; daysFrozen: number; daysDouble: number } {
  const counts = { days: 0, daysVacant: 0, daysFrozen: 0, daysDouble: 0 };
  for (let each = from; each < from + length; each += 1) {
    const seated = posts.map((post) => stateOn(post, dayAfter(each))).filter((state) => state !== 'none');
    if (seated.length > 0) counts.days += 1;
    if (seated.includes('vacant')) counts.daysVacant += 1;
    else if (seated.includes('frozen')) counts.daysFrozen += 1;
    if (seated.includes('double')) counts.daysDouble += 1;
  }
  return counts;
}

function stateOn(post: MonitoredPost, day: PlainDate): string {
  const set = establishmentOn(post.establishments, day);
  if (!isDayOf(post.life, day) || set === null || set.status === 'ABOLISHED' || set.headcount === 0)
    return 'none';
  const people = post.holdings.filter((each) => isDayOf(each, day)).length;
  if (people > set.headcount) return 'double';
  if (people > 0) return 'held';
  return set.status === 'FROZEN' ? 'frozen' : 'vacant';
}

function sum(spans: readonly DaySpan[]): number {
  return spans.reduce((total, span) => total + daysOf(span), 0);
}
