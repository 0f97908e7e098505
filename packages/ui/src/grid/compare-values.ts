const COLLATOR = new Intl.Collator('vi', { numeric: true });

/** Order of two cells: numbers by size, texts in the Vietnamese order with numbers inside them by size. */
export function compareValues(left: unknown, right: unknown): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return COLLATOR.compare(String(left), String(right));
}
