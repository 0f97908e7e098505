import type { SchemaContext } from '../../context.js';
import type { GrantRow } from './account-types.js';
import { loadGrantsOf } from './grant-row.js';

/** All visible grants of an account, with where they may also read because their units came from there. */
export function loadGrantsWithFormerPaths(context: SchemaContext, userId: string): Promise<GrantRow[]> {
  return loadGrantsOf(context, userId);
}
