import {
  useCallback,
  useRef,
  type CSSProperties,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
} from 'react';

import classes from './data-grid.module.css';
import { GridBody } from './grid-body.js';
import { GridHead } from './grid-head.js';
import { GridSkeleton } from './grid-skeleton.js';
import type { GridColumn, GridLabels, GridLayout, GridSelection, GridSort } from './grid-types.js';
import { toggleIds, toggleOne } from './selection.js';
import { useGridKeys } from './use-grid-keys.js';
import { useGridSort } from './use-grid-sort.js';
import { useGridTable } from './use-grid-table.js';
import { usePrinting } from './use-printing.js';

/** Properties of {@link DataGrid}. */
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

/** A dense table: real rows and headers, sorted, resized, selected and walked through by keyboard. */
export function DataGrid<Row extends object>(props: DataGridProps<Row>): ReactElement {
  const { columns, layout, labels, selection, onLayoutChange } = props;
  const frame = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const scrollTo = useRef<((index: number) => void) | null>(null);
  const isPrinting = usePrinting();
  const order = useGridSort(props.sort ?? null, props.onSortChange);
  const table = useGridTable({
    columns,
    rows: props.rows,
    rowId: props.rowId,
    layout,
    sort: order.sort,
    isSortedOutside: order.isOutside,
  });
  const ids = table.rows.map((row) => row.id);
  const latest = useRef(selection);
  latest.current = selection;
  const onToggle = useCallback((id: string) => {
    latest.current?.onChange(toggleOne(latest.current.ids, id));
  }, []);
  const at = (act: ((row: Row) => void) | undefined): ((index: number) => void) | null =>
    act
      ? (index) => {
          const row = table.rows[index];
          if (row) act(row.original);
        }
      : null;
  useGridKeys(frame, props.isMain ?? false, {
    rowCount: table.rows.length,
    scrollTo,
    onToggle: selection ? (index) => onToggle(ids[index] ?? '') : null,
    onOpen: at(props.onOpen),
    onEdit: at(props.onEdit),
    onPeek: at(props.onPeek),
  });
  const share = selection ? selectedShare(ids, selection.ids) : null;
  const hasRows = table.rows.length > 0 && !props.error;
  return (
    <div ref={frame} className={classes['frame']} data-density={layout.density}>
      <div className={classes['progress']} data-active={props.isRefreshing || undefined} />
      <div ref={scroller} className={classes['scroller']} onClick={at(props.onPeek) ? onRowPress : undefined}>
        <table
          aria-busy={props.isLoading || props.isRefreshing || undefined}
          aria-label={props.label}
          aria-rowcount={(props.rowCount ?? table.rows.length) + 1}
          className={classes['table']}
          style={{ '--grid-width': `${tableWidth(table.widths, selection)}px` } as CSSProperties}
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
            onResize={(id, width) => onLayoutChange({ ...layout, widths: { ...layout.widths, [id]: width } })}
            onSort={order.sortBy}
            onToggleAll={() => selection?.onChange(toggleIds(selection.ids, ids, share !== 'all'))}
            selectedShare={share}
            sort={order.sort}
            widths={table.widths}
          />
          {props.isLoading && !hasRows && !props.error ? (
            <GridSkeleton columns={table.columns.length + (selection ? 2 : 1)} label={labels.loading} />
          ) : (
            <GridBody
              columns={table.columns}
              currentId={props.currentId ?? null}
              density={layout.density}
              isPrinting={isPrinting}
              labels={labels}
              onToggle={onToggle}
              placeholder={<div className={classes['placeholder']}>{props.error ?? props.empty}</div>}
              rowLabel={props.rowLabel}
              rows={props.error ? [] : table.rows}
              scroller={scroller}
              scrollTo={scrollTo}
              selectedIds={selection?.ids ?? null}
            />
          )}
        </table>
      </div>
      <div className={classes['foot']}>
        <GridStatus labels={labels} selection={selection} status={props.status} />
        {props.footer}
      </div>
    </div>
  );

  function onRowPress(event: MouseEvent): void {
    const target = event.target as HTMLElement;
    if (target.closest('a, button, input, label, [role=separator]')) return;
    if ((window.getSelection()?.toString() ?? '') !== '') return;
    const row = target.closest<HTMLElement>('tr[data-row-index]');
    if (row) at(props.onPeek)?.(Number(row.dataset['rowIndex']));
  }
}

interface GridStatusProps {
  readonly status: string;
  readonly selection: GridSelection | undefined;
  readonly labels: GridLabels;
}

function GridStatus({ status, selection, labels }: GridStatusProps): ReactElement {
  const count = selection?.ids.size ?? 0;
  return (
    <div className={classes['status']}>
      <span role="status">{count === 0 ? status : `${status} · ${labels.selected(count)}`}</span>
      {selection && count > 0 && (
        <button className={classes['link']} onClick={() => selection.onChange(new Set())} type="button">
          {labels.clearSelection}
        </button>
      )}
    </div>
  );
}

function selectedShare(ids: readonly string[], selected: ReadonlySet<string>): 'none' | 'some' | 'all' {
  const count = ids.filter((id) => selected.has(id)).length;
  if (count === 0) return 'none';
  return count === ids.length ? 'all' : 'some';
}

const CHECK_WIDTH = 36;

function tableWidth(widths: readonly number[], selection: GridSelection | undefined): number {
  return widths.reduce((sum, width) => sum + width, selection ? CHECK_WIDTH : 0);
}
