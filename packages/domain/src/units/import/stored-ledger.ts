import type { PlainDate } from '../../dates/index.js';
import type { LegalInstrumentKind } from '../../documents/index.js';
import type { ActStatus, ChangeType, Extent, UnitKind, UnitLevel, UnitVersion } from '../ledger.js';
import type { PopulationQuality } from '../unit-lists.js';

/** A unit as stored. */
export interface StoredUnit {
  readonly id: string;
  readonly level: UnitLevel;
  readonly scopePath: string;
}

/** A version as stored. */
export interface StoredVersion extends UnitVersion {
  readonly id: string;
  readonly shortName: string;
  readonly provinceUnitId: string | null;
  readonly populationAsOf: PlainDate | null;
  readonly populationQuality: PopulationQuality;
  readonly seat: string | null;
  readonly longitude: number | null;
  readonly latitude: number | null;
}

/** A target as stored. */
export interface StoredTarget {
  readonly id: string;
  readonly ordinal: number;
  readonly unitId: string | null;
  readonly continuesUnitId: string | null;
  readonly level: UnitLevel;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: UnitKind;
  readonly parentUnitId: string | null;
  readonly areaKm2: number | null;
  readonly population: number | null;
  readonly populationAsOf: PlainDate | null;
  readonly seat: string | null;
  readonly clause: string | null;
}

/** A part as stored. */
export interface StoredPart {
  readonly id: string;
  readonly ordinal: number;
  readonly sourceUnitId: string | null;
  readonly targetId: string | null;
  readonly areaPart: Extent;
  readonly populationPart: Extent;
  readonly clause: string | null;
  readonly note: string | null;
  readonly correction: string | null;
}

/** An act as stored. */
export interface StoredAct {
  readonly id: string;
  readonly instrumentNumber: string | null;
  readonly adoptedOn: PlainDate | null;
  readonly inForceOn: PlainDate | null;
  readonly operationalFrom: PlainDate;
  readonly status: ActStatus;
  readonly types: readonly ChangeType[];
  readonly targets: readonly StoredTarget[];
  readonly parts: readonly StoredPart[];
}

/** A legal instrument as stored. */
export interface StoredInstrument {
  readonly id: string;
  readonly number: string;
  readonly kind: LegalInstrumentKind;
  readonly issuedOn: PlainDate | null;
  readonly effectiveOn: PlainDate | null;
  readonly operativeOn: PlainDate | null;
}

/** What the ledger holds when an import is planned. */
export interface StoredLedger {
  readonly units: readonly StoredUnit[];
  readonly versions: readonly StoredVersion[];
  readonly acts: readonly StoredAct[];
  readonly instruments: readonly StoredInstrument[];
}

/** An empty ledger. */
export const EMPTY_LEDGER: StoredLedger = { units: [], versions: [], acts: [], instruments: [] };
