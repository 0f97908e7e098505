import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
} from 'react';

import classes from './heat-grid.module.css';
import { HeatLegend } from './heat-legend.js';
import { HeatRowLine } from './heat-row.js';
import type { HeatColumn, HeatLegendItem, HeatPlace, HeatRow } from './heat-types.js';
import type { CellPosition } from './move-cell.js';
import { focusCell, useHeatCells } from './use-heat-cells.js';

/** What a heat grid shows. */
export interface HeatGridProps {
  /** What the table is of, for screen readers. */
  readonly label: string;
  /** Above the names of the rows. */
  readonly corner: string;
  readonly columns: readonly HeatColumn[];
  /** Keep stable: rows are memoized. */
  readonly rows: readonly HeatRow[];
  readonly legend: { readonly label: string; readonly items: readonly HeatLegendItem[] };
  /** The cell whose details are shown. */
  readonly selected: HeatPlace | null;
  /** Null closes the details. */
  readonly onSelect: (place: HeatPlace | null) => void;
  /** Details of the selected cell, beside the table. */
  readonly panel?: ReactNode;
  readonly onNavigate?: ((href: string, event: MouseEvent) => void) | undefined;
}

/**
 * A table whose cells are coloured by a figure: rows × columns, each cell with colour, pattern and figure. One stop of
 * the Tab key; arrows, Home, End and page keys walk through the cells, Enter opens the details, Escape closes them and
 * comes back to the cell.
 *
 * @example <HeatGrid label="Ngày trống" corner="Đơn vị" columns={types} rows={units} … />
 */
export function HeatGrid(props: HeatGridProps) {
  const { label, corner, columns, rows, legend, selected, onSelect, panel, onNavigate } = props;
  const frame = useRef<HTMLDivElement>(null);
  const size = useMemo(() => ({ rows: rows.length, columns: columns.length }), [rows, columns]);
  const open = useCallback(
    ({ row, column }: CellPosition) => {
      const [rowId, columnId] = [rows[row]?.id, columns[column]?.id];
      if (rowId !== undefined && columnId !== undefined) onSelect({ rowId, columnId });
    },
    [rows, columns, onSelect],
  );
  const cells = useHeatCells(frame, size, open);
  const selectedColumn = columns.findIndex(({ id }) => id === selected?.columnId);
  useReturnToCell(frame, selected, rows, columns);
  const close = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && selected !== null && !event.defaultPrevented) onSelect(null);
  };
  return (
    // Escape belongs to the table and its details together.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={frame} className={classes['heat']} onKeyDown={close}>
      <HeatLegend {...legend} />
      <div className={classes['sides']}>
        <div className={classes['scroller']}>
          {/* One listener for all cells, which are buttons. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
          <table
            aria-label={label}
            className={classes['table']}
            style={{ '--heat-columns': columns.length } as CSSProperties}
            data-many={columns.length > 6 || undefined}
            onClick={cells.onClick}
            onKeyDown={cells.onKeyDown}
          >
            <thead>
              <tr>
                <th className={classes['corner']} scope="col">
                  {corner}
                </th>
                {columns.map((column) => (
                  <th key={column.id} scope="col">
                    <span>{column.label}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                <HeatRowLine
                  key={row.id}
                  columns={columns}
                  index={index}
                  onNavigate={onNavigate}
                  reachable={cells.reachable.row === index ? cells.reachable.column : null}
                  row={row}
                  selected={selected?.rowId === row.id ? selectedColumn : null}
                />
              ))}
            </tbody>
          </table>
        </div>
        {panel}
      </div>
    </div>
  );
}

/** When the details go away with the focus in them, it comes back to their cell. */
function useReturnToCell(
  frame: RefObject<HTMLElement | null>,
  selected: HeatPlace | null,
  rows: readonly HeatRow[],
  columns: readonly HeatColumn[],
): void {
  const shown = useRef<HeatPlace | null>(null);
  useEffect(() => {
    const before = shown.current;
    shown.current = selected;
    if (selected !== null || before === null || document.activeElement !== document.body) return;
    const row = rows.findIndex(({ id }) => id === before.rowId);
    const column = columns.findIndex(({ id }) => id === before.columnId);
    focusCell(frame.current, { row, column });
  }, [frame, selected, rows, columns]);
}
