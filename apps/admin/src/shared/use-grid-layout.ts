import { DEFAULT_GRID_LAYOUT, type GridDensity, type GridLayout } from '@haicap/ui';
import { useCallback, useMemo, useState } from 'react';

/** What this browser remembers of a grid; which columns are shown stands in the address instead, to be shared. */
interface RememberedLayout {
  readonly widths: Readonly<Record<string, number>>;
  readonly density: GridDensity;
}

/** The layout of a grid: columns from the address, widths and row height from this browser. */
export function useGridLayout(
  grid: string,
  columns: string | undefined,
  onColumns: (columns: string | undefined) => void,
): readonly [GridLayout, (layout: GridLayout) => void] {
  const key = `haicap.grid.${grid}`;
  const [remembered, setRemembered] = useState<RememberedLayout>(() => recall(key));
  const layout = useMemo<GridLayout>(
    () => ({ ...remembered, shown: columns === undefined ? null : columns.split(',') }),
    [remembered, columns],
  );
  const change = useCallback(
    (next: GridLayout) => {
      const kept = { widths: next.widths, density: next.density };
      setRemembered(kept);
      localStorage.setItem(key, JSON.stringify(kept));
      const shown = next.shown === null ? undefined : next.shown.join(',');
      if (shown !== columns) onColumns(shown);
    },
    [key, columns, onColumns],
  );
  return [layout, change];
}

function recall(key: string): RememberedLayout {
  const usual = { widths: DEFAULT_GRID_LAYOUT.widths, density: DEFAULT_GRID_LAYOUT.density };
  try {
    const stored = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<RememberedLayout>;
    return { ...usual, ...stored };
  } catch {
    // Someone else wrote there; the usual layout is good enough.
    return usual;
  }
}
