import { memo, type MouseEvent } from 'react';

import classes from './heat-grid.module.css';
import type { HeatCell, HeatColumn, HeatRow } from './heat-types.js';

interface HeatRowLineProps {
  readonly row: HeatRow;
  readonly index: number;
  readonly columns: readonly HeatColumn[];
  /** The cell of this row that the Tab key reaches; null when it is in another row. */
  readonly reachable: number | null;
  /** The cell of this row whose details are shown. */
  readonly selected: number | null;
  readonly onNavigate: ((href: string, event: MouseEvent) => void) | undefined;
}

/** One row; drawn again only when something of it changes. */
export const HeatRowLine = memo(function HeatRowLine(props: HeatRowLineProps) {
  const { row, index, columns, reachable, selected, onNavigate } = props;
  const { href } = row;
  return (
    <tr>
      <th className={classes['rowHead']} scope="row">
        {href === undefined ? (
          row.label
        ) : (
          <a href={href} onClick={(event) => onNavigate?.(href, event)}>
            {row.label}
          </a>
        )}
      </th>
      {columns.map((column, position) => (
        <td key={column.id}>
          <CellButton
            cell={row.cells[position] ?? NOTHING}
            column={position}
            isReachable={reachable === position}
            isSelected={selected === position}
            row={index}
          />
        </td>
      ))}
    </tr>
  );
});

const NOTHING: HeatCell = { level: null, text: '–', description: '–' };

interface CellButtonProps {
  readonly cell: HeatCell;
  readonly row: number;
  readonly column: number;
  readonly isReachable: boolean;
  readonly isSelected: boolean;
}

function CellButton({ cell, row, column, isReachable, isSelected }: CellButtonProps) {
  return (
    <button
      aria-pressed={isSelected}
      className={classes['cell']}
      data-column={column}
      data-level={cell.level ?? 'none'}
      data-marked={cell.mark !== undefined || undefined}
      data-row={row}
      tabIndex={isReachable ? 0 : -1}
      title={cell.description}
      type="button"
    >
      {/* The words say the figures too. */}
      <span className={classes['words']}>{cell.description}</span>
      <span aria-hidden>{cell.text}</span>
      {cell.mark !== undefined && (
        <span aria-hidden className={classes['mark']}>
          {cell.mark}
        </span>
      )}
    </button>
  );
}
