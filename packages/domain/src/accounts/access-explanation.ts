import type { PlainDate } from '../dates/index.js';
import type { AccessGrant } from './access.js';
import { isInForce, pathsOfGrant } from './granted-paths.js';
import { PERMISSIONS, type Permission } from './roles.js';
import type { UserStatus } from './user-states.js';

/** Why somebody may not do something; the first that applies is given. */
export const ACCESS_DENIAL_REASONS = [
  'SUSPENDED',
  'INVITED',
  'NO_ROLE',
  'ROLE_ELSEWHERE',
  'ROLE_OVER',
  'ROLE_NOT_YET',
] as const;
/** Why somebody may not do something. */
export type AccessDenialReason = (typeof ACCESS_DENIAL_REASONS)[number];

/** An account with its grants, those that are over and those to come included. */
export interface AccountAccess<Grant extends AccessGrant> {
  readonly status: UserStatus;
  readonly grants: readonly Grant[];
}

/** Whether somebody may do something, and by which grants or why not. */
export interface AccessExplanation<Grant extends AccessGrant> {
  readonly isAllowed: boolean;
  /** The grants that allow it; empty when nothing does. */
  readonly grants: readonly Grant[];
  /** Null when it is allowed. */
  readonly reason: AccessDenialReason | null;
}

/**
 * Whether somebody may do something on a unit on a day, and why. Says of an active account what `can` says.
 * @example explainAccess(account, 'units.edit', 'vn.p7.', today) // { isAllowed: false, grants: [], reason: 'NO_ROLE' }
 */
export function explainAccess<Grant extends AccessGrant>(
  { status, grants }: AccountAccess<Grant>,
  permission: Permission,
  scopePath: string,
  day: PlainDate,
): AccessExplanation<Grant> {
  const deny = (reason: AccessDenialReason): AccessExplanation<Grant> => ({
    isAllowed: false,
    grants: [],
    reason,
  });
  if (status !== 'ACTIVE') return deny(status);
  const able = grants.filter((grant) => pathsOfGrant(grant, permission).length > 0);
  if (able.length === 0) return deny('NO_ROLE');
  const here = able.filter((grant) => reaches(grant, permission, scopePath));
  if (here.length === 0) return deny('ROLE_ELSEWHERE');
  const current = here.filter((grant) => isInForce(grant, day));
  if (current.length > 0) return { isAllowed: true, grants: current, reason: null };
  return deny(here.some(({ validTo }) => validTo !== null && validTo <= day) ? 'ROLE_OVER' : 'ROLE_NOT_YET');
}

/** A right of somebody, and where it comes from. */
export interface AccessRight<Grant extends AccessGrant> {
  readonly permission: Permission;
  /** On this unit and below. */
  readonly scopePath: string;
  /** Only reading, because the unit of a grant came from there. */
  readonly isInherited: boolean;
  /** The grants it comes from: first those that reach all of it, then those that give a part of it again. */
  readonly because: readonly Grant[];
}

/**
 * Everything that grants allow on a day: each permission once for the widest units, in the order of the permissions.
 * @example rightsOf(grants, today)[0] // { permission: 'units.read', scopePath: 'vn.p7.', … }
 */
export function rightsOf<Grant extends AccessGrant>(
  grants: readonly Grant[],
  day: PlainDate,
): AccessRight<Grant>[] {
  const current = grants.filter((grant) => isInForce(grant, day));
  return PERMISSIONS.flatMap((permission) => rightsTo(current, permission));
}

function rightsTo<Grant extends AccessGrant>(
  grants: readonly Grant[],
  permission: Permission,
): AccessRight<Grant>[] {
  const reached = grants.flatMap((grant) =>
    pathsOfGrant(grant, permission).map((path) => ({ path, grant, isOwn: path === grant.scopePath })),
  );
  const paths = [...new Set(reached.map(({ path }) => path))].toSorted((left, right) =>
    left < right ? -1 : 1,
  );
  const widest = paths.filter((path) => !paths.some((other) => other !== path && path.startsWith(other)));
  return widest.map((scopePath) => {
    const within = reached.filter(({ path }) => path.startsWith(scopePath));
    const whole = within.filter(({ path }) => path === scopePath);
    const because = new Set([...whole, ...within].map(({ grant }) => grant));
    return { permission, scopePath, isInherited: whole.every(({ isOwn }) => !isOwn), because: [...because] };
  });
}

function reaches(grant: AccessGrant, permission: Permission, scopePath: string): boolean {
  return pathsOfGrant(grant, permission).some((path) => scopePath.startsWith(path));
}
