import type { Permission } from '../accounts/index.js';
import type { PlainDate } from '../dates/index.js';
import type { AssignmentState, AssignmentStatus } from './personnel-lists.js';

/** What must be there before a step: a decision, a reason, another person than who proposed. */
export const PERSONNEL_REQUIREMENTS = ['DECISION', 'REASON', 'OTHER_PERSON'] as const;
/** One thing that must be there before a step. */
export type PersonnelRequirement = (typeof PERSONNEL_REQUIREMENTS)[number];

/** One row of the table of an assignment's procedure. */
export interface AssignmentTransition {
  readonly from: AssignmentState;
  readonly to: AssignmentState;
  /** What somebody must be allowed where the post is. */
  readonly permission: Permission;
  readonly requires: readonly PersonnelRequirement[];
}

/** Life of an assignment. What was approved is history: it ends, or a decision makes it void; it is never removed. */
export const ASSIGNMENT_TRANSITIONS: readonly AssignmentTransition[] = [
  { from: 'DRAFT', to: 'PROPOSED', permission: 'personnel.edit', requires: [] },
  {
    from: 'PROPOSED',
    to: 'APPROVED',
    permission: 'personnel.approve',
    requires: ['DECISION', 'OTHER_PERSON'],
  },
  { from: 'PROPOSED', to: 'REJECTED', permission: 'personnel.approve', requires: ['REASON'] },
  { from: 'DRAFT', to: 'WITHDRAWN', permission: 'personnel.edit', requires: ['REASON'] },
  { from: 'PROPOSED', to: 'WITHDRAWN', permission: 'personnel.edit', requires: ['REASON'] },
  { from: 'APPROVED', to: 'REVOKED', permission: 'personnel.approve', requires: ['DECISION', 'REASON'] },
];

/** What ending an approved assignment asks for; its state stays APPROVED. */
export const ASSIGNMENT_END_PERMISSION: Permission = 'personnel.approve';
/** What approving above the headcount, or into a frozen post, asks for. */
export const ASSIGNMENT_OVERRIDE_PERMISSION: Permission = 'personnel.override';

/** What is known when a step is asked for. */
export interface PersonnelStepFacts {
  readonly hasDecision: boolean;
  readonly reason: string | null;
  /** Who proposed or submitted it; null when nobody of this system did. */
  readonly proposedById: string | null;
  /** Who asks for the step. */
  readonly viewerId: string | null;
}

/** Answer to {@link checkAssignmentTransition}. */
export type PersonnelTransitionCheck<State> =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'ILLEGAL'; readonly allowed: readonly State[] }
  | { readonly ok: false; readonly reason: 'MISSING'; readonly missing: readonly PersonnelRequirement[] };

/**
 * States an assignment may go to, whatever they require.
 * @example nextAssignmentStates('PROPOSED') // ['APPROVED', 'REJECTED', 'WITHDRAWN']
 */
export function nextAssignmentStates(state: AssignmentState): AssignmentState[] {
  return ASSIGNMENT_TRANSITIONS.filter((row) => row.from === state).map((row) => row.to);
}

/**
 * Whether an assignment may make a step now, and if not, what is missing.
 * @example checkAssignmentTransition('DRAFT', 'APPROVED', facts) // { ok: false, reason: 'ILLEGAL', allowed: […] }
 */
export function checkAssignmentTransition(
  from: AssignmentState,
  to: AssignmentState,
  facts: PersonnelStepFacts,
): PersonnelTransitionCheck<AssignmentState> {
  const row = ASSIGNMENT_TRANSITIONS.find((each) => each.from === from && each.to === to);
  if (!row) return { ok: false, reason: 'ILLEGAL', allowed: nextAssignmentStates(from) };
  const missing = missingRequirements(row.requires, facts);
  return missing.length === 0 ? { ok: true } : { ok: false, reason: 'MISSING', missing };
}

/**
 * What somebody must be allowed to move an assignment; for a move that the table does not have, what a like one asks
 * for, so that a refusal tells nothing to those who could not make it anyway.
 * @example permissionForAssignment('PROPOSED', 'APPROVED') // 'personnel.approve'
 */
export function permissionForAssignment(from: AssignmentState, to: AssignmentState): Permission {
  const row =
    ASSIGNMENT_TRANSITIONS.find((each) => each.from === from && each.to === to) ??
    ASSIGNMENT_TRANSITIONS.find((each) => each.to === to);
  return row?.permission ?? 'personnel.approve';
}

/**
 * What of the things that a step requires is not there.
 * @example missingRequirements(['REASON'], { ...facts, reason: ' ' }) // ['REASON']
 */
export function missingRequirements(
  requires: readonly PersonnelRequirement[],
  facts: PersonnelStepFacts,
): PersonnelRequirement[] {
  return requires.filter((requirement) => !IS_MET[requirement](facts));
}

const IS_MET: Readonly<Record<PersonnelRequirement, (facts: PersonnelStepFacts) => boolean>> = {
  DECISION: (facts) => facts.hasDecision,
  REASON: (facts) => (facts.reason ?? '').trim() !== '',
  OTHER_PERSON: (facts) => facts.proposedById === null || facts.proposedById !== facts.viewerId,
};

/** What decides whether an assignment holds on a day. */
export interface AssignmentPeriod {
  readonly state: AssignmentState;
  readonly validFrom: PlainDate;
  /** Exclusive; null while it goes on. */
  readonly validTo: PlainDate | null;
}

/**
 * What an approved assignment is on a day; null for one that was not approved, or no longer is.
 * @example statusOn({ state: 'APPROVED', validFrom: '2025-07-01', validTo: null }, '2025-06-30') // 'PLANNED'
 */
export function statusOn(assignment: AssignmentPeriod, day: PlainDate): AssignmentStatus | null {
  if (assignment.state !== 'APPROVED') return null;
  if (day < assignment.validFrom) return 'PLANNED';
  return assignment.validTo !== null && day >= assignment.validTo ? 'ENDED' : 'ACTIVE';
}
