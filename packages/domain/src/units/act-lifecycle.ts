import type { Permission } from '../accounts/index.js';
import type { ActStatus } from './ledger.js';

/** What must be there before a transition is allowed. */
export const TRANSITION_REQUIREMENTS = ['INSTRUMENT', 'ADOPTED_ON', 'PROOF_WITHOUT_ERROR', 'REASON'] as const;
/** One thing that must be there before a transition. */
export type TransitionRequirement = (typeof TRANSITION_REQUIREMENTS)[number];

/** One row of the transition table. */
export interface ActTransition {
  readonly from: ActStatus;
  readonly to: ActStatus;
  /** What somebody must be allowed on the scope of the act. */
  readonly permission: Permission;
  readonly requires: readonly TransitionRequirement[];
}

/**
 * Life of an act. What is operational is history: it is never cancelled, only followed by another act.
 * Proof is asked for twice because the ledger may have moved between review and application.
 */
export const ACT_TRANSITIONS: readonly ActTransition[] = [
  { from: 'DRAFT', to: 'REVIEWED', permission: 'acts.review', requires: ['PROOF_WITHOUT_ERROR'] },
  { from: 'REVIEWED', to: 'DRAFT', permission: 'acts.review', requires: [] },
  { from: 'REVIEWED', to: 'ADOPTED', permission: 'acts.adopt', requires: ['INSTRUMENT', 'ADOPTED_ON'] },
  { from: 'ADOPTED', to: 'OPERATIONAL', permission: 'acts.apply', requires: ['PROOF_WITHOUT_ERROR'] },
  { from: 'DRAFT', to: 'CANCELLED', permission: 'acts.draft', requires: ['REASON'] },
  { from: 'REVIEWED', to: 'CANCELLED', permission: 'acts.review', requires: ['REASON'] },
  { from: 'ADOPTED', to: 'CANCELLED', permission: 'acts.apply', requires: ['REASON'] },
];

/** What is known of an act when a transition is asked for. */
export interface ActFacts {
  readonly instrumentId: string | null;
  readonly adoptedOn: string | null;
  /** Number of findings of severity ERROR on its proof sheet. */
  readonly proofErrors: number;
  /** Reason given with the transition. */
  readonly reason: string | null;
}

/** Answer to {@link checkTransition}. */
export type TransitionCheck =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'ILLEGAL'; readonly allowed: readonly ActStatus[] }
  | { readonly ok: false; readonly reason: 'MISSING'; readonly missing: readonly TransitionRequirement[] };

/**
 * States an act in `status` may go to, whatever they require.
 * @example nextStates('REVIEWED') // ['DRAFT', 'ADOPTED', 'CANCELLED']
 */
export function nextStates(status: ActStatus): ActStatus[] {
  return ACT_TRANSITIONS.filter((row) => row.from === status).map((row) => row.to);
}

/**
 * Whether the table has this transition; says nothing about requirements.
 * @example canTransition('DRAFT', 'OPERATIONAL') // false
 */
export function canTransition(from: ActStatus, to: ActStatus): boolean {
  return findTransition(from, to) !== undefined;
}

/**
 * Whether an act may make a transition now, and if not, what is missing.
 * @example checkTransition('REVIEWED', 'ADOPTED', { instrumentId: null, adoptedOn: null, proofErrors: 0, reason: null })
 * // { ok: false, reason: 'MISSING', missing: ['INSTRUMENT', 'ADOPTED_ON'] }
 */
export function checkTransition(from: ActStatus, to: ActStatus, facts: ActFacts): TransitionCheck {
  const transition = findTransition(from, to);
  if (!transition) return { ok: false, reason: 'ILLEGAL', allowed: nextStates(from) };
  const missing = transition.requires.filter((requirement) => !IS_MET[requirement](facts));
  return missing.length === 0 ? { ok: true } : { ok: false, reason: 'MISSING', missing };
}

/**
 * What somebody must be allowed to move an act; for a move that the table does not have, what a like one asks for, so
 * that a refusal tells nothing to those who could not make it anyway.
 * @example permissionFor('DRAFT', 'REVIEWED') // 'acts.review'
 */
export function permissionFor(from: ActStatus, to: ActStatus): Permission {
  const row = findTransition(from, to) ?? ACT_TRANSITIONS.findLast((other) => other.to === to);
  return row?.permission ?? 'acts.apply';
}

const IS_MET: Record<TransitionRequirement, (facts: ActFacts) => boolean> = {
  INSTRUMENT: (facts) => facts.instrumentId !== null,
  ADOPTED_ON: (facts) => facts.adoptedOn !== null,
  PROOF_WITHOUT_ERROR: (facts) => facts.proofErrors === 0,
  REASON: (facts) => (facts.reason ?? '').trim() !== '',
};

function findTransition(from: ActStatus, to: ActStatus): ActTransition | undefined {
  return ACT_TRANSITIONS.find((row) => row.from === from && row.to === to);
}
