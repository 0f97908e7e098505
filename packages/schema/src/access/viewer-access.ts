import { can, ranges, type Permission, type ScopedResource, type ScopeRange } from '@haicap/domain/accounts';
import type { Viewer } from '../context.js';

/** What whoever asks may do: the first wall. Every check and every filter of the schema goes through it. */
export interface Access {
  /** Whether something may be done on a record; without one: whether anywhere at all. */
  readonly can: (permission: Permission, resource?: ScopedResource) => boolean;
  /** Where it may be done, as ranges of scope paths. */
  readonly ranges: (permission: Permission) => readonly ScopeRange[];
}

/** The access of a viewer; nobody may do nothing. */
export function accessOf(viewer: Viewer | null): Access {
  if (viewer === null) return { can: () => false, ranges: () => [] };
  return {
    can: (permission, resource) => can(viewer, permission, resource),
    ranges: (permission) => ranges(viewer, permission),
  };
}
