/**
 * Rounds half away from zero, in decimal (not binary) digits.
 * @example roundDecimal(66.49, 1) // 66.5
 */
export function roundDecimal(value: number, decimals: number): number {
  if (!Number.isFinite(value) || /e/.test(String(value))) return value;
  const shifted = Number(`${Math.abs(value)}e${decimals}`);
  return Math.sign(value) * Number(`${Math.round(shifted)}e-${decimals}`);
}

/**
 * By how much per cent a number fell, two decimals; 0 when it did not fall, null when there was nothing before.
 * @example decreasePercent(194, 65) // 66.49
 */
export function decreasePercent(before: number, after: number): number | null {
  if (before === 0) return null;
  return roundDecimal((Math.max(0, before - after) * 100) / before, 2);
}
