import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';

import type { LineView } from '../board/board-view';
import type { PlanSearch } from '../plan-search';

/** Which lines of a plan are shown, as the address says, and how to change it. */
export interface LineViewState {
  readonly view: LineView;
  /** The line that is pointed at. */
  readonly line: string | undefined;
  readonly look: (change: PlanSearch) => void;
}

/** The view of the lines; the board and the table share it. */
export function useLineView(): LineViewState {
  const { text, only, line } = useSearch({ from: '/app/personnel/plans/$planId' });
  const navigate = useNavigate({ from: '/personnel/plans/$planId' });
  const view = useMemo(() => ({ text, only }), [text, only]);
  const look = useCallback(
    (change: PlanSearch) =>
      void navigate({
        to: '.',
        search: (previous) => ({ ...previous, ...change }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  return { view, line, look };
}
