import { hasError, type PersonnelFinding } from './personnel-findings.js';
import { checkOutcome } from './plan-check.js';
import type { PlanLine } from './plan-lines.js';
import { planOutcome, type PlanEnd, type PlanFacts, type PlanStart } from './plan-outcome.js';

/** What issuing a plan does, or what stands in its way. */
export type IssueDecision =
  | {
      readonly ok: true;
      readonly starts: readonly PlanStart[];
      readonly ends: readonly PlanEnd[];
      /** Lines whose person holds the post in this way already: nothing happens. */
      readonly keptLineIds: readonly string[];
      /** Warnings. */
      readonly findings: readonly PersonnelFinding[];
    }
  | { readonly ok: false; readonly findings: readonly PersonnelFinding[] };

/**
 * Decides what issuing a plan starts and ends. All of it, or nothing: one error stops the plan.
 * @example decideIssue(lines, facts) // { ok: true, starts: […138], ends: […92], keptLineIds: [], findings: [] }
 */
export function decideIssue(lines: readonly PlanLine[], facts: PlanFacts): IssueDecision {
  const outcome = planOutcome(lines, facts);
  const findings = checkOutcome(lines, facts, outcome);
  if (hasError(findings)) return { ok: false, findings };
  const { starts, ends, keptLineIds } = outcome;
  return { ok: true, starts, ends, keptLineIds, findings };
}
