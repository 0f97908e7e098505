import { beforeAll, describe, expect, test } from 'vitest';
import { findNationalData, nationalActs, nationalVersions } from '../../testing/national-data.js';
import { indexAfter } from '../../testing/sample-ledger.js';
import { held, line, post, seats } from '../../testing/sample-posts.js';
import { plainDate } from '../dates/index.js';
import { successors, unitsAsOf, type LedgerIndex } from '../units/index.js';
import {
  daysOf,
  decideIssue,
  isDayOf,
  monitorPosts,
  overlap,
  placingProgress,
  planCoverage,
  sortNameOf,
  standingUnits,
  successorShares,
  unitLife,
  type OpenPeriod,
} from './index.js';

/**
 * Vectors as plain data: days as ISO text, periods as [first, end) with null for what goes on. Another implementation
 * can read them as they stand and must find the same.
 */
const VECTORS = {
  /**
   * J. F. Allen, "Maintaining Knowledge about Temporal Intervals", CACM 26 (1983): the thirteen relations of two
   * intervals, and whether they share a day where the end is exclusive (SQL:2011, OVERLAPS).
   */
  overlaps: [
    {
      relation: 'before',
      left: ['2025-01-01', '2025-02-01'],
      right: ['2025-03-01', '2025-04-01'],
      shared: false,
    },
    {
      relation: 'meets',
      left: ['2025-01-01', '2025-02-01'],
      right: ['2025-02-01', '2025-03-01'],
      shared: false,
    },
    {
      relation: 'overlaps',
      left: ['2025-01-01', '2025-02-02'],
      right: ['2025-02-01', '2025-03-01'],
      shared: true,
    },
    {
      relation: 'starts',
      left: ['2025-01-01', '2025-02-01'],
      right: ['2025-01-01', '2025-03-01'],
      shared: true,
    },
    {
      relation: 'during',
      left: ['2025-01-02', '2025-02-01'],
      right: ['2025-01-01', '2025-03-01'],
      shared: true,
    },
    {
      relation: 'finishes',
      left: ['2025-02-01', '2025-03-01'],
      right: ['2025-01-01', '2025-03-01'],
      shared: true,
    },
    { relation: 'equals', left: ['2025-01-01', null], right: ['2025-01-01', null], shared: true },
  ],
  /** Days of Gregorian years (ISO 8601; 1900 is no leap year, 2000 is one). */
  days: [
    { from: '1900-01-01', to: '1901-01-01', days: 365 },
    { from: '2000-01-01', to: '2001-01-01', days: 366 },
    { from: '2024-01-01', to: '2025-01-01', days: 366 },
    { from: '2025-01-01', to: '2026-01-01', days: 365 },
    { from: '2025-07-01', to: '2025-07-01', days: 0 },
  ],
  /**
   * The presidency of the French Republic (Conseil constitutionnel, declarations of vacancy of 28 April 1969 and 2 April
   * 1974, proclamations of the results that followed): nobody held the office itself for 53 and 55 days, on all of
   * which the president of the Senate acted.
   */
  interim: [
    { from: '1969-04-28', to: '1969-06-20', window: ['1969-01-01', '1970-01-01'], daysWithoutHolder: 53 },
    { from: '1974-04-02', to: '1974-05-27', window: ['1974-01-01', '1975-01-01'], daysWithoutHolder: 55 },
  ],
  /** Hòa Bình, 17 June 2025: 138 key leaders for 46 communes and wards, three posts in each. */
  plan: { units: 46, postsOfUnit: 3, people: 138, effectiveOn: '2025-07-01' },
  /** Given name first, as in Vietnamese lists. */
  sortNames: [
    { name: 'Trần Hưng Đạo', sorted: 'Đạo Trần Hưng' },
    { name: 'Lê Lợi', sorted: 'Lợi Lê' },
    { name: 'Nguyễn Thị Minh Khai', sorted: 'Khai Nguyễn Thị Minh' },
  ],
} as const;

function period([from, to]: readonly [string, string | null]): OpenPeriod & {
  validFrom: NonNullable<OpenPeriod['validFrom']>;
} {
  return { validFrom: plainDate(from), validTo: to === null ? null : plainDate(to) };
}

describe('published vectors of personnel', () => {
  test.each(VECTORS.overlaps)(
    'periods of which one $relation the other share a day: $shared',
    ({ left, right, shared }) => {
      expect(overlap(period(left), period(right))).toBe(shared);
      expect(overlap(period(right), period(left))).toBe(shared);
    },
  );

  test.each(VECTORS.days)('$from to $to has $days days', ({ from, to, days }) => {
    expect(daysOf({ from: plainDate(from), to: plainDate(to) })).toBe(days);
  });

  test.each(VECTORS.interim)('$daysWithoutHolder days without a holder from $from', (vector) => {
    const [from, to] = [plainDate(vector.from), plainDate(vector.to)];
    const window = { from: plainDate(vector.window[0]), to: plainDate(vector.window[1]) };
    const office = {
      life: { validFrom: null, validTo: null },
      establishments: [seats(1, { validFrom: plainDate('1959-01-08') })],
    };
    const before = held('first', 'president', { validFrom: plainDate('1959-01-08'), validTo: from });
    const after = held('second', 'president', { validFrom: to });
    const acting = held('third', 'president', { validFrom: from, validTo: to, kind: 'ACTING' });
    expect(monitorPosts([{ ...office, holdings: [before, after] }], window)).toMatchObject({
      days: 365,
      daysVacant: vector.daysWithoutHolder,
      gaps: [{ from, to }],
    });
    expect(monitorPosts([{ ...office, holdings: [before, acting, after] }], window)).toMatchObject({
      daysVacant: 0,
      daysCovered: 365,
      daysDouble: 0,
    });
  });

  test('the plan of 138 key leaders for 46 units fills every post, and is issued as a whole', () => {
    const { units, postsOfUnit, people, effectiveOn } = VECTORS.plan;
    const posts = Array.from({ length: units * postsOfUnit }, (_each, place) =>
      post(`${place}`, { unitName: `Unit ${Math.floor(place / postsOfUnit)}`, isKeyLeadership: true }),
    );
    const lines = posts.map(({ positionId }) => line(positionId, `person ${positionId}`));
    expect(planCoverage(lines, posts.length)).toEqual({
      positions: people,
      lines: people,
      filled: people,
      percent: 100,
    });
    const facts = {
      effectiveOn: plainDate(effectiveOn),
      posts,
      personNames: new Map<string, string>(),
      held: [],
    };
    expect(decideIssue(lines, facts)).toMatchObject({ ok: true, ends: [], findings: [] });
    expect(decideIssue(lines.slice(1), facts)).toMatchObject({
      ok: true,
      findings: [{ code: 'personnel.plan.keyPostMissing', about: { positionId: '0' } }],
    });
  });

  test.each(VECTORS.sortNames)('$name is sorted as $sorted', ({ name, sorted }) => {
    expect(sortNameOf(name)).toBe(sorted);
  });
});

// Resolution 1672/NQ-UBTVQH15: 194 communes, wards and townships of Lạng Sơn become 65 on 1 July 2025.
const folder = findNationalData();
describe.skipIf(folder === null)('the people of the 194 units of Lạng Sơn', () => {
  const [june, july] = [plainDate('2025-06-30'), plainDate('2025-07-01')];
  let index: LedgerIndex;
  let ended: string[];
  let before: number;
  beforeAll(() => {
    index = indexAfter(nationalVersions(folder!), nationalActs(folder!));
    const old = unitsAsOf(index, june, { level: 'COMMUNE', provinceUnitIds: ['b20'] });
    before = old.length;
    ended = old.map(({ unitId }) => unitId).filter((id) => unitLife(index, id)?.validTo === july);
  });

  test('have somewhere to go from every unit that ended, one place only where it went there as a whole', () => {
    expect(before).toBe(194);
    for (const unitId of ended) {
      const shares = successorShares(index, unitId, july);
      expect(shares.length).toBeGreaterThan(0);
      expect(shares.every((share) => isDayOf(unitLife(index, share.unitId)!, july))).toBe(true);
      const whole =
        shares.length === 1 && shares[0]?.areaPart === 'ALL' && shares[0].populationPart === 'ALL';
      expect(shares.map(({ isOnly }) => isOnly)).toEqual(shares.map(() => whole));
    }
    const rows = ended.map((personId) => ({ personId, state: 'UNPLACED' as const }));
    expect(placingProgress(rows)).toMatchObject({
      affected: ended.length,
      open: ended.length,
      canComplete: false,
    });
  });

  test('who was in office in what is now one of the 65 units is found in the units it came from, and back', () => {
    const links = ended.flatMap((unitId) => successors(index, unitId));
    const lives = new Map<string, OpenPeriod>();
    for (const unitId of index.versionsByUnit.keys()) {
      const life = unitLife(index, unitId);
      if (life !== null) lives.set(unitId, life);
    }
    const now = unitsAsOf(index, july, { level: 'COMMUNE', provinceUnitIds: ['b20'] });
    expect(now.length).toBe(65);
    for (const { unitId } of now) {
      const former = standingUnits(unitId, june, lives, links);
      expect(former.length).toBeGreaterThan(0);
      for (const { unitId: source } of former.filter((each) => each.via.length > 0)) {
        expect(standingUnits(source, july, lives, links).map((each) => each.unitId)).toContain(unitId);
      }
    }
  });
});
