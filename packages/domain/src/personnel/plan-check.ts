import { groupBy } from '../collections/group-by.js';
import { checkAssignment } from './assignment-check.js';
import type { HeldPost } from './held-post.js';
import { isDayOf } from './periods.js';
import { personnelFinding, type PersonnelFinding } from './personnel-findings.js';
import { filledLines, type FilledPlanLine, type PlanLine } from './plan-lines.js';
import {
  planOutcome,
  type PlanFacts,
  type PlanOutcome,
  type PlanPost,
  type PlanStart,
} from './plan-outcome.js';
import { headcountOn } from './staffing.js';

/**
 * Everything that stands in the way of a plan, and what its author should know, line by line in the order of the plan.
 * @example checkPlan(lines, facts).filter(({ severity }) => severity === 'ERROR')
 */
export function checkPlan(lines: readonly PlanLine[], facts: PlanFacts): PersonnelFinding[] {
  return checkOutcome(lines, facts, planOutcome(lines, facts));
}

/**
 * Like {@link checkPlan}, for an outcome that is known already.
 * @example checkOutcome(lines, facts, planOutcome(lines, facts))
 */
export function checkOutcome(
  lines: readonly PlanLine[],
  facts: PlanFacts,
  outcome: PlanOutcome,
): PersonnelFinding[] {
  const posts = new Map(facts.posts.map((post) => [post.positionId, post]));
  const known = lines.filter(({ positionId }) => posts.has(positionId));
  return [
    ...checkScope(lines, posts),
    ...checkTwice(filledLines(known), facts, posts),
    ...checkStarts(facts, outcome, posts),
    ...checkEmptyLines(known, posts),
    ...checkKeyPosts(lines, facts, outcome),
    ...checkLeftPeople(facts, outcome),
  ];
}

type Posts = ReadonlyMap<string, PlanPost>;

function checkScope(lines: readonly PlanLine[], posts: Posts): PersonnelFinding[] {
  if (filledLines(lines).length === 0) return [personnelFinding('personnel.plan.empty')];
  return lines
    .filter(({ positionId }) => !posts.has(positionId))
    .map(({ lineId, positionId }) =>
      personnelFinding('personnel.plan.outsideScope', {}, { lineId, positionId }),
    );
}

/** Nobody stands in two principal lines, or in one post twice; the later line is told. */
function checkTwice(lines: readonly FilledPlanLine[], facts: PlanFacts, posts: Posts): PersonnelFinding[] {
  return [...groupBy(lines, ({ personId }) => personId)].flatMap(([personId, own]) => {
    const person = nameOf(facts, personId);
    return own.flatMap((line, place) => {
      const { lineId, positionId } = line;
      const post = posts.get(positionId);
      const earlier = own.slice(0, place);
      const about = { lineId, positionId, personId };
      if (earlier.some((each) => each.positionId === positionId)) {
        const params = { person, post: post?.postName ?? '', unit: post?.unitName ?? '' };
        return [personnelFinding('personnel.plan.samePost', params, about)];
      }
      const principal = earlier.find(({ kind }) => kind === 'PRINCIPAL');
      if (principal === undefined || line.kind !== 'PRINCIPAL') return [];
      const otherPost = fullName(posts.get(principal.positionId));
      return [
        personnelFinding('personnel.plan.twoPrincipal', { person, post: fullName(post), otherPost }, about),
      ];
    });
  });
}

/** Every start obeys the rules of assignments, beside what remains and what starts with it. */
function checkStarts(facts: PlanFacts, outcome: PlanOutcome, posts: Posts): PersonnelFinding[] {
  const holders = groupBy(outcome.remaining, ({ positionId }) => positionId);
  const held = groupBy(outcome.remaining, ({ personId }) => personId);
  const startsOf = groupBy(outcome.starts, ({ positionId }) => positionId);
  return outcome.starts.flatMap((start) => {
    const post = posts.get(start.positionId);
    if (post === undefined) return [];
    const beside = (startsOf.get(start.positionId) ?? [])
      // Who exceeds the headcount with a reason does not count against those beside them, as in the database.
      .filter((other) => other !== start && other.overrideReason === null)
      .map((other) => asHeld(other, facts, post));
    const candidate = {
      ...asHeld(start, facts, post),
      homeAssignmentId: start.homeAssignmentId,
      overrideReason: start.overrideReason,
    };
    return checkAssignment(candidate, {
      post,
      holders: [...(holders.get(start.positionId) ?? []), ...beside],
      held: held.get(start.personId) ?? [],
    }).map((finding) => ({ ...finding, about: { ...finding.about, lineId: start.lineId } }));
  });
}

function checkEmptyLines(lines: readonly PlanLine[], posts: Posts): PersonnelFinding[] {
  return lines
    .filter(({ personId }) => personId === null)
    .map(({ lineId, positionId }) => {
      const post = posts.get(positionId);
      const params = { post: post?.postName ?? '', unit: post?.unitName ?? '' };
      return personnelFinding('personnel.plan.noCandidate', params, { lineId, positionId });
    });
}

/** Key posts with a seat that no line speaks of and nobody holds after the plan. */
function checkKeyPosts(
  lines: readonly PlanLine[],
  { posts, effectiveOn }: PlanFacts,
  { remaining }: PlanOutcome,
): PersonnelFinding[] {
  const spokenOf = new Set(lines.map(({ positionId }) => positionId));
  for (const holding of remaining) if (isDayOf(holding, effectiveOn)) spokenOf.add(holding.positionId);
  return posts
    .filter(
      (post) =>
        post.isKeyLeadership &&
        !spokenOf.has(post.positionId) &&
        isDayOf(post.organizationLife, effectiveOn) &&
        headcountOn(post.establishments, effectiveOn) > 0,
    )
    .map(({ postName: post, unitName: unit, positionId }) =>
      personnelFinding('personnel.plan.keyPostMissing', { post, unit }, { positionId }),
    );
}

/** Who is replaced and holds nothing afterwards. */
function checkLeftPeople(
  { held, effectiveOn: from }: PlanFacts,
  { ends, starts, remaining }: PlanOutcome,
): PersonnelFinding[] {
  const busy = new Set(starts.map(({ personId }) => personId));
  for (const { personId } of remaining) busy.add(personId);
  const ended = new Map(ends.map((end) => [end.assignmentId, end]));
  return held.flatMap((holding) => {
    const end = ended.get(holding.assignmentId);
    if (end === undefined || busy.has(holding.personId)) return [];
    const {
      personName: person,
      postName: post,
      unitName: unit,
      personId,
      positionId,
      assignmentId,
    } = holding;
    const about = { lineId: end.lineId, personId, positionId, assignmentId };
    return [personnelFinding('personnel.plan.leftWithoutPost', { person, post, unit, from }, about)];
  });
}

function asHeld(start: PlanStart, facts: PlanFacts, post: PlanPost): HeldPost {
  return {
    assignmentId: start.lineId,
    personId: start.personId,
    personName: nameOf(facts, start.personId),
    positionId: start.positionId,
    postName: post.postName,
    unitName: post.unitName,
    kind: start.kind,
    validFrom: start.validFrom,
    validTo: null,
  };
}

function nameOf(facts: PlanFacts, personId: string): string {
  return facts.personNames.get(personId) ?? '';
}

function fullName(post: PlanPost | undefined): string {
  return post === undefined ? '' : `${post.postName} (${post.unitName})`;
}
