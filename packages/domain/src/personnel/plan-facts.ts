import { groupBy } from '../collections/group-by.js';
import type { PlainDate } from '../dates/index.js';
import { statusOn, type AssignmentPeriod } from './assignment-workflow.js';
import type { AssignmentKind } from './personnel-lists.js';
import type { PlanLine } from './plan-lines.js';

/** What became of a line on a day. */
export const PLAN_FACT_OUTCOMES = [
  'AS_PLANNED',
  'DIFFERENT',
  'NOT_IN_FORCE',
  'VACANT',
  'OTHER_HOLDER',
] as const;
/** What became of a line. */
export type PlanFactOutcome = (typeof PLAN_FACT_OUTCOMES)[number];

/** An assignment to one of the posts of a plan, whatever its state. */
export interface AuditedAssignment extends AssignmentPeriod {
  readonly assignmentId: string;
  readonly personId: string;
  readonly positionId: string;
  readonly kind: AssignmentKind;
}

/** A line against what is the case. */
export interface PlanFact<Line, Assignment> {
  readonly line: Line;
  readonly outcome: PlanFactOutcome;
  /** The assignment of the planned person to the post; null where there is none. */
  readonly assignment: Assignment | null;
  /** Who is in office on the day. */
  readonly holders: readonly Assignment[];
}

/**
 * Compares a plan with what is the case on a day, line by line. AS_PLANNED: the person is in office in the kind planned,
 * from the day of the plan at the latest. DIFFERENT: in office, but in another kind or from a later day. NOT_IN_FORCE: an
 * assignment is prepared or begins later. OTHER_HOLDER: somebody is in office whom no line of the post names. VACANT:
 * nobody is.
 * @example auditPlan(lines, '2025-07-01', '2025-08-01', assignments)[0]?.outcome // 'AS_PLANNED'
 */
export function auditPlan<Line extends PlanLine, Assignment extends AuditedAssignment>(
  lines: readonly Line[],
  effectiveOn: PlainDate,
  day: PlainDate,
  assignments: readonly Assignment[],
): PlanFact<Line, Assignment>[] {
  const assignmentsOf = groupBy(assignments, ({ positionId }) => positionId);
  const linesOf = groupBy(lines, ({ positionId }) => positionId);
  return lines.map((line) => {
    const ofPost = assignmentsOf.get(line.positionId) ?? [];
    const holders = ofPost.filter((each) => statusOn(each, day) === 'ACTIVE');
    const named = new Set(linesOf.get(line.positionId)?.map(({ personId }) => personId));
    const own = ofPost.filter(({ personId }) => personId === line.personId);
    const inOffice = own.find((each) => holders.includes(each));
    const waiting = own.find((each) => isToCome(each, day));
    const assignment = inOffice ?? waiting ?? own.at(-1) ?? null;
    const others = holders.some(({ personId }) => !named.has(personId));
    return {
      line,
      outcome: outcomeOf({ line, effectiveOn, inOffice, waiting, others }),
      assignment,
      holders,
    };
  });
}

interface Case {
  readonly line: PlanLine;
  readonly effectiveOn: PlainDate;
  readonly inOffice: AuditedAssignment | undefined;
  readonly waiting: AuditedAssignment | undefined;
  readonly others: boolean;
}

function outcomeOf({ line, effectiveOn, inOffice, waiting, others }: Case): PlanFactOutcome {
  if (inOffice !== undefined) {
    const isAsPlanned = inOffice.kind === line.kind && inOffice.validFrom <= effectiveOn;
    return isAsPlanned ? 'AS_PLANNED' : 'DIFFERENT';
  }
  if (waiting !== undefined) return 'NOT_IN_FORCE';
  return others ? 'OTHER_HOLDER' : 'VACANT';
}

function isToCome(assignment: AuditedAssignment, day: PlainDate): boolean {
  return (
    assignment.state === 'DRAFT' || assignment.state === 'PROPOSED' || statusOn(assignment, day) === 'PLANNED'
  );
}
