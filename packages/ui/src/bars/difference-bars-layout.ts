/** A row of the bars: one kind, one province … */
export interface DifferenceBar {
  readonly id: string;
  readonly label: string;
  readonly before: number;
  readonly after: number;
}

/** A row with the lengths of its bars as shares (0 to 1) of the longest bar of all rows. */
export interface PlacedDifferenceBar extends DifferenceBar {
  readonly beforeShare: number;
  readonly afterShare: number;
}

/** Scales all bars together, so that rows can be compared with one another. */
export function layoutDifferenceBars(rows: readonly DifferenceBar[]): readonly PlacedDifferenceBar[] {
  const longest = Math.max(1, ...rows.flatMap((row) => [row.before, row.after]));
  return rows.map((row) => ({
    ...row,
    beforeShare: row.before / longest,
    afterShare: row.after / longest,
  }));
}
