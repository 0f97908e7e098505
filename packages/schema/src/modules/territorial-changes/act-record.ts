import type { PlainDate } from '@haicap/domain/dates';
import type { ActStatus, ChangeType, Extent, UnitKind, UnitLevel } from '@haicap/domain/units';

/** An act as it stands in its tables, every id known before it is written. */
export interface ActRecord {
  readonly id: string;
  readonly title: string;
  readonly instrumentId: string | null;
  readonly adoptedOn: PlainDate | null;
  readonly inForceOn: PlainDate | null;
  readonly operationalFrom: PlainDate;
  readonly sequence: number;
  readonly status: ActStatus;
  readonly scopeUnitId: string | null;
  readonly scopePath: string;
  readonly note: string | null;
  readonly types: readonly ChangeType[];
  readonly createdById: string | null;
  readonly targets: readonly ActTargetRecord[];
  readonly parts: readonly ActPartRecord[];
}

/** What a unit is from the day of the act. */
export interface ActTargetRecord {
  readonly id: string;
  /** The identity that goes on; null when a unit is formed. */
  readonly continuesUnitId: string | null;
  readonly level: UnitLevel;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: UnitKind;
  readonly parentUnitId: string | null;
  /** Superior unit formed (or continued) by the same act; wins over `parentUnitId`. */
  readonly parentTargetId: string | null;
  readonly areaKm2: number | null;
  readonly population: number | null;
  readonly populationAsOf: PlainDate | null;
  readonly seat: string | null;
  readonly clause: string | null;
}

/** How much of a source becomes part of a target. */
export interface ActPartRecord {
  readonly id: string;
  readonly sourceUnitId: string | null;
  readonly targetId: string | null;
  readonly areaPart: Extent;
  readonly populationPart: Extent;
  readonly areaKm2: number | null;
  readonly persons: number | null;
  readonly clause: string | null;
  readonly note: string | null;
  readonly correction: string | null;
}
