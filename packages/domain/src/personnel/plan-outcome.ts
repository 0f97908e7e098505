import type { PlainDate } from '../dates/index.js';
import type { HeldPost, PostFacts } from './held-post.js';
import { isDayOf } from './periods.js';
import type { AssignmentEndReason, AssignmentKind, AssignmentMode } from './personnel-lists.js';
import { filledLines, type FilledPlanLine, type PlanLine } from './plan-lines.js';

/** A post of a plan's scope. */
export interface PlanPost extends PostFacts {
  readonly isKeyLeadership: boolean;
}

/** What is known beside the lines of a plan. */
export interface PlanFacts {
  readonly effectiveOn: PlainDate;
  /** The posts in scope; a line with another post is outside. */
  readonly posts: readonly PlanPost[];
  readonly personNames: ReadonlyMap<string, string>;
  /** Approved assignments that hold on or after the day: all of the posts, and all of the people in the lines. */
  readonly held: readonly HeldPost[];
}

/** An assignment that the plan starts. */
export interface PlanStart {
  readonly lineId: string;
  readonly personId: string;
  readonly positionId: string;
  readonly kind: AssignmentKind;
  readonly mode: AssignmentMode;
  readonly validFrom: PlainDate;
  readonly homeAssignmentId: string | null;
  readonly overrideReason: string | null;
  readonly note: string | null;
}

/** An assignment that the plan ends. */
export interface PlanEnd {
  readonly assignmentId: string;
  /** The line that ends it. */
  readonly lineId: string;
  /** Exclusive. */
  readonly validTo: PlainDate;
  readonly reason: AssignmentEndReason;
}

/** What a plan does on its day. */
export interface PlanOutcome {
  readonly starts: readonly PlanStart[];
  readonly ends: readonly PlanEnd[];
  /** Lines whose person holds the post in this way already: nothing happens. */
  readonly keptLineIds: readonly string[];
  /** What still holds on or after the day besides what starts. */
  readonly remaining: readonly HeldPost[];
}

/**
 * What issuing a plan would do, whether or not it may. Who is named in a post and holds it in the same way stays. A
 * principal line ends what else the person holds as principal (TRANSFERRED). Whoever holds a post of a line with somebody
 * and is not named in it is REPLACED; a line without a person leaves its post as it is. What begins on the day or later
 * is not touched: it cannot end before it begins.
 * @example planOutcome(lines, facts).ends // [{ assignmentId, lineId, validTo: '2025-07-01', reason: 'REPLACED' }]
 */
export function planOutcome(lines: readonly PlanLine[], facts: PlanFacts): PlanOutcome {
  const filled = filledLines(lines);
  const kept = new Map<string, HeldPost>();
  for (const line of filled) {
    const holding = facts.held.find((each) => staysBy(each, line, facts.effectiveOn));
    if (holding) kept.set(line.lineId, holding);
  }
  const ends = endsOf(filled, facts, new Set(kept.values()));
  const ended = new Set(ends.map(({ assignmentId }) => assignmentId));
  const remaining = facts.held.filter(({ assignmentId }) => !ended.has(assignmentId));
  const starts = filled
    .filter(({ lineId }) => !kept.has(lineId))
    .map((line) => startOf(line, facts.effectiveOn, remaining));
  return { starts, ends, keptLineIds: [...kept.keys()], remaining };
}

function staysBy(holding: HeldPost, line: FilledPlanLine, day: PlainDate): boolean {
  return (
    holding.personId === line.personId &&
    holding.positionId === line.positionId &&
    holding.kind === line.kind &&
    isDayOf(holding, day)
  );
}

function endsOf(
  lines: readonly FilledPlanLine[],
  { held, effectiveOn }: PlanFacts,
  kept: ReadonlySet<HeldPost>,
): PlanEnd[] {
  return held
    .filter(
      (holding) => !kept.has(holding) && holding.validFrom < effectiveOn && isDayOf(holding, effectiveOn),
    )
    .flatMap((holding) => {
      const cause = causeOfEnd(holding, lines);
      if (cause === null) return [];
      return [{ assignmentId: holding.assignmentId, validTo: effectiveOn, ...cause }];
    });
}

function causeOfEnd(
  holding: HeldPost,
  lines: readonly FilledPlanLine[],
): Pick<PlanEnd, 'lineId' | 'reason'> | null {
  const own = lines.find(
    (line) =>
      line.personId === holding.personId &&
      (line.positionId === holding.positionId || (line.kind === 'PRINCIPAL' && holding.kind === 'PRINCIPAL')),
  );
  if (own) return { lineId: own.lineId, reason: 'TRANSFERRED' };
  const successor = lines.find((line) => line.positionId === holding.positionId);
  return successor ? { lineId: successor.lineId, reason: 'REPLACED' } : null;
}

function startOf(line: FilledPlanLine, effectiveOn: PlainDate, remaining: readonly HeldPost[]): PlanStart {
  const { lineId, personId, positionId, kind, mode, overrideReason, note } = line;
  const home =
    kind === 'SECONDMENT'
      ? remaining.find(
          (each) => each.personId === personId && each.kind === 'PRINCIPAL' && isDayOf(each, effectiveOn),
        )
      : undefined;
  return {
    lineId,
    personId,
    positionId,
    kind,
    mode,
    validFrom: effectiveOn,
    homeAssignmentId: home?.assignmentId ?? null,
    overrideReason,
    note,
  };
}
