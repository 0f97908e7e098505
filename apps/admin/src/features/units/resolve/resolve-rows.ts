import type { UnitResolveQuery } from '../operations.generated';

/** The longest list that can be looked up at once. */
export const MOST_LINES = 500;
/** Longer entries are no names; the API refuses them, and with them the whole list. */
export const LONGEST_ENTRY = 200;

/** What the API says about one entry. */
export type Resolution = UnitResolveQuery['unitResolve'][number];
/** One unit that an entry may mean. */
export type Candidate = Resolution['candidates'][number];

/** One line of the list with its answer. */
export interface ResolvedRow {
  /** Number of the line in what was pasted. */
  readonly line: number;
  readonly text: string;
  readonly resolution: Resolution;
}

/** Units chosen for ambiguous entries: id of the version by entry. Equal entries share a choice. */
export type Choices = Readonly<Record<string, string>>;

/** Where a line stands. */
export type RowStatus = 'ONE' | 'AMBIGUOUS' | 'CHOSEN' | 'NONE';

/** Which lines are shown. */
export const ROW_FILTERS = ['all', 'one', 'ambiguous', 'none', 'split'] as const;
/** Which lines are shown. */
export type RowFilter = (typeof ROW_FILTERS)[number];

/** The unit that a line means: the only one, or the chosen one. Never a guess. */
export function meantBy({ text, resolution }: ResolvedRow, choices: Choices): Candidate | null {
  if (resolution.status === 'ONE') return resolution.candidates[0] ?? null;
  return resolution.candidates.find((candidate) => candidate.version.id === choices[text]) ?? null;
}

/** Where a line stands with the choices made so far. */
export function rowStatus(row: ResolvedRow, choices: Choices): RowStatus {
  if (row.resolution.status !== 'AMBIGUOUS') return row.resolution.status;
  return meantBy(row, choices) ? 'CHOSEN' : 'AMBIGUOUS';
}

/** Whether a line belongs to a filter. A chosen line counts as found. */
export function matchesFilter(row: ResolvedRow, choices: Choices, filter: RowFilter): boolean {
  const status = rowStatus(row, choices);
  switch (filter) {
    case 'all':
      return true;
    case 'one':
      return status === 'ONE' || status === 'CHOSEN';
    case 'ambiguous':
      return status === 'AMBIGUOUS';
    case 'none':
      return status === 'NONE';
    case 'split':
      return meantBy(row, choices)?.outcome === 'SPLIT';
  }
}

/** How many lines belong to each filter. */
export function countRows(
  rows: readonly ResolvedRow[],
  choices: Choices,
): Readonly<Record<RowFilter, number>> {
  const count = (filter: RowFilter): number =>
    rows.filter((row) => matchesFilter(row, choices, filter)).length;
  return {
    all: rows.length,
    one: count('one'),
    ambiguous: count('ambiguous'),
    none: count('none'),
    split: count('split'),
  };
}
