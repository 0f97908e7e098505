import { createContext, use, useCallback, useMemo, useState } from 'react';

/** Which branches are open, and which item has its turn in the tab order. */
export interface TreeState {
  readonly isOpen: (id: string) => boolean;
  readonly setOpen: (id: string, isOpen: boolean) => void;
  /** Id of the item that Tab reaches; null = the first. */
  readonly currentId: string | null;
  readonly setCurrent: (id: string) => void;
}

/** Given by the frame of the tree. */
export const TreeContext = createContext<TreeState | null>(null);

/** The state of the tree around an item. */
export function useTree(): TreeState {
  const state = use(TreeContext);
  if (state === null) throw new Error('an item needs its tree');
  return state;
}

/** Keeps the state of a tree. */
export function useTreeState(openAtFirst: readonly string[]): TreeState {
  const [open, setOpenIds] = useState<ReadonlySet<string>>(() => new Set(openAtFirst));
  const [currentId, setCurrent] = useState<string | null>(null);
  const setOpen = useCallback((id: string, isOpen: boolean) => {
    setOpenIds((before) => {
      const next = new Set(before);
      if (isOpen) next.add(id);
      else next.delete(id);
      return next;
    });
  }, []);
  return useMemo(
    () => ({ isOpen: (id) => open.has(id), setOpen, currentId, setCurrent }),
    [open, setOpen, currentId],
  );
}
