import { useCallback, useLayoutEffect, useRef } from 'react';

import type { GridSelection } from './grid-types.js';
import { toggleOne } from './selection.js';

/** Selects or deselects one row; always the same function, so that rows need not render again. */
export function useToggle(selection: GridSelection | undefined): (id: string) => void {
  const latest = useRef(selection);
  useLayoutEffect(() => {
    latest.current = selection;
  });
  return useCallback((id: string) => {
    latest.current?.onChange(toggleOne(latest.current.ids, id));
  }, []);
}
