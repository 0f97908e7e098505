import type { PlainDate } from '@haicap/domain/dates';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

import { todayInVietnam } from './today';

/** The day for which everything is shown. */
export interface AsOf {
  /** What to pass to the API: null = today. */
  readonly asOf: PlainDate | null;
  /** The day itself, today included. */
  readonly day: PlainDate;
  readonly today: PlainDate;
  readonly isToday: boolean;
  /** Shows everything for another day; null goes back to today. */
  readonly setAsOf: (day: PlainDate | null) => void;
}

/** Reads and sets the as-of day, which stands in the address and goes along to every page. */
export function useAsOf(): AsOf {
  const { asOf } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const today = todayInVietnam();
  const setAsOf = useCallback(
    (day: PlainDate | null) => {
      const next = day === null || day === todayInVietnam() ? undefined : day;
      // A cursor belongs to the list of one day.
      const changed = { asOf: next, after: undefined, before: undefined };
      void navigate({ to: '.', search: (previous) => ({ ...previous, ...changed }) });
    },
    [navigate],
  );
  return {
    asOf: asOf ?? null,
    day: asOf ?? today,
    today,
    isToday: asOf === undefined || asOf === today,
    setAsOf,
  };
}
