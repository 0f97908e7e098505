import type { Placement } from './ledger-write.js';

/** New rows with their places, and stored rows that have to move for them. */
export interface Placed<Row> {
  readonly added: Row[];
  readonly moved: Placement[];
}

/**
 * Numbers the rows of an act in the order of the plan; stored rows that the plan does not name come last.
 * Without new rows nothing moves: importing a part of an act again must not change its order.
 * @example placeAll([{ id: 'b', ordinal: 0 }], [{ id: 'a', ordinal: 0 }], ['a', 'b']).moved // [{ id: 'b', ordinal: 1 }]
 */
export function placeAll<Row extends Placement>(
  stored: readonly Placement[],
  added: readonly Row[],
  order: readonly string[],
): Placed<Row> {
  if (added.length === 0) return { added: [], moved: [] };
  const named = new Set(order);
  const others = stored
    .filter(({ id }) => !named.has(id))
    .toSorted((left, right) => left.ordinal - right.ordinal);
  const places = new Map([...order, ...others.map(({ id }) => id)].map((id, ordinal) => [id, ordinal]));
  return {
    added: added.map((row) => ({ ...row, ordinal: places.get(row.id)! })),
    moved: stored
      .map(({ id, ordinal }) => ({ id, ordinal: places.get(id)!, before: ordinal }))
      .filter(({ ordinal, before }) => ordinal !== before)
      .map(({ id, ordinal }) => ({ id, ordinal })),
  };
}
