import type { ReactNode } from 'react';

/** One column of a {@link DataGrid}. Keep the list stable between renders: rows are memoized on it. */
export interface GridColumn<Row> {
  /** Stable word, used in addresses and in what the browser remembers. */
  readonly id: string;
  readonly header: string;
  /** Content of a cell: text or plain elements. A component per cell makes long tables slow. */
  readonly cell: (row: Row) => ReactNode;
  /** What the column is sorted by where the grid itself sorts. */
  readonly value?: ((row: Row) => string | number | null) | undefined;
  /** Width in pixels until the reader changes it. */
  readonly width: number;
  /** `end` for numbers. */
  readonly align?: 'start' | 'end' | undefined;
  readonly isSortable?: boolean | undefined;
  /** The column that names the row: always shown, a row header for screen readers. */
  readonly isRowHeader?: boolean | undefined;
  /** Shown only when the reader asks for it. */
  readonly isHiddenAtFirst?: boolean | undefined;
}

/** The order of the rows. */
export interface GridSort {
  readonly columnId: string;
  readonly direction: 'ASC' | 'DESC';
}

/** Height of the rows. */
export type GridDensity = 'compact' | 'normal' | 'roomy';

/** What the reader chose to see. */
export interface GridLayout {
  /** Ids of the columns that are shown; null = the default. */
  readonly shown: readonly string[] | null;
  /** Widths in pixels that differ from the default. */
  readonly widths: Readonly<Record<string, number>>;
  readonly density: GridDensity;
}

/** A layout nobody has changed yet. */
export const DEFAULT_GRID_LAYOUT: GridLayout = { shown: null, widths: {}, density: 'normal' };

/** Words of the grid in the language of the page. */
export interface GridLabels {
  readonly selectAll: string;
  readonly selectRow: (name: string) => string;
  readonly selected: (count: number) => string;
  readonly clearSelection: string;
  readonly resize: (column: string) => string;
  readonly loading: string;
}

/** Which rows are selected. */
export interface GridSelection {
  readonly ids: ReadonlySet<string>;
  readonly onChange: (ids: ReadonlySet<string>) => void;
}

/** Ids of the columns to show: those the reader chose, in the order of the definition. */
export function shownColumns<Row>(
  columns: readonly GridColumn<Row>[],
  layout: GridLayout,
): GridColumn<Row>[] {
  const chosen = layout.shown;
  return columns.filter((column) =>
    column.isRowHeader ? true : chosen === null ? !column.isHiddenAtFirst : chosen.includes(column.id),
  );
}
