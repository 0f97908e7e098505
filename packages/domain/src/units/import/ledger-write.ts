import type { PlainDate } from '../../dates/index.js';
import type { ChangeType, Extent, UnitLevel } from '../ledger.js';
import type {
  PlannedAct,
  PlannedAttributes,
  PlannedInstrument,
  PlannedTarget,
  PlannedVersion,
} from './ledger-plan.js';

/** A unit to be recorded. Its scope path hangs below that of its superior unit. */
export interface NewUnit {
  readonly id: string;
  readonly level: UnitLevel;
  readonly scopeParentId: string | null;
}

/** A unit that comes below another superior unit. */
export interface UnitMove {
  readonly unitId: string;
  readonly scopeParentId: string | null;
}

type WithoutKeys<Planned extends PlannedAttributes> = Omit<
  Planned,
  'unitKey' | 'parentKey' | 'provinceKey' | 'startedBy' | 'endedBy' | 'origins' | 'isInitial' | 'continues'
> & { readonly parentUnitId: string | null };

/** A version to be recorded. */
export interface NewVersion extends WithoutKeys<PlannedVersion> {
  readonly id: string;
  readonly unitId: string;
  readonly provinceUnitId: string;
  readonly startedByEventId: string | null;
  readonly endedByEventId: string | null;
}

/** A version that an act ends. */
export interface VersionEnd {
  readonly id: string;
  readonly validTo: PlainDate;
  readonly endedByEventId: string;
}

/** What was recorded otherwise; fields that are absent stay. */
export interface VersionCorrection {
  readonly id: string;
  readonly fields: Readonly<Partial<NewVersion>>;
}

/** An act to be recorded as applied. */
export interface NewAct extends Omit<PlannedAct, 'key' | 'scopeKey' | 'targets' | 'parts'> {
  readonly id: string;
  readonly scopeUnitId: string | null;
}

/** What was recorded otherwise of an act. */
export interface ActCorrection {
  readonly id: string;
  readonly adoptedOn: PlainDate | null;
  readonly inForceOn: PlainDate | null;
  readonly types: readonly ChangeType[];
}

/** A target to be recorded. */
export interface NewTarget extends WithoutKeys<PlannedTarget> {
  readonly id: string;
  readonly eventId: string;
  readonly ordinal: number;
  readonly unitId: string;
  readonly continuesUnitId: string | null;
}

/** What was recorded otherwise of a target. */
export interface TargetCorrection {
  readonly id: string;
  readonly fields: Readonly<Partial<NewTarget>>;
}

/** A part to be recorded. */
export interface NewPart {
  readonly id: string;
  readonly eventId: string;
  readonly ordinal: number;
  readonly sourceUnitId: string | null;
  readonly targetId: string | null;
  readonly areaPart: Extent;
  readonly populationPart: Extent;
  readonly clause: string | null;
  readonly note: string | null;
  readonly correction: string | null;
}

/** What was recorded otherwise of a part. */
export interface PartCorrection {
  readonly id: string;
  readonly fields: Readonly<Partial<NewPart>>;
}

/** New place of a stored target or part among its neighbours. */
export interface Placement {
  readonly id: string;
  readonly ordinal: number;
}

/** An instrument to be recorded, or what was recorded otherwise of one. */
export interface InstrumentWrite extends Omit<PlannedInstrument, 'origins'> {
  readonly id: string;
}

/** Everything that carrying out a plan writes, with ids: nothing is left to decide. */
export interface LedgerWrite {
  readonly instruments: readonly InstrumentWrite[];
  readonly instrumentCorrections: readonly InstrumentWrite[];
  readonly units: readonly NewUnit[];
  readonly unitMoves: readonly UnitMove[];
  readonly versions: readonly NewVersion[];
  readonly versionEnds: readonly VersionEnd[];
  readonly versionCorrections: readonly VersionCorrection[];
  readonly acts: readonly NewAct[];
  readonly actCorrections: readonly ActCorrection[];
  readonly targets: readonly NewTarget[];
  readonly targetCorrections: readonly TargetCorrection[];
  readonly targetPlacements: readonly Placement[];
  readonly parts: readonly NewPart[];
  readonly partCorrections: readonly PartCorrection[];
  readonly partPlacements: readonly Placement[];
}

/** Number of records of each kind that a write creates or changes. */
export type WriteCounts = Readonly<Record<keyof LedgerWrite, number>>;

/** Counts what a write does. */
export function countWrites(write: LedgerWrite): WriteCounts {
  return Object.fromEntries(
    Object.entries(write).map(([kind, rows]) => [kind, (rows as readonly unknown[]).length]),
  ) as WriteCounts;
}

/**
 * Whether a write does nothing: everything is there already.
 * @example isEmptyWrite(compareLedger(plan, storedAfterwards, newId).write) // true
 */
export function isEmptyWrite(write: LedgerWrite): boolean {
  return Object.values(countWrites(write)).every((count) => count === 0);
}
