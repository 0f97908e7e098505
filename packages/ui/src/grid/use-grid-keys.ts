import { useEffect, useEffectEvent, type RefObject } from 'react';

/** What keys do with rows. */
export interface GridKeyActions {
  readonly rowCount: number;
  /** Brings a row into the page where only rows in view are. */
  readonly scrollTo: RefObject<((index: number) => void) | null>;
  readonly onToggle: ((index: number) => void) | null;
  readonly onOpen: ((index: number) => void) | null;
  readonly onEdit: ((index: number) => void) | null;
  readonly onPeek: ((index: number) => void) | null;
}

/**
 * Keys of a list: `j` and `k` (or arrows) move, `x` selects, `Enter` opens, `e` edits, `Space` peeks.
 * They work inside the grid; with `isMain` also while nothing on the page has the focus.
 */
export function useGridKeys(
  frame: RefObject<HTMLElement | null>,
  isMain: boolean,
  actions: GridKeyActions,
): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const grid = frame.current;
    if (!grid || !isForGrid(event, grid, isMain)) return;
    const current = currentIndex(grid);
    const target = targetIndex(event.key, current, actions.rowCount);
    if (target !== null) focusRow(grid, target, actions.scrollTo.current);
    else if (current < 0 || !runAction(event, current, actions)) return;
    event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}

function isForGrid(event: KeyboardEvent, grid: HTMLElement, isMain: boolean): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return false;
  const target = event.target as HTMLElement;
  if (isMain && target === document.body) return true;
  return grid.contains(target) && target.closest('tbody') !== null && !isTyping(target);
}

function isTyping(target: HTMLElement): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox' && target.type !== 'radio';
  return (
    target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
  );
}

function currentIndex(grid: HTMLElement): number {
  const row = document.activeElement?.closest<HTMLElement>('tr[data-row-index]');
  return row && grid.contains(row) ? Number(row.dataset['rowIndex']) : -1;
}

function targetIndex(key: string, current: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'j' || (key === 'ArrowDown' && current >= 0)) return Math.min(current + 1, count - 1);
  if (key === 'k' || (key === 'ArrowUp' && current >= 0)) return Math.max(current - 1, 0);
  if (key === 'Home' && current >= 0) return 0;
  if (key === 'End' && current >= 0) return count - 1;
  return null;
}

function runAction(event: KeyboardEvent, index: number, actions: GridKeyActions): boolean {
  const onControl = event.target instanceof HTMLElement && event.target.closest('a, button, input') !== null;
  const isCheckbox = event.target instanceof HTMLInputElement;
  const action =
    event.key === 'x'
      ? actions.onToggle
      : event.key === 'e'
        ? actions.onEdit
        : event.key === 'Enter' && !onControl
          ? actions.onOpen
          : event.key === ' ' && !isCheckbox
            ? actions.onPeek
            : null;
  action?.(index);
  return action !== null;
}

/** Focuses the link that names the row where there is one, else the row. */
function focusRow(grid: HTMLElement, index: number, scrollTo: ((index: number) => void) | null): void {
  scrollTo?.(index);
  const focus = (): boolean => {
    const row = grid.querySelector<HTMLElement>(`tr[data-row-index="${index}"]`);
    const target = row?.querySelector<HTMLElement>('th a[href]') ?? row;
    target?.focus({ preventScroll: scrollTo !== null });
    if (scrollTo === null) row?.scrollIntoView({ block: 'nearest' });
    return row !== null && row !== undefined;
  };
  if (!focus()) requestAnimationFrame(focus);
}
