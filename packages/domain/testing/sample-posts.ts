import fc from 'fast-check';
import { addDays, plainDate, type PlainDate } from '../src/dates/index.js';
import type { Establishment, HeldPost, PlanLine, PlanPost } from '../src/personnel/index.js';

/** The day on which everything in the samples begins. */
export const FIRST_DAY: PlainDate = plainDate('2025-07-01');

/** A day of the samples, counted from the first. */
export function dayAfter(days: number): PlainDate {
  return addDays(FIRST_DAY, days);
}

/** Seats from the first day on, unless told otherwise. */
export function seats(headcount: number, fields: Partial<Establishment> = {}): Establishment {
  return { validFrom: FIRST_DAY, validTo: null, headcount, status: 'AUTHORIZED', ...fields };
}

/** A post with one seat in a commune that has always been there. */
export function post(positionId: string, fields: Partial<PlanPost> = {}): PlanPost {
  return {
    positionId,
    postName: `Post ${positionId}`,
    unitName: 'Xã A',
    unitLife: { validFrom: null, validTo: null },
    organizationName: 'Đảng ủy xã A',
    organizationLife: { validFrom: FIRST_DAY, validTo: null },
    typeLife: { validFrom: null, validTo: null },
    establishments: [seats(1)],
    isKeyLeadership: false,
    ...fields,
  };
}

/** A principal assignment from the first day on, unless told otherwise. */
export function held(personId: string, positionId: string, fields: Partial<HeldPost> = {}): HeldPost {
  return {
    assignmentId: `${personId}@${positionId}`,
    personId,
    personName: `Person ${personId}`,
    positionId,
    postName: `Post ${positionId}`,
    unitName: 'Xã A',
    kind: 'PRINCIPAL',
    validFrom: FIRST_DAY,
    validTo: null,
    ...fields,
  };
}

/** A line of a plan: a person, or nobody, for a post. */
export function line(positionId: string, personId: string | null, fields: Partial<PlanLine> = {}): PlanLine {
  return {
    lineId: `${positionId}:${personId ?? 'nobody'}`,
    positionId,
    personId,
    kind: 'PRINCIPAL',
    mode: 'DESIGNATED',
    note: null,
    overrideReason: null,
    ...fields,
  };
}

/** Periods within the first hundred days, some of them open. */
export const anyPeriod: fc.Arbitrary<{ validFrom: PlainDate; validTo: PlainDate | null }> = fc
  .record({
    from: fc.integer({ min: 0, max: 99 }),
    length: fc.option(fc.integer({ min: 1, max: 60 }), { nil: null }),
  })
  .map(({ from, length }) => ({
    validFrom: dayAfter(from),
    validTo: length === null ? null : dayAfter(from + length),
  }));

/** Establishments of one post, one after another, with holes now and then. */
export const anyEstablishments: fc.Arbitrary<Establishment[]> = fc
  .array(
    fc.record({
      pause: fc.constantFrom(0, 0, 0, 7),
      length: fc.integer({ min: 1, max: 50 }),
      headcount: fc.integer({ min: 0, max: 3 }),
      status: fc.constantFrom('AUTHORIZED', 'AUTHORIZED', 'AUTHORIZED', 'FROZEN', 'ABOLISHED'),
    }),
    { maxLength: 4 },
  )
  .map((sets) => {
    let from = 0;
    return sets.map(({ pause, length, headcount, status }) => {
      const begin = from + pause;
      from = begin + length;
      return {
        validFrom: dayAfter(begin),
        validTo: dayAfter(from),
        headcount,
        status: status as Establishment['status'],
      };
    });
  });
