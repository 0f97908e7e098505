import { useCallback, useState, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';

import { moveCell, type CellPosition, type GridSize } from './move-cell.js';

/** The cells as one stop of the Tab key, and what keys and presses do with them. */
export interface HeatCells {
  /** The cell that the Tab key reaches. */
  readonly reachable: CellPosition;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onClick: (event: MouseEvent<HTMLElement>) => void;
}

/** Walks from cell to cell with the keys of a table; one listener for all of them. */
export function useHeatCells(
  frame: RefObject<HTMLElement | null>,
  size: GridSize,
  onOpen: (position: CellPosition) => void,
): HeatCells {
  const [wanted, setWanted] = useState<CellPosition>({ row: 0, column: 0 });
  // The table may have become smaller since.
  const reachable = {
    row: Math.max(0, Math.min(wanted.row, size.rows - 1)),
    column: Math.max(0, Math.min(wanted.column, size.columns - 1)),
  };
  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const from = positionOf(event.target);
      const to = from && moveCell(event, from, size);
      if (!to) return;
      event.preventDefault();
      setWanted(to);
      focusCell(frame.current, to);
    },
    [frame, size],
  );
  const onClick = useCallback(
    (event: MouseEvent<HTMLElement>) => {
      const position = positionOf(event.target);
      if (!position) return;
      setWanted(position);
      onOpen(position);
    },
    [onOpen],
  );
  return { reachable, onKeyDown, onClick };
}

/** Gives the focus to a cell, in view. */
export function focusCell(frame: HTMLElement | null, { row, column }: CellPosition): void {
  const cell = frame?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`);
  cell?.focus({ preventScroll: true });
  cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function positionOf(target: EventTarget): CellPosition | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row][data-column]') : null;
  if (!cell) return null;
  return { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) };
}
