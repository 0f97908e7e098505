/** How hot a cell is: 0 = nothing to see, 4 = the worst. */
export type HeatLevel = 0 | 1 | 2 | 3 | 4;

/** What a cell shows; colour never says anything that figure, pattern and words do not say too. */
export interface HeatCell {
  /** Null where the row has nothing of the kind: drawn as a dash, not as good. */
  readonly level: HeatLevel | null;
  /** The figure. */
  readonly text: string;
  /** A second figure below the first; its cell is dotted too. */
  readonly mark?: string | undefined;
  /** The whole cell in words, for a reader without the picture. */
  readonly description: string;
}

/** A row: what it is of. */
export interface HeatRow {
  readonly id: string;
  readonly label: string;
  /** Where the name leads. */
  readonly href?: string | undefined;
  /** One cell per column, in their order. */
  readonly cells: readonly HeatCell[];
}

/** A column. */
export interface HeatColumn {
  readonly id: string;
  readonly label: string;
}

/** A cell by its row and column. */
export interface HeatPlace {
  readonly rowId: string;
  readonly columnId: string;
}

/** One entry of the legend. */
export interface HeatLegendItem {
  readonly level: HeatLevel | null;
  readonly isMarked?: boolean | undefined;
  readonly label: string;
}
