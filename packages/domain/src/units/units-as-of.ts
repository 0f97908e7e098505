import type { PlainDate } from '../dates/index.js';
import type { LedgerIndex } from './ledger-index.js';
import type { UnitLevel, UnitVersion } from './ledger.js';

/** Which units are wanted. */
export interface AsOfFilter {
  readonly level?: UnitLevel | undefined;
  /** Only units whose province on that day is one of these. */
  readonly provinceUnitIds?: readonly string[] | undefined;
}

/** All units that exist on a day, ordered by level and code. */
export function unitsAsOf(index: LedgerIndex, date: PlainDate, filter: AsOfFilter = {}): UnitVersion[] {
  throw new Error(`not written yet ${index.ledger.acts.length} ${date} ${filter.level}`);
}

/** What a unit is on a day; null when it does not exist then. */
export function versionAsOf(index: LedgerIndex, unitId: string, date: PlainDate): UnitVersion | null {
  throw new Error(`not written yet ${index.ledger.acts.length} ${unitId} ${date}`);
}

/** Units directly below a unit on a day, ordered by code. */
export function childrenAsOf(index: LedgerIndex, unitId: string, date: PlainDate): UnitVersion[] {
  throw new Error(`not written yet ${index.ledger.acts.length} ${unitId} ${date}`);
}

/** Superior units on a day, from the parent up to the province. */
export function ancestorsAsOf(index: LedgerIndex, unitId: string, date: PlainDate): UnitVersion[] {
  throw new Error(`not written yet ${index.ledger.acts.length} ${unitId} ${date}`);
}

/** Province of a unit on a day: the unit itself for a province, null when unknown. */
export function provinceAsOf(index: LedgerIndex, unitId: string, date: PlainDate): UnitVersion | null {
  throw new Error(`not written yet ${index.ledger.acts.length} ${unitId} ${date}`);
}
