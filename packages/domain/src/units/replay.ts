import type { Act, Ledger, UnitVersion } from './ledger.js';
import type { Finding } from './proof-codes.js';

/** Gives the identity of a unit that an act forms. */
export type NewUnitId = (targetKey: string, act: Act) => string;

/** Outcome of applying acts. */
export type ApplyResult =
  | {
      readonly ok: true;
      readonly ledger: Ledger;
      /** The applied acts with the identities of the units they formed. */
      readonly applied: readonly Act[];
      readonly started: readonly UnitVersion[];
      /** Versions as they are after ending. */
      readonly ended: readonly UnitVersion[];
    }
  | { readonly ok: false; readonly actId: string; readonly findings: readonly Finding[] };

/** Applies one act; the ledger given stays as it is. */
export function applyAct(ledger: Ledger, act: Act, newId: NewUnitId): ApplyResult {
  throw new Error(`not written yet ${ledger.acts.length} ${act.id} ${typeof newId}`);
}

/** Applies acts in the order of (operationalFrom, sequence). Stops at the first that is not applicable. */
export function replay(
  initialVersions: readonly UnitVersion[],
  acts: readonly Act[],
  newId: NewUnitId,
): ApplyResult {
  throw new Error(`not written yet ${initialVersions.length} ${acts.length} ${typeof newId}`);
}
