import type { MouseEvent, ReactNode } from 'react';

import type { GridColumn, GridLabels, GridLayout, GridSelection, GridSort } from './grid-types.js';

/** Properties of a data grid. */
export interface DataGridProps<Row> {
  /** What the table lists, for screen readers. */
  readonly label: string;
  readonly labels: GridLabels;
  /** Keep stable: rows are memoized on it. */
  readonly columns: readonly GridColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  /** Short name of a row, for its checkbox. */
  readonly rowLabel: (row: Row) => string;
  readonly layout: GridLayout;
  readonly onLayoutChange: (layout: GridLayout) => void;
  /** Order of rows that come sorted; with `onSortChange`. Without both, the grid sorts by `column.value`. */
  readonly sort?: GridSort | null;
  readonly onSortChange?: ((sort: GridSort) => void) | undefined;
  readonly selection?: GridSelection | undefined;
  readonly onOpen?: ((row: Row) => void) | undefined;
  readonly onEdit?: ((row: Row) => void) | undefined;
  /** Shows a row beside the list: `Space`, or a press on the row. */
  readonly onPeek?: ((row: Row) => void) | undefined;
  /** Follows a link inside the table within the application, instead of loading the page anew. */
  readonly onFollow?: ((href: string, event: MouseEvent) => void) | undefined;
  /** The row that is shown beside the list. */
  readonly currentId?: string | null | undefined;
  /** How many rows there are; announced when it changes. */
  readonly status: string;
  /** First answer not there yet: grey rows. */
  readonly isLoading?: boolean | undefined;
  /** A newer answer is on its way; the old rows stay. */
  readonly isRefreshing?: boolean | undefined;
  /** In place of rows: what failed, with another try. */
  readonly error?: ReactNode;
  /** In place of rows: why there is none. */
  readonly empty: ReactNode;
  /** The main list of its page: keys work while nothing else has the focus. */
  readonly isMain?: boolean | undefined;
  /** Rows in all that the server has, when `rows` is one page of them. */
  readonly rowCount?: number | undefined;
  /** Right of the count: paging. */
  readonly footer?: ReactNode;
}
