import { useSyncExternalStore } from 'react';

let isPrinting = false;

/** Whether the page is being printed: then every row has to be there, not only those in view. */
export function usePrinting(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => isPrinting,
    () => false,
  );
}

function subscribe(onChange: () => void): () => void {
  const begin = (): void => set(true, onChange);
  const end = (): void => set(false, onChange);
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  return () => {
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', end);
  };
}

// An external store is read synchronously: all rows are in the page before the browser lays out the paper.
function set(next: boolean, onChange: () => void): void {
  isPrinting = next;
  onChange();
}
