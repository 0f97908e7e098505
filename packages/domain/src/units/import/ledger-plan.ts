import type { PlainDate } from '../../dates/index.js';
import type { LegalInstrumentKind } from '../../documents/index.js';
import type { ChangeType, Extent, UnitKind, UnitLevel } from '../ledger.js';
import type { PopulationQuality } from '../unit-lists.js';
import type { RowOrigin } from './import-codes.js';

/**
 * Name of a unit within a plan: `b:COMMUNE:05977` held the code before the rearrangement, `a:COMMUNE:05977` is formed
 * by it, `s:<id>` is stored already.
 */
export type UnitKey = string;

/** What a planned version or target says of a unit. */
export interface PlannedAttributes {
  readonly level: UnitLevel;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: UnitKind;
  readonly parentKey: UnitKey | null;
  readonly areaKm2: number | null;
  readonly population: number | null;
  readonly populationAsOf: PlainDate | null;
  readonly seat: string | null;
}

/** What a unit is during `[validFrom, validTo)` once the plan is carried out. */
export interface PlannedVersion extends PlannedAttributes {
  readonly unitKey: UnitKey;
  /** True for the version that the list "before" tells of, whose first day is a convention. */
  readonly isInitial: boolean;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  readonly sequence: number;
  readonly provinceKey: UnitKey;
  readonly populationQuality: PopulationQuality;
  readonly longitude: number | null;
  readonly latitude: number | null;
  readonly raw: Readonly<Record<string, string>> | null;
  readonly startedBy: string | null;
  readonly endedBy: string | null;
  /** Rows that this comes from. */
  readonly origins: readonly RowOrigin[];
}

/** What a unit is from the day of an act. */
export interface PlannedTarget extends PlannedAttributes {
  readonly unitKey: UnitKey;
  readonly continues: boolean;
  readonly clause: string | null;
  readonly origins: readonly RowOrigin[];
}

/** A link of an act. */
export interface PlannedPart {
  readonly sourceKey: UnitKey | null;
  readonly targetKey: UnitKey | null;
  readonly areaPart: Extent;
  readonly populationPart: Extent;
  readonly clause: string | null;
  readonly note: string | null;
  readonly correction: string | null;
  readonly origins: readonly RowOrigin[];
}

/** An act with everything it does. Its day, not its instrument alone, tells it from others. */
export interface PlannedAct {
  /** `<number>@<day>` */
  readonly key: string;
  readonly title: string;
  readonly instrumentNumber: string;
  readonly adoptedOn: PlainDate | null;
  readonly inForceOn: PlainDate | null;
  readonly operationalFrom: PlainDate;
  readonly sequence: number;
  readonly scopeKey: UnitKey | null;
  readonly note: string | null;
  readonly types: readonly ChangeType[];
  readonly targets: readonly PlannedTarget[];
  readonly parts: readonly PlannedPart[];
}

/** A legal instrument that acts rest on. */
export interface PlannedInstrument {
  readonly number: string;
  readonly kind: LegalInstrumentKind;
  readonly issuer: string;
  readonly issuedOn: PlainDate | null;
  readonly effectiveOn: PlainDate | null;
  readonly operativeOn: PlainDate | null;
  readonly subject: string;
  readonly sourceUrl: string | null;
  readonly note: string | null;
  readonly origins: readonly RowOrigin[];
}

/** Everything that the files say, in the terms of the ledger. Says nothing of what is stored already. */
export interface LedgerPlan {
  /** Day of the rearrangement; units of the list "before" are found on its eve. */
  readonly day: PlainDate;
  readonly instruments: readonly PlannedInstrument[];
  readonly versions: readonly PlannedVersion[];
  /** In the order in which they are applied. */
  readonly acts: readonly PlannedAct[];
}

/** Key of an act. */
export function actKey(number: string, day: PlainDate): string {
  return `${number}@${day}`;
}
