import type { Act, ActPart, Extent, Ledger, UnitVersion } from './ledger.js';
import type { PlainDate } from '../dates/index.js';

/** A part of an applied act between two versions. */
export interface LedgerLink {
  readonly actId: string;
  readonly on: PlainDate;
  readonly sequence: number;
  /** Null = area that belonged to no unit. */
  readonly sourceUnitId: string | null;
  /** Null = the source ended without a successor. */
  readonly targetUnitId: string | null;
  /** What the source was until the act. */
  readonly source: UnitVersion | null;
  /** What the target is from the act on. */
  readonly target: UnitVersion | null;
  /** Share of the source's area. */
  readonly areaPart: Extent;
  /** Share of the source's population. */
  readonly populationPart: Extent;
  readonly areaKm2: number | null;
  readonly persons: number | null;
  readonly clause: string | null;
  /** True when source and target are one unit that goes on. */
  readonly continues: boolean;
  /** The part as entered; null when it is implied by a unit that goes on. */
  readonly part: ActPart | null;
}

/** A ledger with everything found in one step. Build once with `indexLedger`. */
export interface LedgerIndex {
  readonly ledger: Ledger;
  /** All versions of a unit, oldest first. */
  readonly versionsByUnit: ReadonlyMap<string, readonly UnitVersion[]>;
  readonly versionsByCode: ReadonlyMap<string, readonly UnitVersion[]>;
  readonly versionsByParent: ReadonlyMap<string, readonly UnitVersion[]>;
  readonly actsById: ReadonlyMap<string, Act>;
  readonly linksFrom: ReadonlyMap<UnitVersion, readonly LedgerLink[]>;
  readonly linksTo: ReadonlyMap<UnitVersion, readonly LedgerLink[]>;
}

/** Builds the index of a ledger. */
export function indexLedger(ledger: Ledger): LedgerIndex {
  throw new Error(`not written yet ${ledger.acts.length}`);
}
