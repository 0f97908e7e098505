import type { Act, ChangeType, UnitVersion } from './ledger.js';

/** A set of sources and targets that hang together through the parts of an act. */
export interface ChangeComponent {
  readonly types: readonly ChangeType[];
  readonly sourceUnitIds: readonly string[];
  readonly targetKeys: readonly string[];
}

/** What an act does. */
export interface DerivedChange {
  readonly components: readonly ChangeComponent[];
  /** Union of the components' types in the order of `CHANGE_TYPES`. */
  readonly types: readonly ChangeType[];
}

/** Finds what a source is just before the act; null when it is not known. */
export type SourceLookup = (unitId: string) => UnitVersion | null;

/** Derives what an act does from its parts. */
export function deriveChangeTypes(act: Act, sourceVersion: SourceLookup): DerivedChange {
  throw new Error(`not written yet ${act.id} ${typeof sourceVersion}`);
}
