import type { LedgerIndex } from '../units/index.js';
import type { OpenPeriod } from './periods.js';

/**
 * When a unit exists; null for one that the ledger does not know. A unit that no act formed was there before the ledger
 * begins, so it has no first day. The database has the same rule (`unit_life`).
 * @example unitLife(index, vinhTrai)?.validTo // '2025-07-01'
 */
export function unitLife(index: LedgerIndex, unitId: string): OpenPeriod | null {
  const versions = index.versionsByUnit.get(unitId) ?? [];
  const [first, last] = [versions[0], versions.at(-1)];
  if (first === undefined || last === undefined) return null;
  return { validFrom: first.startedByActId === null ? null : first.validFrom, validTo: last.validTo };
}
