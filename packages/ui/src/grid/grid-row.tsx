import { memo, type ReactElement } from 'react';

import classes from './data-grid.module.css';
import type { GridColumn } from './grid-types.js';

/** Properties of {@link GridRow}; all stable while the row does not change. */
export interface GridRowProps<Row> {
  readonly id: string;
  readonly index: number;
  readonly row: Row;
  readonly columns: readonly GridColumn<Row>[];
  readonly isSelected: boolean;
  readonly isCurrent: boolean;
  /** Name of the checkbox; null where rows cannot be selected. */
  readonly selectLabel: string | null;
  readonly onToggle: (id: string) => void;
}

function PlainGridRow<Row>(props: GridRowProps<Row>): ReactElement {
  const { id, index, row, columns, isSelected, isCurrent, selectLabel, onToggle } = props;
  return (
    <tr
      aria-rowindex={index + 2}
      data-current={isCurrent || undefined}
      data-row-id={id}
      data-row-index={index}
      data-selected={isSelected || undefined}
      tabIndex={-1}
    >
      {selectLabel !== null && (
        <td className={classes['check']}>
          <input
            aria-label={selectLabel}
            checked={isSelected}
            onChange={() => onToggle(id)}
            type="checkbox"
          />
        </td>
      )}
      {columns.map((column) => {
        const Cell = column.isRowHeader ? 'th' : 'td';
        return (
          <Cell key={column.id} data-align={column.align} scope={column.isRowHeader ? 'row' : undefined}>
            {column.cell(row)}
          </Cell>
        );
      })}
      <td className={classes['filler']} />
    </tr>
  );
}

/** A row of plain cells; rendered again only when its own content changes. */
export const GridRow = memo(PlainGridRow) as typeof PlainGridRow;
