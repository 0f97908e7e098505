import { addDays } from '../../dates/index.js';
import type { ChangeRow } from './import-rows.js';
import type { PlannedVersion } from './ledger-plan.js';
import type { StoredLedger } from './stored-ledger.js';
import { isValidOn } from './unit-book.js';

/** The stored version that a change ends, as a plan sees it: everything about it stays as it is. */
export function storedVersion(stored: StoredLedger, change: ChangeRow): PlannedVersion | null {
  const eve = addDays(change.effectiveOn, -1);
  const version = stored.versions.find(
    ({ level, code, ...rest }) =>
      level === change.level && code === change.code && isValidOn({ level, code, ...rest }, eve),
  );
  if (version === undefined) return null;
  const { unitId, parentUnitId, provinceUnitId, startedByActId, endedByActId, id, ...attributes } = version;
  return {
    ...attributes,
    unitKey: `s:${unitId}`,
    isInitial: startedByActId === null,
    parentKey: parentUnitId === null ? null : `s:${parentUnitId}`,
    provinceKey: `s:${provinceUnitId ?? unitId}`,
    raw: null,
    startedBy: null,
    endedBy: null,
    origins: [],
  };
}
