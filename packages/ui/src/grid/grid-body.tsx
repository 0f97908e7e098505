import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, type ReactElement, type ReactNode, type RefObject } from 'react';

import { GridRow } from './grid-row.js';
import type { GridColumn, GridDensity, GridLabels } from './grid-types.js';
import type { GridTableRow } from './use-grid-table.js';

/** From this many rows on, only those in view are in the page. */
export const VIRTUAL_FROM = 101;

const ROW_HEIGHT: Readonly<Record<GridDensity, number>> = { compact: 28, normal: 34, roomy: 44 };

interface GridBodyProps<Row> {
  readonly columns: readonly GridColumn<Row>[];
  readonly rows: readonly GridTableRow<Row>[];
  readonly density: GridDensity;
  readonly isPrinting: boolean;
  readonly selectedIds: ReadonlySet<string> | null;
  readonly currentId: string | null;
  readonly rowLabel: (row: Row) => string;
  readonly labels: GridLabels;
  readonly onToggle: (id: string) => void;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly scrollTo: RefObject<((index: number) => void) | null>;
  /** In place of rows where there are none. */
  readonly placeholder: ReactNode;
}

/** The rows; of long tables only those in view, between two empty rows that keep the scrollbar true. */
export function GridBody<Row>(props: GridBodyProps<Row>): ReactElement {
  const { rows, density, isPrinting, scroller, scrollTo } = props;
  const isVirtual = rows.length >= VIRTUAL_FROM && !isPrinting;
  // oxlint-disable-next-line react/incompatible-library -- no compiler here; the body renders with its virtualizer
  const virtualizer = useVirtualizer({
    count: rows.length,
    enabled: isVirtual,
    estimateSize: () => ROW_HEIGHT[density],
    getItemKey: (index) => rows[index]?.id ?? index,
    getScrollElement: () => scroller.current,
    overscan: 12,
  });
  useLayoutEffect(() => {
    scrollTo.current = isVirtual ? (index) => virtualizer.scrollToIndex(index, { align: 'auto' }) : null;
  });
  const span = props.columns.length + (props.selectedIds === null ? 1 : 2);
  if (rows.length === 0) {
    return (
      <tbody>
        <tr>
          <td colSpan={span}>{props.placeholder}</td>
        </tr>
      </tbody>
    );
  }
  const [before, indexes, after] = isVirtual ? inView(virtualizer) : [0, rows.keys(), 0];
  return (
    <tbody>
      {before > 0 && <Gap height={before} span={span} />}
      {Array.from(indexes, (index) => {
        const row = rows[index];
        if (!row) return null;
        return (
          <GridRow
            key={row.id}
            columns={props.columns}
            id={row.id}
            index={index}
            isCurrent={row.id === props.currentId}
            isSelected={props.selectedIds?.has(row.id) ?? false}
            onToggle={props.onToggle}
            row={row.original}
            selectLabel={
              props.selectedIds === null ? null : props.labels.selectRow(props.rowLabel(row.original))
            }
          />
        );
      })}
      {after > 0 && <Gap height={after} span={span} />}
    </tbody>
  );
}

function Gap({ height, span }: { readonly height: number; readonly span: number }): ReactElement {
  return (
    <tr aria-hidden="true" data-gap>
      <td colSpan={span} style={{ height, padding: 0 }} />
    </tr>
  );
}

function inView(
  virtualizer: Virtualizer<HTMLElement, Element>,
): [before: number, indexes: Iterable<number>, after: number] {
  const items = virtualizer.getVirtualItems();
  const first = items[0];
  const last = items.at(-1);
  if (!first || !last) return [0, [], virtualizer.getTotalSize()];
  return [first.start, items.map((item) => item.index), virtualizer.getTotalSize() - last.end];
}
