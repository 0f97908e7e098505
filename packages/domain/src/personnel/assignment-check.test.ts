import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyEstablishments, anyPeriod, dayAfter, held, post, seats } from '../../testing/sample-posts.js';
import {
  checkAssignment,
  hasError,
  headcountOn,
  isDayOf,
  overlap,
  type HeldPost,
  type PlanPost,
} from './index.js';

type Candidate = Parameters<typeof checkAssignment>[0];

const NEW: Candidate = {
  ...held('an', 'secretary'),
  assignmentId: null,
  homeAssignmentId: null,
  overrideReason: null,
};

function codes(
  candidate: Partial<Candidate>,
  fields: Partial<PlanPost> = {},
  holders: readonly HeldPost[] = [],
  others: readonly HeldPost[] = [],
): string[] {
  const facts = { post: post('secretary', fields), holders, held: others };
  return checkAssignment({ ...NEW, ...candidate }, facts).map(({ code }) => code.replace('personnel.', ''));
}

describe('an assignment', () => {
  test('to a free post is in order', () => {
    expect(codes({})).toEqual([]);
  });

  test('does not end before it begins', () => {
    expect(codes({ validTo: dayAfter(0) })).toEqual(['period.order']);
    expect(codes({ validTo: dayAfter(1) })).toEqual([]);
  });

  test('is the only principal one of the person, to the day', () => {
    const elsewhere = held('an', 'chair', { validTo: dayAfter(1) });
    expect(codes({}, {}, [], [elsewhere])).toEqual(['principal.taken']);
    expect(codes({ validFrom: dayAfter(1) }, {}, [], [elsewhere])).toEqual([]);
    expect(codes({ kind: 'CONCURRENT' }, {}, [], [elsewhere])).toEqual([]);
    expect(codes({}, {}, [], [{ ...elsewhere, kind: 'CONCURRENT' }])).toEqual([]);
  });

  test('says who holds what, where and when', () => {
    const [found] = checkAssignment(NEW, {
      post: post('secretary'),
      holders: [],
      held: [held('an', 'chair', { validTo: dayAfter(31) })],
    });
    expect(found).toEqual({
      severity: 'ERROR',
      code: 'personnel.principal.taken',
      params: { person: 'Person an', post: 'Post chair', unit: 'Xã A', from: '2025-07-01', to: '2025-08-01' },
      about: { assignmentId: 'an@chair', personId: 'an', positionId: 'chair' },
    });
  });

  test('is not to a post that the person holds already, in whatever kind', () => {
    const same = held('an', 'secretary', { kind: 'ACTING' });
    expect(codes({ kind: 'CONCURRENT' }, { establishments: [seats(2)] }, [same], [same])).toEqual([
      'post.twice',
    ]);
  });

  test('is not in its own way when it is changed', () => {
    const own = held('an', 'secretary');
    expect(codes({ assignmentId: own.assignmentId }, {}, [own], [own])).toEqual([]);
  });

  test('keeps to the headcount, also where it falls later', () => {
    const holder = held('binh', 'secretary');
    expect(codes({}, {}, [holder])).toEqual(['headcount.exceeded']);
    expect(codes({}, { establishments: [seats(2)] }, [holder])).toEqual([]);
    const falling = [seats(2, { validTo: dayAfter(50) }), seats(1, { validFrom: dayAfter(50) })];
    expect(codes({}, { establishments: falling }, [holder])).toEqual(['headcount.exceeded']);
    expect(codes({ validTo: dayAfter(50) }, { establishments: falling }, [holder])).toEqual([]);
    expect(
      codes({ validTo: dayAfter(40) }, {}, [held('binh', 'secretary', { validFrom: dayAfter(40) })]),
    ).toEqual([]);
  });

  test('exceeds the headcount with a reason, which is told', () => {
    const found = checkAssignment(
      { ...NEW, overrideReason: 'bàn giao' },
      { post: post('secretary'), holders: [held('binh', 'secretary')], held: [] },
    );
    expect(found).toMatchObject([{ severity: 'WARNING', code: 'personnel.headcount.overridden' }]);
    expect(found[0]?.params).toMatchObject({ headcount: 1, holders: 'Person binh', from: '2025-07-01' });
  });

  test('is not to a frozen, abolished or unknown seat; a reason opens a frozen one only', () => {
    const frozen = { establishments: [seats(1, { status: 'FROZEN' })] };
    const abolished = { establishments: [seats(0, { status: 'ABOLISHED' })] };
    expect(codes({}, frozen)).toEqual(['position.frozen']);
    expect(codes({ overrideReason: 'vì' }, frozen)).toEqual(['position.frozenOverridden']);
    expect(codes({}, abolished)).toEqual(['position.abolished']);
    expect(codes({ overrideReason: 'vì' }, abolished)).toEqual(['position.abolished']);
    expect(codes({}, { establishments: [] })).toEqual(['position.notEstablished']);
    expect(codes({}, { establishments: [seats(1, { validTo: dayAfter(9) })] })).toEqual([
      'position.notEstablished',
    ]);
  });

  test('stays within the body, the unit and the life of its type', () => {
    const ends = { validFrom: dayAfter(0), validTo: dayAfter(10) };
    expect(codes({}, { organizationLife: ends })).toEqual(['organization.ended']);
    expect(codes({ validTo: dayAfter(10) }, { organizationLife: ends })).toEqual([]);
    expect(codes({}, { organizationLife: { validFrom: dayAfter(1), validTo: null } })).toEqual([
      'organization.notBegun',
    ]);
    // One ended unit is told once, not with its body.
    expect(codes({}, { unitLife: ends, organizationLife: ends })).toEqual(['unit.ended']);
    expect(codes({}, { unitLife: { validFrom: dayAfter(1), validTo: null } })).toEqual(['unit.notBegun']);
    expect(codes({}, { typeLife: { validFrom: null, validTo: dayAfter(0) } })).toEqual(['type.ended']);
  });

  test('of a secondment keeps a post that the person holds', () => {
    const home = held('an', 'chair');
    const secondment = { kind: 'SECONDMENT', homeAssignmentId: home.assignmentId } as const;
    expect(codes(secondment, {}, [], [home])).toEqual([]);
    expect(codes({ ...secondment, homeAssignmentId: null }, {}, [], [home])).toEqual([
      'secondment.homeMissing',
    ]);
    expect(codes(secondment, {}, [], [{ ...home, validTo: dayAfter(0) }])).toEqual([
      'secondment.homeNotHeld',
    ]);
    expect(codes(secondment)).toEqual(['secondment.homeNotHeld']);
  });
});

describe('assignments accepted one after another', () => {
  const requests = fc.array(
    fc.record({
      period: anyPeriod,
      personId: fc.constantFrom('an', 'binh', 'chi', 'dung'),
      positionId: fc.constantFrom('secretary', 'chair'),
    }),
    { maxLength: 12 },
  );

  test('never exceed the headcount, and nobody has two principal posts on one day', () => {
    fc.assert(
      fc.property(requests, anyEstablishments, (asked, establishments) => {
        const accepted: HeldPost[] = [];
        for (const [place, { period, personId, positionId }] of asked.entries()) {
          const next = held(personId, positionId, { ...period, assignmentId: `${place}` });
          const candidate = { ...next, homeAssignmentId: null, overrideReason: null };
          const findings = checkAssignment(candidate, {
            post: post(positionId, { establishments }),
            holders: accepted.filter((each) => each.positionId === positionId),
            held: accepted.filter((each) => each.personId === personId),
          });
          if (!hasError(findings)) accepted.push(next);
        }
        for (let days = 0; days < 170; days += 1) {
          const day = dayAfter(days);
          for (const positionId of ['secretary', 'chair']) {
            const present = accepted.filter((each) => each.positionId === positionId && isDayOf(each, day));
            expect(present.length).toBeLessThanOrEqual(headcountOn(establishments, day));
          }
        }
        for (const left of accepted) {
          const others = accepted.filter((each) => each !== left && each.personId === left.personId);
          expect(others.some((right) => overlap(left, right))).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });
});
