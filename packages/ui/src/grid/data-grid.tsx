import { useRef, type ReactElement } from 'react';

import classes from './data-grid.module.css';
import type { DataGridProps } from './grid-props.js';
import { GridStatus } from './grid-status.js';
import { GridTable } from './grid-table.js';
import { useGridKeys } from './use-grid-keys.js';
import { useGridSort } from './use-grid-sort.js';
import { useGridTable } from './use-grid-table.js';
import { useRowPress } from './use-row-press.js';
import { useToggle } from './use-toggle.js';

/**
 * A dense table: real rows and headers; sorted, resized, selected and walked through by mouse and keyboard.
 * Of more than a hundred rows only those in view are in the page; on paper all of them.
 */
export function DataGrid<Row extends object>(props: DataGridProps<Row>): ReactElement {
  const frame = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const scrollTo = useRef<((index: number) => void) | null>(null);
  const order = useGridSort(props.sort ?? null, props.onSortChange);
  const table = useGridTable({
    columns: props.columns,
    rows: props.rows,
    rowId: props.rowId,
    layout: props.layout,
    sort: order.sort,
    isSortedOutside: order.isOutside,
  });
  const onToggle = useToggle(props.selection);
  const at = (act: ((row: Row) => void) | undefined): ((index: number) => void) | null =>
    act ? (index) => withRow(table.rows[index]?.original, act) : null;
  useGridKeys(frame, props.isMain ?? false, {
    rowCount: table.rows.length,
    scrollTo,
    onToggle: props.selection ? (index) => onToggle(table.rows[index]?.id ?? '') : null,
    onOpen: at(props.onOpen),
    onEdit: at(props.onEdit),
    onPeek: at(props.onPeek),
  });
  const onPress = useRowPress(at(props.onPeek), props.onFollow);
  return (
    <div ref={frame} className={classes['frame']} data-density={props.layout.density}>
      <div className={classes['progress']} data-active={props.isRefreshing || undefined} />
      {/* One listener for all links and rows of the table; the keyboard has its own ways to both. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div ref={scroller} className={classes['scroller']} onClick={onPress}>
        <GridTable
          {...props}
          onToggle={onToggle}
          order={order}
          scroller={scroller}
          scrollTo={scrollTo}
          table={table}
        />
      </div>
      <div className={classes['foot']}>
        <GridStatus labels={props.labels} selection={props.selection} status={props.status} />
        {props.footer}
      </div>
    </div>
  );
}

function withRow<Row>(row: Row | undefined, act: (row: Row) => void): void {
  if (row !== undefined) act(row);
}
