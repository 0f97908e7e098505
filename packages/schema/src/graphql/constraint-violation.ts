/**
 * What PostgreSQL refused: a value taken by another row (unique or exclusion constraint), a row that is not there, or a
 * rule broken (check constraint, or a trigger that raises one).
 */
export interface ConstraintViolation {
  readonly kind: 'TAKEN' | 'MISSING' | 'REFUSED';
  /** Name of the constraint or rule, or the text that names it. */
  readonly constraint: string;
}

const KINDS: Readonly<Record<string, ConstraintViolation['kind']>> = {
  '23505': 'TAKEN',
  '23P01': 'TAKEN',
  '23503': 'MISSING',
  '23514': 'REFUSED',
  P2002: 'TAKEN',
  P2003: 'MISSING',
  P2004: 'REFUSED',
};

/**
 * The violated constraint behind an error of the client; null when it is another error.
 * A check made before the write cannot see what another transaction commits meanwhile: this is what remains.
 */
export function findViolation(error: unknown, depth = 0): ConstraintViolation | null {
  if (depth > 6 || typeof error !== 'object' || error === null) return null;
  const found = error as Record<string, unknown>;
  const kind = KINDS[String(found.originalCode)] ?? KINDS[String(found.code)];
  const nested = (found.meta as Record<string, unknown> | undefined)?.driverAdapterError ?? found.cause;
  const inner = findViolation(nested, depth + 1);
  if (inner) return inner;
  if (!kind) return null;
  return { kind, constraint: String(found.originalMessage ?? found.constraint ?? found.message) };
}

/** Waited too long for a lock, or two transactions waited for each other: the same may succeed a moment later. */
const BUSY = new Set(['55P03', '40P01']);

/** Whether an error says that other writers kept the records, not that anything was wrong with the request. */
export function isBusy(error: unknown, depth = 0): boolean {
  if (depth > 6 || typeof error !== 'object' || error === null) return false;
  const { originalCode, code, meta, cause } = error as Record<string, unknown>;
  if (BUSY.has(String(originalCode)) || BUSY.has(String(code))) return true;
  const driver = (meta as Record<string, unknown> | undefined)?.driverAdapterError;
  return isBusy(driver, depth + 1) || isBusy(cause, depth + 1);
}
