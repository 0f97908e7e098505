import type { AssignmentKind, AssignmentMode } from './personnel-lists.js';

/** A line of a plan, as it is kept in a revision too. Lines stand in the order of the plan. */
export interface PlanLine {
  readonly lineId: string;
  readonly positionId: string;
  /** Null while nobody is proposed. */
  readonly personId: string | null;
  readonly kind: AssignmentKind;
  readonly mode: AssignmentMode;
  readonly note: string | null;
  /** Why the line may exceed the established headcount. */
  readonly overrideReason: string | null;
}

/** A line with somebody. */
export type FilledPlanLine = PlanLine & { readonly personId: string };

/**
 * The lines with somebody.
 * @example filledLines(lines).length
 */
export function filledLines<Line extends PlanLine>(lines: readonly Line[]): (Line & FilledPlanLine)[] {
  return lines.filter((line): line is Line & FilledPlanLine => line.personId !== null);
}
