import type { ImportMessage, RowOrigin } from './import-codes.js';
import type { UnitKey } from './ledger-plan.js';
import type { StoredLedger, StoredVersion } from './stored-ledger.js';

/** What carrying out a plan does to what a row tells of. */
export type Outcome = 'NEW' | 'CHANGED' | 'SAME';

/** What all comparisons share. */
export interface CompareContext {
  readonly stored: StoredLedger;
  readonly newId: () => string;
  readonly unitIds: ReadonlyMap<UnitKey, string>;
  /** Units that are stored already. */
  readonly knownUnits: ReadonlySet<string>;
  readonly versionsByUnit: ReadonlyMap<string, readonly StoredVersion[]>;
  readonly messages: ImportMessage[];
  readonly outcomes: Map<string, Outcome>;
}

/** The id of a unit of the plan. */
export function unitIdOf(context: CompareContext, key: UnitKey): string {
  const id = context.unitIds.get(key);
  if (id === undefined) throw new RangeError(`the plan names a unit that it does not bring: ${key}`);
  return id;
}

/** The id of a unit of the plan, or null for none. */
export function optionalUnitId(context: CompareContext, key: UnitKey | null): string | null {
  return key === null ? null : unitIdOf(context, key);
}

/** Notes what happens to the rows that something comes from: a row is NEW only when all that it brings is. */
export function noteOutcome(context: CompareContext, origins: readonly RowOrigin[], outcome: Outcome): void {
  for (const origin of origins) {
    const key = originKey(origin);
    const known = context.outcomes.get(key) ?? outcome;
    context.outcomes.set(key, known === outcome ? outcome : 'CHANGED');
  }
}

/** A row as one text. */
export function originKey(origin: RowOrigin): string {
  return `${origin.row}@${origin.file}`;
}
