import type { FocusEvent, KeyboardEvent } from 'react';

import type { TreeState } from './use-tree-state';

/** Handlers for the element with the role `tree`. */
export interface TreeKeys {
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
}

/** Keys of a tree as the ARIA practices describe them: arrows, Home, End, Enter. */
export function useTreeKeys(state: TreeState): TreeKeys {
  return {
    onKeyDown: (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const item = itemOf(event.target);
      if (item && press(event.key, item, event.currentTarget, state)) event.preventDefault();
    },
    onFocus: (event) => {
      const id = itemOf(event.target)?.dataset['itemId'];
      if (id !== undefined) state.setCurrent(id);
    },
  };
}

function press(key: string, item: HTMLElement, tree: HTMLElement, state: TreeState): boolean {
  const items = [...tree.querySelectorAll<HTMLElement>('[role=treeitem]')];
  const position = items.indexOf(item);
  switch (key) {
    case 'ArrowDown':
    case 'j':
      items[position + 1]?.focus();
      return true;
    case 'ArrowUp':
    case 'k':
      items[position - 1]?.focus();
      return true;
    case 'Home':
      items[0]?.focus();
      return true;
    case 'End':
      items.at(-1)?.focus();
      return true;
    case 'ArrowRight':
      goIn(item, items[position + 1], state);
      return true;
    case 'ArrowLeft':
      goOut(item, state);
      return true;
    case 'Enter':
    case ' ':
      item.querySelector<HTMLElement>('a, button')?.click();
      return true;
    default:
      return false;
  }
}

/** Opens a closed branch; goes into an open one. */
function goIn(item: HTMLElement, next: HTMLElement | undefined, state: TreeState): void {
  const expanded = item.getAttribute('aria-expanded');
  if (expanded === 'false') state.setOpen(item.dataset['itemId'] ?? '', true);
  else if (expanded === 'true' && next && item.contains(next)) next.focus();
}

/** Closes an open branch; goes up from a closed one. */
function goOut(item: HTMLElement, state: TreeState): void {
  if (item.getAttribute('aria-expanded') === 'true') state.setOpen(item.dataset['itemId'] ?? '', false);
  else itemOf(item.parentElement)?.focus();
}

function itemOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof HTMLElement ? target.closest<HTMLElement>('[role=treeitem]') : null;
}
