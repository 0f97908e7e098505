import type { Permission } from '../accounts/index.js';
import {
  missingRequirements,
  type PersonnelRequirement,
  type PersonnelStepFacts,
  type PersonnelTransitionCheck,
} from './assignment-workflow.js';
import type { PersonnelPlanState } from './personnel-lists.js';

/** One row of the table of a plan's procedure. */
export interface PlanTransition {
  readonly from: PersonnelPlanState;
  readonly to: PersonnelPlanState;
  /** What somebody must be allowed on the unit of the plan. */
  readonly permission: Permission;
  readonly requires: readonly PersonnelRequirement[];
}

/** Life of a plan. What was issued is undone by a correcting decision, never removed. */
export const PLAN_TRANSITIONS: readonly PlanTransition[] = [
  { from: 'DRAFT', to: 'SUBMITTED', permission: 'personnel.edit', requires: [] },
  { from: 'SUBMITTED', to: 'AGREED', permission: 'personnel.approve', requires: ['OTHER_PERSON'] },
  { from: 'SUBMITTED', to: 'DRAFT', permission: 'personnel.approve', requires: ['REASON'] },
  { from: 'AGREED', to: 'ISSUED', permission: 'personnel.approve', requires: ['DECISION'] },
  { from: 'AGREED', to: 'DRAFT', permission: 'personnel.approve', requires: ['REASON'] },
  { from: 'DRAFT', to: 'WITHDRAWN', permission: 'personnel.edit', requires: ['REASON'] },
  { from: 'SUBMITTED', to: 'WITHDRAWN', permission: 'personnel.edit', requires: ['REASON'] },
  { from: 'ISSUED', to: 'REVOKED', permission: 'personnel.approve', requires: ['DECISION', 'REASON'] },
];

/**
 * States a plan may go to, whatever they require.
 * @example nextPlanStates('SUBMITTED') // ['AGREED', 'DRAFT', 'WITHDRAWN']
 */
export function nextPlanStates(state: PersonnelPlanState): PersonnelPlanState[] {
  return PLAN_TRANSITIONS.filter((row) => row.from === state).map((row) => row.to);
}

/**
 * Whether a plan may make a step now, and if not, what is missing. `proposedById` is who submitted it.
 * @example checkPlanTransition('DRAFT', 'ISSUED', facts) // { ok: false, reason: 'ILLEGAL', allowed: […] }
 */
export function checkPlanTransition(
  from: PersonnelPlanState,
  to: PersonnelPlanState,
  facts: PersonnelStepFacts,
): PersonnelTransitionCheck<PersonnelPlanState> {
  const row = PLAN_TRANSITIONS.find((each) => each.from === from && each.to === to);
  if (!row) return { ok: false, reason: 'ILLEGAL', allowed: nextPlanStates(from) };
  const missing = missingRequirements(row.requires, facts);
  return missing.length === 0 ? { ok: true } : { ok: false, reason: 'MISSING', missing };
}

/**
 * What somebody must be allowed to move a plan; for a move that the table does not have, what a like one asks for.
 * @example permissionForPlan('AGREED', 'ISSUED') // 'personnel.approve'
 */
export function permissionForPlan(from: PersonnelPlanState, to: PersonnelPlanState): Permission {
  const row =
    PLAN_TRANSITIONS.find((each) => each.from === from && each.to === to) ??
    PLAN_TRANSITIONS.find((each) => each.to === to);
  return row?.permission ?? 'personnel.approve';
}
