import type { MouseEvent } from 'react';

/** What a press inside the table does: follow a link, or show the row beside the list. */
export function useRowPress(
  onPeek: ((index: number) => void) | null,
  onFollow: ((href: string, event: MouseEvent) => void) | undefined,
): (event: MouseEvent) => void {
  return (event) => {
    const target = event.target as HTMLElement;
    const href = target.closest('tbody a')?.getAttribute('href');
    if (href !== null && href !== undefined) {
      onFollow?.(href, event);
      return;
    }
    if (!onPeek || target.closest('button, input, label, [role=separator]')) return;
    // Someone is copying text.
    if ((window.getSelection()?.toString() ?? '') !== '') return;
    const row = target.closest<HTMLElement>('tr[data-row-index]');
    if (row) onPeek(Number(row.dataset['rowIndex']));
  };
}
