import type { PlainDate } from '../dates/index.js';
import type { LedgerIndex } from './ledger-index.js';
import type { Extent, UnitLevel, UnitVersion } from './ledger.js';

/** How a unit carries over to another day. */
export const CROSSWALK_OUTCOMES = ['EXACT', 'SPLIT', 'UNDEFINED'] as const;
/** Why a unit has no counterpart. */
export const UNDEFINED_REASONS = ['NOT_EXISTING', 'ENDED_WITHOUT_SUCCESSOR', 'FROM_OUTSIDE'] as const;

/** How a unit carries over to another day. */
export type CrosswalkOutcome = (typeof CROSSWALK_OUTCOMES)[number];
/** Why a unit has no counterpart. */
export type UndefinedReason = (typeof UNDEFINED_REASONS)[number];

/** Which units to carry over. */
export interface CrosswalkFilter {
  readonly unitIds?: readonly string[] | undefined;
  readonly level?: UnitLevel | undefined;
  /** Only units whose province on the day carried over from is one of these. */
  readonly provinceUnitIds?: readonly string[] | undefined;
}

/** A counterpart on the other day. */
export interface CrosswalkTarget {
  readonly version: UnitVersion;
  /** Share of the row's unit that is in this counterpart. */
  readonly areaPart: Extent;
  readonly populationPart: Extent;
  /** False when a part of a mixed unit went on: the ledger cannot tell whether this unit's land was in that part. */
  readonly certain: boolean;
  /** Square kilometres and persons that both have in common, only where published. */
  readonly areaKm2: number | null;
  readonly persons: number | null;
}

/** How one unit carries over. */
export interface CrosswalkRow {
  readonly unitId: string;
  /** Null when the unit does not exist on the day carried over from. */
  readonly source: UnitVersion | null;
  /** EXACT only when area and population go wholly to one and the same counterpart. */
  readonly outcome: CrosswalkOutcome;
  readonly area: CrosswalkOutcome;
  readonly population: CrosswalkOutcome;
  readonly undefinedReason: UndefinedReason | null;
  readonly targets: readonly CrosswalkTarget[];
  /** Acts passed through, in the order of time travelled. */
  readonly actIds: readonly string[];
}

/** Carries units from one day over to another, forwards or backwards in time. */
export function crosswalk(
  index: LedgerIndex,
  fromDate: PlainDate,
  toDate: PlainDate,
  filter: CrosswalkFilter = {},
): CrosswalkRow[] {
  throw new Error(`not written yet ${index.ledger.acts.length} ${fromDate} ${toDate} ${filter.level}`);
}
