import { fromPlainDate, parsePlainDate, toPlainDate } from '@haicap/domain/dates';

/** Kinds of values that a list can be ordered by. */
export type KeysetType = 'text' | 'number' | 'decimal' | 'bigint' | 'date' | 'instant' | 'uuid';

/** A value of an order field as Prisma gives and takes it. */
export type KeysetValue = string | number | bigint | Date | { toString(): string } | null;

type Stored = string | number | null;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const DECIMAL = /^-?\d{1,20}(\.\d{1,20})?$/;
const INTEGER = /^-?\d{1,18}$/;
const MAX_CURSOR_LENGTH = 2_000;

/** Opaque position of a row: the signature of the order it belongs to, and the row's order values. */
export function encodeCursor(
  signature: string,
  types: readonly KeysetType[],
  values: readonly KeysetValue[],
): string {
  const stored = values.map((value, index) => toStored(types[index]!, value));
  return Buffer.from(JSON.stringify([signature, ...stored])).toString('base64url');
}

/** The order values of a cursor; null when it is not one of this order. Cursors come from outside: nothing is trusted. */
export function decodeCursor(
  cursor: string,
  signature: string,
  types: readonly KeysetType[],
): KeysetValue[] | null {
  const parts = cursor.length > MAX_CURSOR_LENGTH ? null : parseParts(cursor);
  if (parts === null || parts.length !== types.length + 1 || parts[0] !== signature) return null;
  const values = types.map((type, index) => fromStored(type, parts[index + 1]));
  return values.includes(undefined) ? null : (values as KeysetValue[]);
}

function parseParts(cursor: string): unknown[] | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parts) ? parts : null;
  } catch {
    return null;
  }
}

function toStored(type: KeysetType, value: KeysetValue): Stored {
  if (value === null) return null;
  if (type === 'date') return toPlainDate(value as Date);
  if (type === 'instant') return (value as Date).toISOString();
  if (type === 'number') return Number(value);
  return String(value);
}

function fromStored(type: KeysetType, stored: unknown): KeysetValue | undefined {
  if (stored === null) return null;
  if (type === 'number') return typeof stored === 'number' && Number.isFinite(stored) ? stored : undefined;
  if (typeof stored !== 'string') return undefined;
  if (type === 'date') return parseDay(stored);
  if (type === 'instant') return Number.isNaN(Date.parse(stored)) ? undefined : new Date(stored);
  if (type === 'bigint') return INTEGER.test(stored) ? BigInt(stored) : undefined;
  if (type === 'decimal') return DECIMAL.test(stored) ? stored : undefined;
  if (type === 'uuid') return UUID.test(stored) ? stored : undefined;
  return stored.includes('\u0000') ? undefined : stored;
}

function parseDay(stored: string): Date | undefined {
  const day = parsePlainDate(stored);
  return day === null ? undefined : fromPlainDate(day);
}
