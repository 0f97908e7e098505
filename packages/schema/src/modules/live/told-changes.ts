import type { StoredChange } from '@haicap/database';
import type { Permission } from '@haicap/domain/accounts';
import type { Access } from '../../access/viewer-access.js';
import { CHANGE_KINDS, CHANGE_TOPICS, type ChangeTopic } from './change-topic.js';

/** What somebody wants to hear of. */
export interface ChangeWish {
  readonly topics: readonly ChangeTopic[];
  /** Scope path of the unit in which and below which; null for everywhere. */
  readonly within: string | null;
}

/** What a viewer is told. */
export interface ToldChange {
  readonly topic: ChangeTopic;
  /** Units in which something changed; empty when there are too many to name. */
  readonly unitIds: readonly string[];
}

/**
 * What of some changes a viewer hears: of records they may read at this moment, where they asked. A unit is named only
 * when the record stands where the viewer may read it.
 */
export function toldOf(changes: readonly StoredChange[], access: Access, wish: ChangeWish): ToldChange[] {
  const units = new Map<ChangeTopic, Set<string> | 'many'>();
  for (const change of changes) {
    const kind = CHANGE_KINDS[change.of];
    if (!kind || !wish.topics.includes(kind.topic)) continue;
    const known = units.get(kind.topic) ?? new Set();
    const told = unitsOf(change, access, kind.permission, wish.within);
    if (told === null) continue;
    units.set(kind.topic, known === 'many' || told === 'many' ? 'many' : new Set([...known, ...told]));
  }
  return CHANGE_TOPICS.flatMap((topic) => {
    const ids = units.get(topic);
    return ids === undefined ? [] : [{ topic, unitIds: ids === 'many' ? [] : [...ids] }];
  });
}

/** For who may have missed something: anything may have changed anywhere. */
export function everythingChanged(): StoredChange[] {
  return Object.keys(CHANGE_KINDS).map((of) => ({ of, at: [], below: ['vn.'] }));
}

/** Null when the viewer does not hear of it. */
function unitsOf(
  { at, below }: StoredChange,
  access: Access,
  permission: Permission | null,
  within: string | null,
): Set<string> | 'many' | null {
  const isTold = (scopePath: string): boolean =>
    (permission === null || access.can(permission, { scopePath })) &&
    (within === null || scopePath.startsWith(within));
  const places = at.filter(([scopePath]) => isTold(scopePath));
  if (below.some((path) => mayHold(path, access, permission, within))) return 'many';
  if (places.length === 0) return null;
  const ids = places.map(([, unitId]) => unitId);
  // an act of the whole country names no unit
  return ids.includes(null) ? 'many' : new Set(ids.filter((id) => id !== null));
}

/** Whether something below a path may be where the viewer may read and asked for. */
function mayHold(
  path: string,
  access: Access,
  permission: Permission | null,
  within: string | null,
): boolean {
  if (within !== null && !touches(path, within)) return false;
  return permission === null || access.ranges(permission).some(({ from }) => touches(path, from));
}

function touches(left: string, right: string): boolean {
  return left.startsWith(right) || right.startsWith(left);
}
