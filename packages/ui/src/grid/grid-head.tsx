import { useEffect, useRef, type ReactElement } from 'react';

import { Icon } from '../icons/icon.js';
import { ColumnResizer } from './column-resizer.js';
import classes from './data-grid.module.css';
import type { GridColumn, GridLabels, GridSort } from './grid-types.js';

interface GridHeadProps<Row> {
  readonly columns: readonly GridColumn<Row>[];
  readonly widths: readonly number[];
  readonly sort: GridSort | null;
  readonly labels: GridLabels;
  /** Null where rows cannot be selected. */
  readonly selectedShare: 'none' | 'some' | 'all' | null;
  readonly onToggleAll: () => void;
  readonly onSort: (columnId: string) => void;
  readonly onResize: (columnId: string, width: number) => void;
}

/** Column headers: sort by press, resize at the edge, select all in view. */
export function GridHead<Row>(props: GridHeadProps<Row>): ReactElement {
  const { columns, widths, labels, selectedShare, onToggleAll, onResize } = props;
  return (
    <thead>
      <tr aria-rowindex={1}>
        {selectedShare !== null && (
          <td className={classes['check']}>
            <SelectAll label={labels.selectAll} onToggle={onToggleAll} share={selectedShare} />
          </td>
        )}
        {columns.map((column, position) => (
          <th key={column.id} aria-sort={ariaSort(column, props.sort)} data-align={column.align} scope="col">
            <HeaderName column={column} onSort={props.onSort} sort={props.sort} />
            <ColumnResizer
              label={labels.resize(column.header)}
              onResize={(width) => onResize(column.id, width)}
              width={widths[position] ?? column.width}
            />
          </th>
        ))}
        <td className={classes['filler']} />
      </tr>
    </thead>
  );
}

interface HeaderNameProps<Row> {
  readonly column: GridColumn<Row>;
  readonly sort: GridSort | null;
  readonly onSort: (columnId: string) => void;
}

function HeaderName<Row>({ column, sort, onSort }: HeaderNameProps<Row>): ReactElement {
  if (!column.isSortable) return <span className={classes['headerName']}>{column.header}</span>;
  const isSorted = sort?.columnId === column.id;
  return (
    <button className={classes['sortButton']} onClick={() => onSort(column.id)} type="button">
      <span className={classes['headerName']}>{column.header}</span>
      {isSorted && <Icon name={sort.direction === 'ASC' ? 'arrowUp' : 'arrowDown'} size={13} />}
    </button>
  );
}

interface SelectAllProps {
  readonly label: string;
  readonly share: 'none' | 'some' | 'all';
  readonly onToggle: () => void;
}

function SelectAll({ label, share, onToggle }: SelectAllProps): ReactElement {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = share === 'some';
  }, [share]);
  return <input ref={box} aria-label={label} checked={share === 'all'} onChange={onToggle} type="checkbox" />;
}

function ariaSort<Row>(
  column: GridColumn<Row>,
  sort: GridSort | null,
): 'ascending' | 'descending' | 'none' | undefined {
  if (!column.isSortable) return undefined;
  if (sort?.columnId !== column.id) return 'none';
  return sort.direction === 'ASC' ? 'ascending' : 'descending';
}
