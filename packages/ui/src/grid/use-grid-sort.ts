import { useState } from 'react';

import type { GridSort } from './grid-types.js';

/** The order of the rows and how to change it. */
export interface GridOrder {
  readonly sort: GridSort | null;
  /** Rows come sorted; the grid only shows and asks. */
  readonly isOutside: boolean;
  /** Sorts by a column; again turns the direction. */
  readonly sortBy: (columnId: string) => void;
}

/** Order kept by the owner where `onChange` is given, else by the grid itself. */
export function useGridSort(outside: GridSort | null, onChange?: (sort: GridSort) => void): GridOrder {
  const [inside, setInside] = useState<GridSort | null>(outside);
  const sort = onChange ? outside : inside;
  return {
    sort,
    isOutside: onChange !== undefined,
    sortBy: (columnId) => (onChange ?? setInside)(nextSort(sort, columnId)),
  };
}

/** Ascending at first; the same column again turns round. */
export function nextSort(sort: GridSort | null, columnId: string): GridSort {
  const isTurned = sort?.columnId === columnId && sort.direction === 'ASC';
  return { columnId, direction: isTurned ? 'DESC' : 'ASC' };
}
