import type { CSSProperties, ReactElement, RefObject } from 'react';

import classes from './data-grid.module.css';
import { GridBody } from './grid-body.js';
import { GridHead } from './grid-head.js';
import type { DataGridProps } from './grid-props.js';
import { GridSkeleton } from './grid-skeleton.js';
import { selectedShare, toggleIds } from './selection.js';
import type { GridOrder } from './use-grid-sort.js';
import type { GridTable as GridModel } from './use-grid-table.js';
import { usePrinting } from './use-printing.js';

interface GridTableProps<Row> extends DataGridProps<Row> {
  readonly table: GridModel<Row>;
  readonly order: GridOrder;
  readonly onToggle: (id: string) => void;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly scrollTo: RefObject<((index: number) => void) | null>;
}

const CHECK_WIDTH = 36;

/** The table element: columns, headers, rows. */
export function GridTable<Row extends object>(props: GridTableProps<Row>): ReactElement {
  const { table, layout, labels, selection, order } = props;
  const isPrinting = usePrinting();
  const ids = table.rows.map((row) => row.id);
  const share = selection ? selectedShare(ids, selection.ids) : null;
  const width = table.widths.reduce((sum, next) => sum + next, selection ? CHECK_WIDTH : 0);
  const isEmptyYet = props.isLoading === true && !props.error && table.rows.length === 0;
  return (
    <table
      aria-busy={props.isLoading || props.isRefreshing || undefined}
      aria-label={props.label}
      aria-rowcount={(props.rowCount ?? table.rows.length) + 1}
      className={classes['table']}
      style={{ '--grid-width': `${width}px` } as CSSProperties}
    >
      <colgroup>
        {selection && <col className={classes['checkColumn']} />}
        {table.columns.map((column, position) => (
          <col key={column.id} style={{ width: table.widths[position] }} />
        ))}
        <col />
      </colgroup>
      <GridHead
        columns={table.columns}
        labels={labels}
        onResize={(id, next) => props.onLayoutChange({ ...layout, widths: { ...layout.widths, [id]: next } })}
        onSort={order.sortBy}
        onToggleAll={() => selection?.onChange(toggleIds(selection.ids, ids, share !== 'all'))}
        selectedShare={share}
        sort={order.sort}
        widths={table.widths}
      />
      {isEmptyYet ? (
        <GridSkeleton columns={table.columns.length + (selection ? 2 : 1)} label={labels.loading} />
      ) : (
        <GridBody
          columns={table.columns}
          currentId={props.currentId ?? null}
          density={layout.density}
          isPrinting={isPrinting}
          labels={labels}
          onToggle={props.onToggle}
          placeholder={<div className={classes['placeholder']}>{props.error ?? props.empty}</div>}
          rowLabel={props.rowLabel}
          rows={props.error ? [] : table.rows}
          scroller={props.scroller}
          scrollTo={props.scrollTo}
          selectedIds={selection?.ids ?? null}
        />
      )}
    </table>
  );
}
