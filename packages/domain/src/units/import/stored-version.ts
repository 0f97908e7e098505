import type { PlainDate } from '../../dates/index.js';
import type { PlannedVersion, UnitKey } from './ledger-plan.js';
import type { StoredLedger, StoredVersion } from './stored-ledger.js';
import { isValidOn, unitName } from './unit-book.js';

/** Stored versions that hold on a day, by level and code. */
export function holdersOn(stored: StoredLedger, day: PlainDate): ReadonlyMap<string, StoredVersion> {
  const current = stored.versions.filter((version) => isValidOn(version, day));
  return new Map(current.map((version) => [unitName(version.level, version.code), version]));
}

/** A stored version as a plan sees it: everything about it stays as it is, until the plan ends it. */
export function keptVersion(version: StoredVersion, unitKey: UnitKey): PlannedVersion {
  const {
    unitId,
    parentUnitId,
    provinceUnitId,
    startedByActId,
    endedByActId: _,
    id: __,
    ...attributes
  } = version;
  return {
    ...attributes,
    unitKey,
    isInitial: startedByActId === null,
    parentKey: parentUnitId === null ? null : `s:${parentUnitId}`,
    provinceKey: `s:${provinceUnitId ?? unitId}`,
    raw: null,
    startedBy: null,
    endedBy: null,
    origins: [],
  };
}
