import type { PlainDate } from '../dates/index.js';
import type { ACT_STATUSES, CHANGE_TYPES, EXTENTS, UNIT_KINDS, UNIT_LEVELS } from './unit-lists.js';

/** Tier of a unit. */
export type UnitLevel = (typeof UNIT_LEVELS)[number];
/** Legal kind of a unit. */
export type UnitKind = (typeof UNIT_KINDS)[number];
/** How much of a source goes to a target. */
export type Extent = (typeof EXTENTS)[number];
/** What an act does, always derived from its parts (eCH-0071, INSEE). */
export type ChangeType = (typeof CHANGE_TYPES)[number];
/** State of an act. */
export type ActStatus = (typeof ACT_STATUSES)[number];

/** What a unit was during `[validFrom, validTo)`. */
export interface UnitVersion {
  readonly unitId: string;
  readonly level: UnitLevel;
  readonly code: string;
  /** Full name with the word of its kind, for example "Phường Đông Kinh". */
  readonly name: string;
  /** Name without the word of its kind; derived from `name` when absent. */
  readonly shortName?: string | undefined;
  readonly kind: UnitKind;
  readonly parentUnitId: string | null;
  readonly validFrom: PlainDate;
  /** Exclusive; null while it goes on. */
  readonly validTo: PlainDate | null;
  /** Sequence of the act that started it: the order of versions that start on one day. */
  readonly sequence: number;
  /** Square kilometres as published; null when not known. */
  readonly areaKm2: number | null;
  /** Persons as published; null when not known. */
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
  readonly shortName?: string | undefined;
  readonly kind: UnitKind;
  readonly parentUnitId: string | null;
  /** Parent formed by the same act: the key of its target. Wins over `parentUnitId`. */
  readonly parentTargetKey?: string | null | undefined;
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
  /** Square kilometres of the part where published. */
  readonly areaKm2: number | null;
  /** Persons of the part where published. */
  readonly persons: number | null;
  readonly clause: string | null;
}

/** An act of rearrangement as the pure functions see it. */
export interface Act {
  readonly id: string;
  readonly adoptedOn?: PlainDate | null | undefined;
  readonly inForceOn?: PlainDate | null | undefined;
  /** First day the new units work: the day the ledger changes. */
  readonly operationalFrom: PlainDate;
  /** Order among acts of one day. */
  readonly sequence: number;
  readonly targets: readonly ActTarget[];
  readonly parts: readonly ActPart[];
  /** True for an act that corrects an error in the ledger rather than changing territory. */
  readonly isCorrection?: boolean | undefined;
}

/** The versions of all units and the applied acts. */
export interface Ledger {
  readonly versions: readonly UnitVersion[];
  readonly acts: readonly Act[];
}
