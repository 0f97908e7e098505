import type { PlainDate } from '../dates/index.js';
import type { LedgerIndex } from './ledger-index.js';
import type { UnitLevel, UnitVersion } from './ledger.js';

/** Outcome of a resolution. */
export const RESOLVE_STATUSES = ['ONE', 'AMBIGUOUS', 'NONE'] as const;
/** What of a unit matched. */
export const MATCHED_BY = ['CODE', 'NAME', 'SHORT_NAME', 'NAME_WITH_PARENT'] as const;
/** How well it matched: exactly as spelled, without marks, with i for y, a code whose zeros were lost, another kind. */
export const MATCH_REASONS = ['EXACT', 'FOLDED', 'LOOSE', 'ZEROS_RESTORED', 'KIND_DIFFERS'] as const;

/** Outcome of a resolution. */
export type ResolveStatus = (typeof RESOLVE_STATUSES)[number];
/** What of a unit matched. */
export type MatchedBy = (typeof MATCHED_BY)[number];
/** How well it matched. */
export type MatchReason = (typeof MATCH_REASONS)[number];

/** Narrows a resolution. */
export interface ResolveOptions {
  readonly provinceUnitId?: string | undefined;
  readonly level?: UnitLevel | undefined;
}

/** A unit that a query may mean. */
export interface ResolveCandidate {
  readonly version: UnitVersion;
  readonly matchedBy: MatchedBy;
  readonly reason: MatchReason;
}

/** When a query that means nothing on the day did or will mean something. */
export interface ResolveHint {
  readonly knownFrom: PlainDate;
  /** Exclusive; null while it goes on. */
  readonly knownTo: PlainDate | null;
  readonly unitIds: readonly string[];
}

/** Answer to a resolution. */
export interface Resolution {
  readonly status: ResolveStatus;
  readonly candidates: readonly ResolveCandidate[];
  /** Only when the status is NONE. */
  readonly hint: ResolveHint | null;
}

/** Finds the unit that a code or name means on a day. */
export function resolveUnit(
  index: LedgerIndex,
  query: string,
  date: PlainDate,
  options: ResolveOptions = {},
): Resolution {
  throw new Error(`not written yet ${index.ledger.acts.length} ${query} ${date} ${options.level}`);
}
