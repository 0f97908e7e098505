const COLLATOR = new Intl.Collator('vi', { numeric: true });

/** Order of two cells: numbers by size, texts in the Vietnamese order with numbers inside by size, nothing last. */
export function compareValues(left: unknown, right: unknown): number {
  if (isMissing(left) || isMissing(right)) return Number(isMissing(left)) - Number(isMissing(right));
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return COLLATOR.compare(String(left), String(right));
}

function isMissing(value: unknown): boolean {
  return value === null || value === undefined || value === '';
}
