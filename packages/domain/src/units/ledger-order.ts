import type { PlainDate } from '../dates/index.js';
import type { Act, UnitVersion } from './ledger.js';

/** A moment in the ledger: a day and the place of an act among those of the day. */
export interface LedgerMoment {
  readonly date: PlainDate;
  readonly sequence: number;
}

/**
 * Orders acts as they happen.
 * @example acts.toSorted(compareActs)
 */
export function compareActs(left: Act, right: Act): number {
  return compareText(left.operationalFrom, right.operationalFrom) || left.sequence - right.sequence;
}

/**
 * Orders versions of one unit, oldest first; of two that start together the one that ends on that day comes first.
 * @example versionsOfOneUnit.toSorted(compareVersions).at(-1)
 */
export function compareVersions(left: UnitVersion, right: UnitVersion): number {
  return (
    compareText(left.validFrom, right.validFrom) ||
    left.sequence - right.sequence ||
    compareText(left.validTo ?? LAST, right.validTo ?? LAST)
  );
}

/**
 * Whether a version holds on a day. One that starts and ends on one day never does.
 * @example holdsOn(version, plainDate('2025-06-30'))
 */
export function holdsOn(version: UnitVersion, date: PlainDate): boolean {
  return version.validFrom <= date && (version.validTo === null || date < version.validTo);
}

/** Orders texts by code unit, as PostgreSQL does with collation "C" for ASCII. */
export function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * The moment after the applied acts that share day and sequence with a draft. They touch other units (else the draft
 * would be refused), but what they formed is there: as a parent, and as the holder of a name.
 */
export function momentAfterOthers(draft: Act): LedgerMoment {
  return { date: draft.operationalFrom, sequence: draft.sequence + 1 };
}

const LAST = '9999-12-31~';
