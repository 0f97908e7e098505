import type { ChangeType, Act, UnitKind, UnitLevel } from './ledger.js';
import type { LedgerIndex } from './ledger-index.js';
import type { Finding } from './proof-codes.js';

/** What went in and what came out; sums cover only what is known. */
export interface Conservation {
  readonly in: number;
  readonly out: number;
  /** True when every figure is known, so that `in` and `out` can be compared. */
  readonly known: boolean;
}

/** Number of units of a kind. */
export interface KindCount {
  readonly level: UnitLevel;
  readonly kind: UnitKind;
  readonly count: number;
}

/** What a draft act would do. */
export interface ProofSheet {
  readonly findings: readonly Finding[];
  /** True when no finding is an ERROR. */
  readonly passed: boolean;
  /** Square kilometres and persons. */
  readonly conservation: { readonly area: Conservation; readonly population: Conservation };
  /** Units the act touches, before and after. */
  readonly before: readonly KindCount[];
  readonly after: readonly KindCount[];
  readonly types: readonly ChangeType[];
}

/** What else is known when a draft is proved. */
export interface ProofOptions {
  /** Drafts of the same day that will be applied together with this one, each in its sequence. */
  readonly sameDayActs?: readonly Act[] | undefined;
}

/** Proves a draft act before it is applied. */
export function proofSheet(index: LedgerIndex, draft: Act, options: ProofOptions = {}): ProofSheet {
  throw new Error(`not written yet ${index.ledger.acts.length} ${draft.id} ${options.sameDayActs?.length}`);
}
