import { filledLines, type PlanLine } from './plan-lines.js';

/** How much of its posts a plan fills. */
export interface PlanCoverage {
  /** Posts in scope. */
  readonly positions: number;
  readonly lines: number;
  /** Lines with somebody. */
  readonly filled: number;
  /** Lines filled ÷ posts in scope, 0 to 100 with one decimal, rounded down: 100 means all. Null without posts. */
  readonly percent: number | null;
}

/**
 * Lines filled against posts in scope.
 * @example planCoverage(lines, 138).percent // 99.2 with 137 lines filled
 */
export function planCoverage(lines: readonly PlanLine[], positions: number): PlanCoverage {
  const filled = filledLines(lines).length;
  return {
    positions,
    lines: lines.length,
    filled,
    percent: coveragePercent(filled, positions),
  };
}

/**
 * Filled lines in relation to posts in scope, in per cent with one decimal, rounded down; null without posts.
 * @example coveragePercent(137, 138) // 99.2
 */
export function coveragePercent(filled: number, positions: number): number | null {
  return positions === 0 ? null : Math.min(1_000, Math.floor((filled * 1_000) / positions)) / 10;
}
