import DataLoader from 'dataloader';
import type { SchemaContext } from '../context.js';

/**
 * The loader of a name for this request: one statement for all keys that the operation asks for at once.
 *
 *     const parents = loaderOf(context, 'units.parent', (keys: readonly ParentKey[]) => loadParents(context.db, keys),
 *       (key) => `${key.unitId}@${key.asOf}`);
 *     return parents.load({ unitId, asOf });
 *
 * The batch answers in the order of the keys: see {@link byKey} and {@link groupByKey}.
 */
export function loaderOf<Key, Value>(
  context: SchemaContext,
  name: string,
  load: (keys: readonly Key[]) => Promise<readonly (Value | Error)[]>,
  cacheKey: (key: Key) => unknown = (key) => key,
): DataLoader<Key, Value, unknown> {
  const known = context.loaders.get(name);
  if (known) return known as DataLoader<Key, Value, unknown>;
  const loader = new DataLoader<Key, Value, unknown>(load, { cacheKeyFn: cacheKey, maxBatchSize: 5_000 });
  context.loaders.set(name, loader);
  return loader;
}

/** One row per key in the order of the keys; null for a key without a row. */
export function byKey<Key, Row>(
  keys: readonly Key[],
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): (Row | null)[] {
  const found = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => found.get(key) ?? null);
}

/** All rows of each key in the order of the keys; the rows keep their order. */
export function groupByKey<Key, Row>(
  keys: readonly Key[],
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): Row[][] {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return keys.map((key) => groups.get(key) ?? []);
}
