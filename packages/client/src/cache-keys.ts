import { EMBEDDED_TYPES, POSSIBLE_TYPES } from './schema-facts.generated.js';

/**
 * The `keys` of urql's graphcache: types without an `id` live in their parent, all others go by their `id`.
 *
 * @example
 * ```ts
 * cacheExchange({ keys: cacheKeys });
 * ```
 */
export const cacheKeys: Readonly<Record<string, () => null>> = Object.fromEntries(
  EMBEDDED_TYPES.map((name) => [name, () => null]),
);

/**
 * The members of every interface and union, for caches that match fragments on them (Apollo's `possibleTypes`).
 *
 * @example
 * ```ts
 * possibleTypes['UserError']; // ['Conflict', 'Forbidden', …]
 * ```
 */
export const possibleTypes: Readonly<Record<string, readonly string[]>> = POSSIBLE_TYPES;
