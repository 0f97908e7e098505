import { groupBy } from '../../collections/group-by.js';
import { compareActIds, compareActs } from './compare-acts.js';
import { originKey, type CompareContext, type Outcome } from './compare-context.js';
import { compareInstruments } from './compare-instruments.js';
import { compareUnits } from './compare-units.js';
import { compareVersions } from './compare-versions.js';
import type { ImportMessage, RowOrigin } from './import-codes.js';
import type { LedgerPlan } from './ledger-plan.js';
import type { LedgerWrite } from './ledger-write.js';
import type { StoredLedger } from './stored-ledger.js';

/** What carrying out a plan would do to a stored ledger. */
export interface ComparedLedger {
  readonly write: LedgerWrite;
  readonly messages: readonly ImportMessage[];
  /** What happens to what a row tells of; null for a row that brings nothing. */
  readonly outcomeOf: (origin: RowOrigin) => Outcome | null;
}

/**
 * Compares a plan with what is stored: new where nothing is there, changed where it was recorded otherwise, the same
 * otherwise. Comparing again after writing gives an empty write.
 */
export function compareLedger(plan: LedgerPlan, stored: StoredLedger, newId: () => string): ComparedLedger {
  const units = compareUnits(plan, stored, newId);
  const context: CompareContext = {
    stored,
    newId,
    unitIds: units.unitIds,
    knownUnits: new Set(stored.units.map(({ id }) => id)),
    versionsByUnit: groupBy(stored.versions, ({ unitId }) => unitId),
    messages: [...units.messages],
    outcomes: new Map<string, Outcome>(),
  };
  const eventIds = compareActIds(plan, context);
  const write = {
    ...compareInstruments(plan, context),
    ...compareVersions(plan, context, eventIds),
    ...compareActs(plan, context, eventIds),
  };
  return {
    write,
    messages: context.messages,
    outcomeOf: (origin) => context.outcomes.get(originKey(origin)) ?? null,
  };
}
