import type { KeysetType, KeysetValue } from './keyset-cursor.js';

/** Direction of an order, as in the contract's `OrderDirection`. */
export type KeysetDirection = 'ASC' | 'DESC';

/** One field of an order. */
export interface KeysetField {
  /** Field of the Prisma model; dots lead through to-one relations: `unit.number`. */
  readonly field: string;
  readonly type: KeysetType;
  readonly direction: KeysetDirection;
  /** Where rows without a value stand; only for fields that can be null. */
  readonly nulls?: 'FIRST' | 'LAST';
}

/** A Prisma `where` or `orderBy`, built by name; stores give it its model's type. */
export type PrismaPart = Record<string, unknown>;

/** `orderBy` for Prisma. */
export function orderByOf(order: readonly KeysetField[]): PrismaPart[] {
  return order.map(({ field, direction, nulls }) => {
    const sort = direction === 'ASC' ? 'asc' : 'desc';
    return nest(field, nulls ? { sort, nulls: nulls === 'FIRST' ? 'first' : 'last' } : sort);
  });
}

/** The same order read from its end. */
export function reverseOrder(order: readonly KeysetField[]): KeysetField[] {
  return order.map((field) => ({
    ...field,
    direction: field.direction === 'ASC' ? 'DESC' : 'ASC',
    ...(field.nulls && { nulls: field.nulls === 'FIRST' ? 'LAST' : 'FIRST' }),
  }));
}

/**
 * Rows that come after a position: (a > x) or (a = x and b > y) or …
 * A leading `a >= x` says the same again in a form that an index range can serve.
 */
export function whereAfter(order: readonly KeysetField[], position: readonly KeysetValue[]): PrismaPart {
  const branches: PrismaPart[] = [];
  const equal: PrismaPart[] = [];
  order.forEach((field, index) => {
    const value = position[index] ?? null;
    const beyond = beyondOf(field, value);
    if (beyond) branches.push({ AND: [...equal, beyond] });
    equal.push(nest(field.field, { equals: value }));
  });
  const first = order[0]!;
  if (first.nulls || order.length === 1) return { OR: branches };
  const reach = nest(first.field, { [first.direction === 'ASC' ? 'gte' : 'lte']: position[0] });
  return { AND: [reach, { OR: branches }] };
}

/** What stands after a value in one field; null when nothing can. */
function beyondOf(field: KeysetField, value: KeysetValue): PrismaPart | null {
  if (value === null) return field.nulls === 'FIRST' ? { NOT: nest(field.field, { equals: null }) } : null;
  const beyond = nest(field.field, { [field.direction === 'ASC' ? 'gt' : 'lt']: value });
  if (field.nulls !== 'LAST') return beyond;
  return { OR: [beyond, nest(field.field, { equals: null })] };
}

/** `nest('unit.number', x)` is `{ unit: { number: x } }`. */
function nest(field: string, value: unknown): PrismaPart {
  const nested = field.split('.').reduceRight<unknown>((inner, name) => ({ [name]: inner }), value);
  return nested as PrismaPart;
}
