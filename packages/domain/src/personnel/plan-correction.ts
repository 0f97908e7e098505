import { groupBy } from '../collections/group-by.js';
import type { PlainDate } from '../dates/index.js';
import { checkAssignment } from './assignment-check.js';
import type { HeldPost, PostFacts } from './held-post.js';
import { hasError, personnelFinding, type PersonnelFinding } from './personnel-findings.js';
import type { AssignmentEndReason, PlanEffectKind } from './personnel-lists.js';

/** What issuing a plan did to an assignment. */
export interface PlanEffect {
  readonly assignmentId: string;
  readonly lineId: string | null;
  readonly kind: PlanEffectKind;
  /** Of ENDED: the end it had before; null = it went on. */
  readonly previousValidTo: PlainDate | null;
  readonly previousEndReason: AssignmentEndReason | null;
  /** Version after issuing; another one means that somebody changed it since. */
  readonly assignmentVersion: number;
}

/** An assignment of an effect as it is now. */
export interface AffectedAssignment extends HeldPost {
  readonly version: number;
  readonly homeAssignmentId: string | null;
  readonly overrideReason: string | null;
}

/** What is known beside the effects. */
export interface CorrectionFacts {
  /** The assignments of the effects. */
  readonly affected: readonly AffectedAssignment[];
  /** Other approved assignments: of the posts, and of the people, that get back what ended. */
  readonly others: readonly HeldPost[];
  /** The posts of what ended. */
  readonly posts: readonly PostFacts[];
}

/** An assignment that gets back the end it had. */
export interface Reopening {
  readonly assignmentId: string;
  readonly validTo: PlainDate | null;
  readonly endReason: AssignmentEndReason | null;
}

/** What undoing a plan does, or what stands in its way. */
export type CorrectionDecision =
  | { readonly ok: true; readonly revoke: readonly string[]; readonly reopen: readonly Reopening[] }
  | { readonly ok: false; readonly findings: readonly PersonnelFinding[] };

/**
 * Decides how a correcting decision undoes an issued plan: what it started becomes void, what it ended gets back the end
 * it had. Exactly that, and only while nothing was changed since and nobody else has come between.
 * @example decideCorrection(effects, facts) // { ok: true, revoke: ['a2'], reopen: [{ assignmentId: 'a1', validTo: null, … }] }
 */
export function decideCorrection(effects: readonly PlanEffect[], facts: CorrectionFacts): CorrectionDecision {
  const affected = new Map(facts.affected.map((each) => [each.assignmentId, each]));
  const changed = effects.flatMap((effect) => changedSince(effect, affected.get(effect.assignmentId)));
  if (changed.length > 0) return { ok: false, findings: changed };
  const ended = effects.filter(({ kind }) => kind === 'ENDED');
  const findings = checkReopened(ended, affected, facts);
  if (hasError(findings)) return { ok: false, findings };
  return {
    ok: true,
    revoke: effects.filter(({ kind }) => kind === 'STARTED').map(({ assignmentId }) => assignmentId),
    reopen: ended.map(({ assignmentId, previousValidTo, previousEndReason }) => {
      return { assignmentId, validTo: previousValidTo, endReason: previousEndReason };
    }),
  };
}

function changedSince(effect: PlanEffect, now: AffectedAssignment | undefined): PersonnelFinding[] {
  if (now?.version === effect.assignmentVersion) return [];
  const params = { person: now?.personName ?? '', post: now?.postName ?? '', unit: now?.unitName ?? '' };
  const { assignmentId, lineId } = effect;
  const about = {
    assignmentId,
    lineId: lineId ?? undefined,
    personId: now?.personId,
    positionId: now?.positionId,
  };
  return [personnelFinding('personnel.correction.changedSince', params, about)];
}

/** What is reopened obeys the rules of assignments beside what came since. */
function checkReopened(
  ended: readonly PlanEffect[],
  affected: ReadonlyMap<string, AffectedAssignment>,
  { others, posts }: CorrectionFacts,
): PersonnelFinding[] {
  const reopened = ended.flatMap(({ assignmentId, previousValidTo }) => {
    const now = affected.get(assignmentId);
    return now === undefined ? [] : [{ ...now, validTo: previousValidTo }];
  });
  const present: readonly HeldPost[] = [
    ...others.filter(({ assignmentId }) => !affected.has(assignmentId)),
    ...reopened,
  ];
  const holders = groupBy(present, ({ positionId }) => positionId);
  const held = groupBy(present, ({ personId }) => personId);
  const factsOf = new Map(posts.map((post) => [post.positionId, post]));
  return reopened.flatMap((assignment) => {
    const post = factsOf.get(assignment.positionId);
    if (post === undefined) return [];
    return checkAssignment(assignment, {
      post,
      holders: holders.get(assignment.positionId) ?? [],
      held: held.get(assignment.personId) ?? [],
    });
  });
}
