import type { AssignmentState, Permission } from '../../../shared/schema.generated';

/** Something that can be done with an assignment. */
export type AssignmentStep = 'approve' | 'propose' | 'revise' | 'end' | 'reject' | 'withdraw' | 'revoke';

/** What decides about it. */
export interface SteppedAssignment {
  readonly state: AssignmentState;
  readonly validTo?: string | null;
  readonly nextStates: readonly AssignmentState[];
  readonly viewerPermissions: readonly Permission[];
  readonly viewerCanApprove: boolean;
}

/** What the viewer may do with an assignment now, what is most likely first. */
export function offeredSteps(assignment: SteppedAssignment): readonly AssignmentStep[] {
  const { state, nextStates, viewerPermissions, viewerCanApprove } = assignment;
  const mayEdit = viewerPermissions.includes('PERSONNEL_EDIT');
  const mayApprove = viewerPermissions.includes('PERSONNEL_APPROVE');
  const leadsTo = (next: AssignmentState): boolean => nextStates.includes(next);
  const offers: readonly (readonly [AssignmentStep, boolean])[] = [
    ['approve', viewerCanApprove && leadsTo('APPROVED')],
    ['propose', mayEdit && leadsTo('PROPOSED')],
    ['revise', mayEdit && state === 'DRAFT'],
    ['end', mayApprove && state === 'APPROVED'],
    ['reject', mayApprove && leadsTo('REJECTED')],
    ['withdraw', mayEdit && leadsTo('WITHDRAWN')],
    ['revoke', mayApprove && leadsTo('REVOKED')],
  ];
  return offers.filter(([, isOffered]) => isOffered).map(([step]) => step);
}

/** Whether the viewer could approve it, had they not proposed it themselves. */
export function waitsForAnother({ state, viewerPermissions, viewerCanApprove }: SteppedAssignment): boolean {
  return state === 'PROPOSED' && viewerPermissions.includes('PERSONNEL_APPROVE') && !viewerCanApprove;
}
