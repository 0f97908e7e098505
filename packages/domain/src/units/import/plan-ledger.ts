import type { ImportRows } from './import-rows.js';
import type { LedgerPlan, PlannedAct } from './ledger-plan.js';
import { planAbolition } from './plan-abolition.js';
import { planChanges } from './plan-changes.js';
import { planCommuneActs } from './plan-commune-acts.js';
import { planInstruments } from './plan-instruments.js';
import { planProvinceActs } from './plan-province-acts.js';
import { planVersions } from './plan-versions.js';
import { EMPTY_LEDGER, type StoredLedger } from './stored-ledger.js';
import { unitBook } from './unit-book.js';
import { deriveTypes } from './plan-types.js';

/**
 * What the rows of an import mean for the ledger: initial versions, acts with their targets and parts, instruments.
 * Says nothing of what is stored; `compareLedger` does. The stored ledger is only asked for units that the rows name
 * but do not bring.
 */
export function planLedger(rows: ImportRows, stored: StoredLedger = EMPTY_LEDGER): LedgerPlan {
  const book = unitBook(rows, stored);
  const instruments = planInstruments(rows, book);
  const rearrangement = [
    ...planProvinceActs(rows, book, instruments),
    ...planCommuneActs(rows, book, instruments),
    ...planAbolition(rows, book, instruments),
  ];
  const versions = planVersions(rows, book, rearrangement, stored);
  const later = planChanges(rows, versions, stored, instruments);
  const acts = [...rearrangement, ...later.acts].toSorted(inOrder);
  return { day: book.day, instruments, versions: later.versions, acts: deriveTypes(acts, later.versions) };
}

function inOrder(left: PlannedAct, right: PlannedAct): number {
  if (left.operationalFrom !== right.operationalFrom)
    return left.operationalFrom < right.operationalFrom ? -1 : 1;
  return left.sequence - right.sequence;
}
