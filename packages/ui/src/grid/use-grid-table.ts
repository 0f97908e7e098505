import {
  columnSizingFeature,
  columnVisibilityFeature,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
} from '@tanstack/react-table';
import { useMemo } from 'react';

import { compareValues } from './compare-values.js';
import { shownColumns, type GridColumn, type GridLayout, type GridSort } from './grid-types.js';

const FEATURES = tableFeatures({
  columnSizingFeature,
  columnVisibilityFeature,
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});

/** What the grid needs to know to lay out its rows. */
export interface GridTableOptions<Row> {
  readonly columns: readonly GridColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly layout: GridLayout;
  readonly sort: GridSort | null;
  /** The rows come in the right order already. */
  readonly isSortedOutside: boolean;
}

/** A row with its id, in the order of the grid. */
export interface GridTableRow<Row> {
  readonly id: string;
  readonly original: Row;
}

/** Columns to show with their widths, and rows in their order. */
export interface GridTable<Row> {
  readonly columns: readonly GridColumn<Row>[];
  readonly widths: readonly number[];
  readonly rows: readonly GridTableRow<Row>[];
}

/** The table model: which columns, how wide, in which order. */
export function useGridTable<Row extends object>(options: GridTableOptions<Row>): GridTable<Row> {
  const { columns, rows, rowId, layout, sort, isSortedOutside } = options;
  const definitions = useMemo(() => columns.map((column) => toDefinition(column)), [columns]);
  const shown = useMemo(() => shownColumns(columns, layout), [columns, layout]);
  const table = useTable({
    features: FEATURES,
    columns: definitions,
    data: rows as Row[],
    getRowId: rowId,
    manualSorting: isSortedOutside,
    state: {
      sorting: sort === null ? [] : [{ id: sort.columnId, desc: sort.direction === 'DESC' }],
      columnSizing: layout.widths as Record<string, number>,
      columnVisibility: visibility(columns, shown),
    },
  });
  const widths = table.getVisibleLeafColumns().map((column) => column.getSize());
  return { columns: shown, widths, rows: table.getRowModel().rows };
}

function toDefinition<Row extends object>(column: GridColumn<Row>): ColumnDef<typeof FEATURES, Row> {
  return {
    id: column.id,
    accessorFn: (row: Row) => column.value?.(row) ?? undefined,
    enableSorting: column.isSortable ?? false,
    size: column.width,
    minSize: 48,
    maxSize: 1200,
    // What is not known comes last, whichever way the others go.
    sortUndefined: 'last',
    sortFn: (left, right, id) => compareValues(left.getValue(id), right.getValue(id)),
  };
}

function visibility<Row>(
  columns: readonly GridColumn<Row>[],
  shown: readonly GridColumn<Row>[],
): Record<string, boolean> {
  return Object.fromEntries(columns.map((column) => [column.id, shown.includes(column)]));
}
