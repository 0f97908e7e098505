import type { PlainDate } from '../dates/index.js';
import type { AccessGrant, AccessLimit, Viewer } from './access.js';
import { READING_PERMISSIONS, ROLE_PERMISSIONS, type Permission } from './roles.js';

const GRANT_PATH = /^vn\.(?:[a-z]\d+\.)*$/;

/** Whether a grant is in force on a day. A malformed path grants nothing: an empty one would otherwise grant everything. */
export function isInForce(grant: AccessGrant, day: PlainDate): boolean {
  return (
    GRANT_PATH.test(grant.scopePath) &&
    grant.validFrom <= day &&
    (grant.validTo === null || day < grant.validTo)
  );
}

/** Where a grant allows something, whenever it is in force: on its unit, and reading on what the unit came from. */
export function pathsOfGrant(grant: AccessGrant, permission: Permission): string[] {
  if (!ROLE_PERMISSIONS[grant.role].includes(permission)) return [];
  const former = READING_PERMISSIONS.includes(permission) ? (grant.formerPaths ?? []) : [];
  return [grant.scopePath, ...former].filter((path) => GRANT_PATH.test(path));
}

/** Where a viewer may do something by a grant, whenever the grant is in force. */
export function pathsOf(viewer: Viewer, grant: AccessGrant, permission: Permission): string[] {
  if (viewer.readOnly && !READING_PERMISSIONS.includes(permission)) return [];
  const paths = pathsOfGrant(grant, permission);
  return viewer.limit == null ? paths : confine(paths, viewer.limit, permission);
}

/** What of some paths lies within a limit; a malformed limit leaves nothing. */
function confine(paths: readonly string[], limit: AccessLimit, permission: Permission): string[] {
  if (limit.permissions.length > 0 && !limit.permissions.includes(permission)) return [];
  const former = READING_PERMISSIONS.includes(permission) ? (limit.formerPaths ?? []) : [];
  const bounds = [limit.scopePath, ...former].filter((path) => GRANT_PATH.test(path));
  return paths.flatMap((path) => bounds.flatMap((bound) => common(path, bound)));
}

/** The narrower of two paths where one lies within the other. */
function common(left: string, right: string): string[] {
  if (left.startsWith(right)) return [left];
  return right.startsWith(left) ? [right] : [];
}
