/** A cell by its position. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** How many rows and columns there are. */
export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

/** A key with what was held down. */
export interface CellKey {
  readonly key: string;
  readonly ctrlKey: boolean;
}

const PAGE = 10;

/**
 * Where a key leads in a grid of cells: arrows one step, Home and End within the row, with Ctrl to the first and last
 * cell, page keys ten rows. Null for any other key.
 */
export function moveCell({ key, ctrlKey }: CellKey, from: CellPosition, size: GridSize): CellPosition | null {
  const last = { row: size.rows - 1, column: size.columns - 1 };
  const to = (row: number, column: number): CellPosition => ({
    row: Math.max(0, Math.min(row, last.row)),
    column: Math.max(0, Math.min(column, last.column)),
  });
  switch (key) {
    case 'ArrowUp':
      return to(from.row - 1, from.column);
    case 'ArrowDown':
      return to(from.row + 1, from.column);
    case 'ArrowLeft':
      return to(from.row, from.column - 1);
    case 'ArrowRight':
      return to(from.row, from.column + 1);
    case 'PageUp':
      return to(from.row - PAGE, from.column);
    case 'PageDown':
      return to(from.row + PAGE, from.column);
    case 'Home':
      return to(ctrlKey ? 0 : from.row, 0);
    case 'End':
      return to(ctrlKey ? last.row : from.row, last.column);
    default:
      return null;
  }
}
