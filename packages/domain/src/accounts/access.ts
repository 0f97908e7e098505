import type { PlainDate } from '../dates/index.js';
import { READING_PERMISSIONS, ROLE_PERMISSIONS, type Permission, type Role } from './roles.js';

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

/** Who asks, with everything that decides about access. */
export interface Viewer {
  readonly userId: string;
  readonly grants: readonly AccessGrant[];
  /** The day on which grants are judged. */
  readonly today: PlainDate;
  /** True for a read-only API key: whatever the roles say, nothing can be changed. */
  readonly readOnly: boolean;
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

const GRANT_PATH = /^vn\.(?:[a-z]\d+\.)*$/;

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
 * Everything a viewer may do somewhere, in the order of `PERMISSIONS`' roles; for menus, never for a decision.
 * @example permissionsOf(viewer).has('acts.draft')
 */
export function permissionsOf(viewer: Viewer): Set<Permission> {
  const held = activeGrants(viewer).flatMap((grant) => ROLE_PERMISSIONS[grant.role]);
  return new Set(held.filter((permission) => !viewer.readOnly || READING_PERMISSIONS.includes(permission)));
}

function grantedPaths(viewer: Viewer, permission: Permission): string[] {
  if (viewer.readOnly && !READING_PERMISSIONS.includes(permission)) return [];
  const isReading = READING_PERMISSIONS.includes(permission);
  return activeGrants(viewer)
    .filter((grant) => ROLE_PERMISSIONS[grant.role].includes(permission))
    .flatMap((grant) => [grant.scopePath, ...(isReading ? formerPathsOf(grant) : [])]);
}

function formerPathsOf({ formerPaths = [] }: AccessGrant): readonly string[] {
  return formerPaths.filter((path) => GRANT_PATH.test(path));
}

/** A malformed path grants nothing: an empty one would otherwise grant everything. */
function activeGrants(viewer: Viewer): AccessGrant[] {
  return viewer.grants.filter(
    (grant) =>
      GRANT_PATH.test(grant.scopePath) &&
      grant.validFrom <= viewer.today &&
      (grant.validTo === null || viewer.today < grant.validTo),
  );
}

function byBytes(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
