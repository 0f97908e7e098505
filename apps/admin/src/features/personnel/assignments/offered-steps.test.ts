import { nextAssignmentStates } from '@haicap/domain/personnel';
import { describe, expect, it } from 'vitest';

import type { AssignmentState, Permission } from '../../../shared/schema.generated';
import { offeredSteps, waitsForAnother } from './offered-steps';

const assignment = (state: AssignmentState, permissions: Permission[], viewerCanApprove = false) => ({
  state,
  nextStates: nextAssignmentStates(state),
  viewerPermissions: permissions,
  viewerCanApprove,
});

describe('what can be done with an assignment', () => {
  it('is nothing for those who may only look', () => {
    for (const state of ['DRAFT', 'PROPOSED', 'APPROVED'] as const) {
      expect(offeredSteps(assignment(state, ['PERSONNEL_READ']))).toEqual([]);
    }
  });
  it('is preparing for officers', () => {
    expect(offeredSteps(assignment('DRAFT', ['PERSONNEL_EDIT']))).toEqual(['propose', 'revise', 'withdraw']);
    expect(offeredSteps(assignment('PROPOSED', ['PERSONNEL_EDIT']))).toEqual(['withdraw']);
  });
  it('is deciding for approvers, but not on what they proposed themselves', () => {
    expect(offeredSteps(assignment('PROPOSED', ['PERSONNEL_APPROVE'], true))).toEqual(['approve', 'reject']);
    const own = assignment('PROPOSED', ['PERSONNEL_APPROVE']);
    expect(offeredSteps(own)).toEqual(['reject']);
    expect(waitsForAnother(own)).toBe(true);
    expect(offeredSteps(assignment('APPROVED', ['PERSONNEL_APPROVE']))).toEqual(['end', 'revoke']);
  });
});
