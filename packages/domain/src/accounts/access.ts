import type { PlainDate } from '../dates/index.js';
import { isInForce, pathsOf } from './granted-paths.js';
import { PERMISSIONS, type Permission, type Role } from './roles.js';

/** A role on a unit and everything below it, for a time. */
export interface AccessGrant {
  readonly role: Role;
  /** Scope path of the unit, ending in a dot: `vn.` is the country, `vn.p7.` a province. */
  readonly scopePath: string;
  /**
   * Scope paths of the units that the unit came from. What stands there may be read like what stands below the unit,
   * never changed: their records are history.
   */
  readonly formerPaths?: readonly string[];
  readonly validFrom: PlainDate;
  /** Exclusive; null while it goes on. */
  readonly validTo: PlainDate | null;
}

/** What an API key is confined to: whatever its owner's grants give, never more than this. */
export interface AccessLimit {
  /** Nothing but these; empty leaves all. */
  readonly permissions: readonly Permission[];
  /** Only there and below; `vn.` leaves everywhere. */
  readonly scopePath: string;
  /** Where it may also read: the units that the unit came from. */
  readonly formerPaths?: readonly string[];
}

/** Who asks, with everything that decides about access. */
export interface Viewer {
  readonly userId: string;
  readonly grants: readonly AccessGrant[];
  /** The day on which grants are judged. */
  readonly today: PlainDate;
  /** True for a read-only API key: whatever the roles say, nothing can be changed. */
  readonly readOnly: boolean;
  /** What an API key is confined to; null or absent for people. */
  readonly limit?: AccessLimit | null;
}

/** Scope paths from (inclusive) to (exclusive), compared byte by byte (collation "C"). */
export interface ScopeRange {
  readonly from: string;
  readonly to: string;
}

/** Something that belongs to a unit. */
export interface ScopedResource {
  readonly scopePath: string;
}

/**
 * Whether a viewer may do something; without a resource: whether anywhere at all.
 * Agrees with {@link ranges} for every resource.
 * @example can(viewer, 'units.edit', { scopePath: 'vn.p7.c6.' })
 */
export function can(viewer: Viewer, permission: Permission, resource?: ScopedResource): boolean {
  const paths = grantedPaths(viewer, permission);
  if (!resource) return paths.length > 0;
  return paths.some((path) => resource.scopePath.startsWith(path));
}

/**
 * Where a viewer may do something, as text ranges for a `where` clause: sorted, without overlap.
 * `/` is the character after `.`, so `vn.p7.` ≤ x < `vn.p7/` is exactly "begins with `vn.p7.`".
 * @example ranges(viewer, 'units.read') // [{ from: 'vn.p7.', to: 'vn.p7/' }]
 */
export function ranges(viewer: Viewer, permission: Permission): ScopeRange[] {
  const paths = grantedPaths(viewer, permission);
  const widest = paths.filter((path) => !paths.some((other) => other !== path && path.startsWith(other)));
  return [...new Set(widest)].toSorted(byBytes).map((path) => ({ from: path, to: `${path.slice(0, -1)}/` }));
}

/**
 * Everything a viewer may do somewhere; for menus, never for a decision.
 * @example permissionsOf(viewer).has('acts.draft')
 */
export function permissionsOf(viewer: Viewer): Set<Permission> {
  return new Set(PERMISSIONS.filter((permission) => grantedPaths(viewer, permission).length > 0));
}

function grantedPaths(viewer: Viewer, permission: Permission): string[] {
  return viewer.grants
    .filter((grant) => isInForce(grant, viewer.today))
    .flatMap((grant) => pathsOf(viewer, grant, permission));
}

function byBytes(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
