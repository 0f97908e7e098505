import type { PlainDate } from '../dates/index.js';
import type { LedgerIndex, LedgerLink } from './ledger-index.js';

/** Which way to follow. */
export type LineageDirection = 'PREDECESSORS' | 'SUCCESSORS' | 'BOTH';

/** How far to follow and from where. */
export interface LineageOptions {
  /** Number of acts to follow; unlimited when absent. Renamings of a unit that goes on do not count. */
  readonly depth?: number | undefined;
  /** Start from what the unit is on this day instead of its whole life. */
  readonly asOf?: PlainDate | undefined;
}

/** A unit of a lineage graph. */
export interface LineageNode {
  readonly unitId: string;
  /** Acts between this unit and the one asked for: negative = predecessor, 0 = the unit, positive = successor. */
  readonly distance: number;
}

/** The units a unit came from and became. */
export interface Lineage {
  readonly unitId: string;
  readonly nodes: readonly LineageNode[];
  readonly links: readonly LedgerLink[];
}

/** Lineage of a unit. */
export function lineage(
  index: LedgerIndex,
  unitId: string,
  direction: LineageDirection,
  options: LineageOptions = {},
): Lineage {
  throw new Error(`not written yet ${index.ledger.acts.length} ${unitId} ${direction} ${options.depth}`);
}

/** Links from direct predecessors (and from area outside any unit) to a unit. */
export function predecessors(index: LedgerIndex, unitId: string): LedgerLink[] {
  throw new Error(`not written yet ${index.ledger.acts.length} ${unitId}`);
}

/** Links from a unit to its direct successors (target null when it ended without one). */
export function successors(index: LedgerIndex, unitId: string): LedgerLink[] {
  throw new Error(`not written yet ${index.ledger.acts.length} ${unitId}`);
}
