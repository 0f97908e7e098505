import { useState } from 'react';

import type { Choices } from './resolve-rows';

/** What is kept while one looks at a unit and comes back: the list, and the choices made in it. */
export interface KeptList {
  readonly text: string;
  readonly column: number;
  readonly choices: Choices;
  /** Whether results were shown. */
  readonly isResolved: boolean;
}

const KEY = 'haicap.resolve';
const EMPTY: KeptList = { text: '', column: 0, choices: {}, isResolved: false };

/** The list of this browser tab; it goes with the tab. */
export function useKeptList(): readonly [KeptList, (changed: Partial<KeptList>) => void] {
  const [list, setList] = useState(readKept);
  function change(changed: Partial<KeptList>): void {
    setList((current) => {
      const next = { ...current, ...changed };
      sessionStorage.setItem(KEY, JSON.stringify(next));
      return next;
    });
  }
  return [list, change];
}

function readKept(): KeptList {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    return typeof kept === 'object' && kept !== null ? { ...EMPTY, ...kept } : EMPTY;
  } catch {
    return EMPTY;
  }
}
