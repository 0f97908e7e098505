import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyPeriod, dayAfter } from '../../testing/sample-posts.js';
import { ROLE_PERMISSIONS } from '../accounts/index.js';
import {
  ASSIGNMENT_STATES,
  ASSIGNMENT_TRANSITIONS,
  PERSONNEL_PLAN_STATES,
  PLAN_TRANSITIONS,
  checkAssignmentTransition,
  checkPlanTransition,
  isDayOf,
  nextAssignmentStates,
  nextPlanStates,
  permissionForAssignment,
  permissionForPlan,
  statusOn,
  type AssignmentState,
  type PersonnelPlanState,
  type PersonnelStepFacts,
} from './index.js';

const READY: PersonnelStepFacts = { hasDecision: true, reason: 'vì', proposedById: 'an', viewerId: 'binh' };
const NOTHING: PersonnelStepFacts = { hasDecision: false, reason: ' ', proposedById: 'an', viewerId: 'an' };

describe('the procedure of an assignment', () => {
  test.each<[AssignmentState, AssignmentState[]]>([
    ['DRAFT', ['PROPOSED', 'WITHDRAWN']],
    ['PROPOSED', ['APPROVED', 'REJECTED', 'WITHDRAWN']],
    ['APPROVED', ['REVOKED']],
    ['REJECTED', []],
    ['WITHDRAWN', []],
    ['REVOKED', []],
  ])('%s leads to %j and nowhere else', (from, next) => {
    expect(nextAssignmentStates(from)).toEqual(next);
    for (const to of ASSIGNMENT_STATES) {
      const check = checkAssignmentTransition(from, to, READY);
      expect(check).toEqual(
        next.includes(to) ? { ok: true } : { ok: false, reason: 'ILLEGAL', allowed: next },
      );
    }
  });

  test('whoever proposed does not approve; a decision and reasons are asked for', () => {
    expect(checkAssignmentTransition('PROPOSED', 'APPROVED', NOTHING)).toEqual({
      ok: false,
      reason: 'MISSING',
      missing: ['DECISION', 'OTHER_PERSON'],
    });
    expect(checkAssignmentTransition('PROPOSED', 'REJECTED', NOTHING)).toMatchObject({ missing: ['REASON'] });
    expect(checkAssignmentTransition('APPROVED', 'REVOKED', NOTHING)).toMatchObject({
      missing: ['DECISION', 'REASON'],
    });
    expect(checkAssignmentTransition('DRAFT', 'PROPOSED', NOTHING)).toEqual({ ok: true });
  });

  test('no single role takes an assignment or a plan from draft to decision', () => {
    for (const rows of [ASSIGNMENT_TRANSITIONS, PLAN_TRANSITIONS]) {
      const needed = new Set(rows.map(({ permission }) => permission));
      expect(needed).toEqual(new Set(['personnel.edit', 'personnel.approve']));
      const able = Object.values(ROLE_PERMISSIONS).filter((held) =>
        [...needed].every((each) => held.includes(each)),
      );
      expect(able).toEqual([]);
    }
  });

  test('a move that is not in the table asks for what a like one does', () => {
    expect(permissionForAssignment('PROPOSED', 'APPROVED')).toBe('personnel.approve');
    expect(permissionForAssignment('APPROVED', 'WITHDRAWN')).toBe('personnel.edit');
    expect(permissionForAssignment('REVOKED', 'DRAFT')).toBe('personnel.approve');
    expect(permissionForPlan('DRAFT', 'SUBMITTED')).toBe('personnel.edit');
    expect(permissionForPlan('DRAFT', 'ISSUED')).toBe('personnel.approve');
  });
});

describe('the procedure of a plan', () => {
  test.each<[PersonnelPlanState, PersonnelPlanState[]]>([
    ['DRAFT', ['SUBMITTED', 'WITHDRAWN']],
    ['SUBMITTED', ['AGREED', 'DRAFT', 'WITHDRAWN']],
    ['AGREED', ['ISSUED', 'DRAFT']],
    ['ISSUED', ['REVOKED']],
    ['WITHDRAWN', []],
    ['REVOKED', []],
  ])('%s leads to %j and nowhere else', (from, next) => {
    expect(nextPlanStates(from)).toEqual(next);
    for (const to of PERSONNEL_PLAN_STATES) {
      const check = checkPlanTransition(from, to, READY);
      expect(check).toEqual(
        next.includes(to) ? { ok: true } : { ok: false, reason: 'ILLEGAL', allowed: next },
      );
    }
  });

  test('whoever submitted does not agree; a plan is issued by a decision and only once', () => {
    expect(checkPlanTransition('SUBMITTED', 'AGREED', NOTHING)).toMatchObject({ missing: ['OTHER_PERSON'] });
    expect(checkPlanTransition('AGREED', 'ISSUED', NOTHING)).toMatchObject({ missing: ['DECISION'] });
    expect(checkPlanTransition('ISSUED', 'ISSUED', READY)).toMatchObject({ reason: 'ILLEGAL' });
  });
});

describe('what an assignment is on a day', () => {
  test.each([
    [-1, 'PLANNED'],
    [0, 'ACTIVE'],
    [9, 'ACTIVE'],
    [10, 'ENDED'],
  ])('%d days after the beginning of ten days it is %s', (days, status) => {
    const approved = { state: 'APPROVED', validFrom: dayAfter(0), validTo: dayAfter(10) } as const;
    expect(statusOn(approved, dayAfter(days))).toBe(status);
    for (const state of ASSIGNMENT_STATES.filter((each) => each !== 'APPROVED')) {
      expect(statusOn({ ...approved, state }, dayAfter(days))).toBeNull();
    }
  });

  test('it is active exactly on the days of its period', () => {
    fc.assert(
      fc.property(anyPeriod, fc.integer({ min: -5, max: 170 }), (period, days) => {
        const day = dayAfter(days);
        expect(statusOn({ state: 'APPROVED', ...period }, day) === 'ACTIVE').toBe(isDayOf(period, day));
      }),
    );
  });
});
