import type { PlainDate } from '../dates/index.js';
import type { LedgerIndex } from './ledger-index.js';
import type { UnitKind, UnitLevel, UnitVersion } from './ledger.js';

/** Limits a difference to provinces. */
export interface DifferenceFilter {
  /** Provinces of the later day; the earlier day counts their predecessors too. */
  readonly provinceUnitIds?: readonly string[] | undefined;
}

/** A number on two days. */
export interface CountChange {
  readonly before: number;
  readonly after: number;
  /** after − before. */
  readonly change: number;
  /** before − after, never below 0. */
  readonly decrease: number;
  /** Decrease as per cent of `before`, two decimals; null when there was none before. */
  readonly decreasePercent: number | null;
}

/** Counts of a level with its kinds. */
export interface LevelDifference extends CountChange {
  readonly level: UnitLevel;
  readonly kinds: readonly (CountChange & { readonly kind: UnitKind })[];
}

/** A unit that goes on, on both days. */
export interface UnitPair {
  readonly before: UnitVersion;
  readonly after: UnitVersion;
}

/** What differs between two days. */
export interface Difference {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly levels: readonly LevelDifference[];
  readonly ended: readonly UnitVersion[];
  readonly formed: readonly UnitVersion[];
  readonly renamed: readonly UnitPair[];
  readonly recoded: readonly UnitPair[];
  readonly reclassified: readonly UnitPair[];
  readonly reparented: readonly UnitPair[];
  /** Same code, name, kind and parent on both days. */
  readonly unchanged: readonly UnitPair[];
}

/** Compares two days. */
export function difference(
  index: LedgerIndex,
  from: PlainDate,
  to: PlainDate,
  filter: DifferenceFilter = {},
): Difference {
  throw new Error(`not written yet ${index.ledger.acts.length} ${from} ${to} ${filter.provinceUnitIds}`);
}

/**
 * Rounds half away from zero, in decimal (not binary) digits.
 * @example roundDecimal(66.49, 1) // 66.5
 */
export function roundDecimal(value: number, decimals: number): number {
  const shifted = Number(`${Math.abs(value)}e${decimals}`);
  return Math.sign(value) * Number(`${Math.round(shifted)}e-${decimals}`);
}
