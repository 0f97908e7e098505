import type { PlainDate } from '../dates/index.js';

/** Tier of a unit. */
export type UnitLevel = 'PROVINCE' | 'DISTRICT' | 'COMMUNE';
/** Legal kind of a unit. */
export type UnitKind =
  | 'PROVINCE'
  | 'MUNICIPALITY'
  | 'URBAN_DISTRICT'
  | 'RURAL_DISTRICT'
  | 'DISTRICT_TOWN'
  | 'DISTRICT_CITY'
  | 'COMMUNE'
  | 'WARD'
  | 'TOWNSHIP'
  | 'SPECIAL_ZONE';
/** How much of a source goes to a target. */
export type Extent = 'ALL' | 'PART' | 'NONE';
/** What an act does, always derived from its parts (eCH-0071, INSEE). */
export type ChangeType =
  | 'MERGER'
  | 'INCLUSION'
  | 'DIVISION'
  | 'SECESSION'
  | 'TRANSFER'
  | 'DISSOLUTION'
  | 'ESTABLISHMENT'
  | 'RENAMING'
  | 'RECODING'
  | 'RECLASSIFICATION'
  | 'REPARENTING'
  | 'LEVEL_CONVERSION'
  | 'ABOLITION_OF_LEVEL'
  | 'CORRECTION';

/** What a unit was during `[validFrom, validTo)`. */
export interface UnitVersion {
  readonly unitId: string;
  readonly level: UnitLevel;
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parentUnitId: string | null;
  readonly validFrom: PlainDate;
  /** Exclusive; null while it goes on. */
  readonly validTo: PlainDate | null;
  /** Order among versions that start and end on one day (`validFrom === validTo`). */
  readonly sequence: number;
  readonly areaKm2: number | null;
  readonly population: number | null;
  readonly startedByActId: string | null;
  readonly endedByActId: string | null;
}

/** What a unit is from the day of the act. */
export interface ActTarget {
  /** Identifies the target within its act; parts point at it. */
  readonly key: string;
  /** The identity that goes on, or null when a new unit is formed. */
  readonly continuesUnitId: string | null;
  /** Identity of a formed unit once the act is applied; null before. */
  readonly unitId: string | null;
  readonly level: UnitLevel;
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parentUnitId: string | null;
  readonly areaKm2: number | null;
  readonly population: number | null;
  readonly clause: string | null;
}

/** One link of an act. */
export interface ActPart {
  /** Null = area that belonged to no unit of this level. */
  readonly sourceUnitId: string | null;
  /** Null = the source ends without a successor. */
  readonly targetKey: string | null;
  readonly areaPart: Extent;
  readonly populationPart: Extent;
  readonly areaKm2: number | null;
  readonly persons: number | null;
  readonly clause: string | null;
}

/** An act of rearrangement as the pure functions see it. */
export interface Act {
  readonly id: string;
  readonly operationalFrom: PlainDate;
  /** Order among acts of one day. */
  readonly sequence: number;
  readonly targets: readonly ActTarget[];
  readonly parts: readonly ActPart[];
  /** True for an act that corrects an error in the ledger rather than changing territory. */
  readonly isCorrection?: boolean;
}

/** The versions of all units and the applied acts. */
export interface Ledger {
  readonly versions: readonly UnitVersion[];
  readonly acts: readonly Act[];
}
