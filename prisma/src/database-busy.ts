/** Waited too long for a lock, two transactions waited for each other, or a statement took longer than it may. */
const CODES = new Set(['55P03', '40P01', '57014']);

/** True when the error says that others kept the database busy: the same may succeed a moment later. */
export function isDatabaseBusy(error: unknown, depth = 0): boolean {
  if (depth > 6 || typeof error !== 'object' || error === null) return false;
  const { code, originalCode, cause, meta } = error as Record<string, unknown>;
  if (CODES.has(String(code)) || CODES.has(String(originalCode))) return true;
  const driver = (meta as Record<string, unknown> | undefined)?.['driverAdapterError'];
  return isDatabaseBusy(driver, depth + 1) || isDatabaseBusy(cause, depth + 1);
}
