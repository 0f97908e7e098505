import type { LedgerIndex } from './ledger-index.js';
import type { LedgerMoment } from './ledger-order.js';
import type { UnitVersion } from './ledger.js';

/** What the rules for applying an act need to see of a ledger, indexed or being written. */
export interface LedgerView {
  /** Versions of a unit, oldest first. */
  readonly versionsOf: (unitId: string) => readonly UnitVersion[];
  /** Every version that ever bore a code. */
  readonly versionsWithCode: (code: string) => readonly UnitVersion[];
  /** Sequence of an applied act; undefined when it is not applied. */
  readonly sequenceOfAct: (actId: string) => number | undefined;
}

/**
 * The view of an indexed ledger.
 * @example standingBefore(viewOf(index), unitId, { date: act.operationalFrom, sequence: act.sequence })
 */
export function viewOf(index: LedgerIndex): LedgerView {
  return {
    versionsOf: (unitId) => index.versionsByUnit.get(unitId) ?? [],
    versionsWithCode: (code) => index.versionsByCode.get(code) ?? [],
    sequenceOfAct: (actId) => index.actsById.get(actId)?.sequence,
  };
}

/**
 * What a unit is just before an act of this moment, acts of the same day with a lower sequence included.
 * @example standingBefore(viewOf(index), unitId, { date: plainDate('2025-07-01'), sequence: 1 })?.name
 */
export function standingBefore(view: LedgerView, unitId: string, moment: LedgerMoment): UnitVersion | null {
  return view.versionsOf(unitId).findLast((version) => standsBefore(view, version, moment)) ?? null;
}

/**
 * Whether a version stands just before an act of this moment.
 * @example versions.filter((version) => standsBefore(view, version, { date, sequence: 0 }))
 */
export function standsBefore(view: LedgerView, version: UnitVersion, moment: LedgerMoment): boolean {
  const { date, sequence } = moment;
  if (version.validFrom > date || (version.validFrom === date && startSequence(version) >= sequence))
    return false;
  if (version.validTo === null || version.validTo > date) return true;
  return version.validTo === date && endSequence(view, version) >= sequence;
}

/** A version that no act started was there before the first act of its day. */
function startSequence(version: UnitVersion): number {
  return version.startedByActId === null ? Number.NEGATIVE_INFINITY : version.sequence;
}

function endSequence(view: LedgerView, version: UnitVersion): number {
  const sequence = version.endedByActId === null ? undefined : view.sequenceOfAct(version.endedByActId);
  return sequence ?? Number.NEGATIVE_INFINITY;
}
