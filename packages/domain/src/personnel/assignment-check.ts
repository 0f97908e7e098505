import { seatBreaches, type SeatBreach, type SeatProblem } from './headcount.js';
import type { HeldPost, PostFacts } from './held-post.js';
import { isDayOf, overlap, type DayPeriod, type OpenPeriod } from './periods.js';
import { personnelFinding, type PersonnelCode, type PersonnelFinding } from './personnel-findings.js';
import type { AssignmentKind } from './personnel-lists.js';
import { establishmentOn } from './staffing.js';

/** An assignment that is to be approved. */
export interface AssignmentCandidate extends DayPeriod {
  /** Null for one that is not stored yet. */
  readonly assignmentId: string | null;
  readonly personId: string;
  readonly personName: string;
  readonly kind: AssignmentKind;
  readonly homeAssignmentId: string | null;
  /** Why it may exceed the headcount or fill a frozen post; null when it may not. */
  readonly overrideReason: string | null;
}

/** What is known beside the candidate. Approved assignments only; the candidate itself is left out where it is among them. */
export interface AssignmentFacts {
  readonly post: PostFacts;
  /** Who else holds the post, at any time. */
  readonly holders: readonly HeldPost[];
  /** What else the person holds, at any time. */
  readonly held: readonly HeldPost[];
}

/**
 * Everything that stands in the way of an assignment, and what one should know. The same rules hold in the database,
 * whoever writes; here they say what, where and how to mend it.
 * @example checkAssignment(candidate, facts).map(({ code }) => code) // ['personnel.principal.taken']
 */
export function checkAssignment(
  candidate: AssignmentCandidate,
  { post, holders, held }: AssignmentFacts,
): PersonnelFinding[] {
  if (candidate.validTo !== null && candidate.validTo <= candidate.validFrom) {
    const { validFrom: from, validTo: to } = candidate;
    return [personnelFinding('personnel.period.order', { from, to }, { personId: candidate.personId })];
  }
  const isOther = ({ assignmentId }: HeldPost): boolean => assignmentId !== candidate.assignmentId;
  const others = held.filter(isOther);
  return [
    ...checkPlace(candidate, post),
    ...checkPerson(candidate, post, others),
    ...checkSeats(candidate, post, holders.filter(isOther)),
    ...checkFrozen(candidate, post),
  ];
}

/** The unit and the body exist on every day of it. */
function checkPlace(candidate: AssignmentCandidate, post: PostFacts): PersonnelFinding[] {
  const about = { positionId: post.positionId };
  const unit = outside(candidate, post.unitLife);
  if (unit)
    return [personnelFinding(`personnel.unit.${unit.problem}`, { unit: post.unitName, on: unit.on }, about)];
  const body = outside(candidate, post.organizationLife);
  const findings: PersonnelFinding[] = [];
  if (body) {
    const params = { organization: post.organizationName, on: body.on };
    findings.push(personnelFinding(`personnel.organization.${body.problem}`, params, about));
  }
  if (!isDayOf(post.typeLife, candidate.validFrom)) {
    const on = post.typeLife.validTo ?? candidate.validFrom;
    findings.push(personnelFinding('personnel.type.ended', { post: post.postName, on }, about));
  }
  return findings;
}

/** One principal post at a time, no post twice, and a secondment keeps a post that is held. */
function checkPerson(
  candidate: AssignmentCandidate,
  post: PostFacts,
  others: readonly HeldPost[],
): PersonnelFinding[] {
  const findings: PersonnelFinding[] = [];
  for (const other of others.filter((each) => overlap(each, candidate))) {
    if (other.positionId === post.positionId) findings.push(standingInTheWay('personnel.post.twice', other));
    else if (other.kind === 'PRINCIPAL' && candidate.kind === 'PRINCIPAL') {
      findings.push(standingInTheWay('personnel.principal.taken', other));
    }
  }
  if (candidate.kind !== 'SECONDMENT') return findings;
  const { personId, personName: person, validFrom: from, homeAssignmentId } = candidate;
  const home = others.find(({ assignmentId }) => assignmentId === homeAssignmentId);
  if (homeAssignmentId === null) {
    findings.push(personnelFinding('personnel.secondment.homeMissing', { person }, { personId }));
  } else if (home === undefined || !isDayOf(home, from)) {
    findings.push(personnelFinding('personnel.secondment.homeNotHeld', { person, from }, { personId }));
  }
  return findings;
}

/** A seat on every day. Only a headcount that is exceeded can be overridden: an abolished post holds nobody. */
function checkSeats(
  candidate: AssignmentCandidate,
  post: PostFacts,
  holders: readonly HeldPost[],
): PersonnelFinding[] {
  return seatBreaches(candidate, post.establishments, holders).map((breach) => {
    const { postName, unitName: unit, positionId } = post;
    const code = isOverridden(candidate, breach)
      ? 'personnel.headcount.overridden'
      : BREACH_CODES[breach.problem];
    const params = { post: postName, unit, from: breach.from };
    if (breach.problem !== 'EXCEEDED') return personnelFinding(code, params, { positionId });
    const names = breach.holders.map(({ personName }) => personName).join(', ');
    const holding = breach.holders.at(-1)?.assignmentId;
    return personnelFinding(
      code,
      { ...params, headcount: breach.headcount, holders: names },
      { positionId, personId: candidate.personId, assignmentId: holding },
    );
  });
}

const BREACH_CODES: Readonly<Record<SeatProblem, PersonnelCode>> = {
  EXCEEDED: 'personnel.headcount.exceeded',
  ABOLISHED: 'personnel.position.abolished',
  NOT_ESTABLISHED: 'personnel.position.notEstablished',
};

function isOverridden(candidate: AssignmentCandidate, { problem }: SeatBreach<unknown>): boolean {
  return problem === 'EXCEEDED' && candidate.overrideReason !== null;
}

/** Nobody new comes into a frozen post. */
function checkFrozen(candidate: AssignmentCandidate, post: PostFacts): PersonnelFinding[] {
  const set = establishmentOn(post.establishments, candidate.validFrom);
  if (set?.status !== 'FROZEN') return [];
  const code =
    candidate.overrideReason === null ? 'personnel.position.frozen' : 'personnel.position.frozenOverridden';
  const params = { post: post.postName, unit: post.unitName, from: set.validFrom };
  return [personnelFinding(code, params, { positionId: post.positionId })];
}

function standingInTheWay(
  code: 'personnel.post.twice' | 'personnel.principal.taken',
  other: HeldPost,
): PersonnelFinding {
  const { assignmentId, personId, positionId, personName: person, postName: post, unitName: unit } = other;
  const params = { person, post, unit, from: other.validFrom, to: other.validTo ?? '' };
  return personnelFinding(code, params, { assignmentId, personId, positionId });
}

/** On which side a period leaves the life of something; null when it does not. */
function outside(
  period: DayPeriod,
  life: OpenPeriod,
): { readonly problem: 'ended' | 'notBegun'; readonly on: NonNullable<OpenPeriod['validFrom']> } | null {
  if (life.validFrom !== null && period.validFrom < life.validFrom) {
    return { problem: 'notBegun', on: life.validFrom };
  }
  if (life.validTo === null || (period.validTo !== null && period.validTo <= life.validTo)) return null;
  return { problem: 'ended', on: life.validTo };
}
