import { useEffect, useMemo } from 'react';

const KEY = 'haicap.units.trail';

/** Units before and after one in the list one came from. */
export interface UnitTrail {
  readonly previous: string | null;
  readonly next: string | null;
}

/** Remembers the list that is seen, so that the page of one of its units leads to its neighbours. */
export function useKeepTrail(units: readonly { readonly unitId: string }[]): void {
  useEffect(() => {
    if (units.length > 0) sessionStorage.setItem(KEY, JSON.stringify(units.map((unit) => unit.unitId)));
  }, [units]);
}

/** The neighbours of a unit in the list one came from; none for a unit that was not in it. */
export function useUnitTrail(unitId: string): UnitTrail {
  return useMemo(() => neighbours(readTrail(), unitId), [unitId]);
}

/** The neighbours of an id in a list of ids. */
export function neighbours(trail: readonly string[], id: string): UnitTrail {
  const place = trail.indexOf(id);
  if (place === -1) return { previous: null, next: null };
  return { previous: trail[place - 1] ?? null, next: trail[place + 1] ?? null };
}

function readTrail(): readonly string[] {
  try {
    const trail: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    return Array.isArray(trail) ? trail.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}
