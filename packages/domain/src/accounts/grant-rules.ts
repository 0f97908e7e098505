import { addDays, type PlainDate } from '../dates/index.js';
import { can, type AccessGrant, type Viewer } from './access.js';
import { pathsOf } from './granted-paths.js';
import { coversPeriod, type ValidityPeriod } from './period-cover.js';
import { OFFICE_PERMISSIONS, PERMISSIONS, ROLE_PERMISSIONS, type Permission, type Role } from './roles.js';

/** A role to be given or taken: on a unit and below, for a time. */
export interface GrantWish extends ValidityPeriod {
  readonly role: Role;
  readonly scopePath: string;
  /** Who gets it, where that is known: nobody appoints themselves to an office. */
  readonly userId?: string;
}

/**
 * What a viewer lacks to give a role: nobody gives more than they have. Empty when they may. Every permission of the
 * role is needed on that unit for the whole time, by one grant after another without a hole, and `grants.give` there
 * today. What may only be read because the unit came from there cannot be given. Others may be appointed to an office
 * (`OFFICE_PERMISSIONS`) by whoever gives roles there.
 * @example mayGive(viewer, { role: 'VIEWER', scopePath: 'vn.p7.', validFrom, validTo: null }) // []
 */
export function mayGive(viewer: Viewer, wish: GrantWish): Permission[] {
  const { role, scopePath } = wish;
  return PERMISSIONS.filter((permission) => {
    if (permission === 'grants.give' && !mayGiveToday(viewer, scopePath)) return true;
    if (OFFICE_PERMISSIONS.includes(permission) && wish.userId !== viewer.userId) return false;
    return ROLE_PERMISSIONS[role].includes(permission) && !holdsThroughout(viewer, permission, wish);
  });
}

/**
 * What a viewer lacks to end a grant on a day: the same as for giving what is taken away. Empty when they may.
 * @example mayEnd(viewer, grant, today) // []
 */
export function mayEnd(viewer: Viewer, grant: GrantWish, validTo: PlainDate): Permission[] {
  return mayGive(viewer, { ...grant, validFrom: validTo > grant.validFrom ? validTo : grant.validFrom });
}

/**
 * What a person may do, now or later, that the viewer may not do there today. Empty when the viewer may decide about
 * the account: otherwise whoever looks after a commune could lock out an administrator of the province who lives there.
 * @example permissionsBeyond(viewer, grantsOfSomebody) // ['units.edit']
 */
export function permissionsBeyond(viewer: Viewer, grants: readonly AccessGrant[]): Permission[] {
  const lasting = grants.filter(({ validTo }) => validTo === null || validTo > viewer.today);
  return PERMISSIONS.filter((permission) => !OFFICE_PERMISSIONS.includes(permission)).filter((permission) =>
    lasting.some(
      ({ role, scopePath }) =>
        ROLE_PERMISSIONS[role].includes(permission) && !can(viewer, permission, { scopePath }),
    ),
  );
}

/**
 * Whether the country keeps an administrator on every day of a time in which it loses one.
 * @param others grants of role `UNIT_ADMINISTRATOR` on the whole country of all other people who may sign in
 * @example keepsAdministrator(others, onDay(today))
 */
export function keepsAdministrator(others: readonly ValidityPeriod[], lost: ValidityPeriod): boolean {
  return coversPeriod(others, lost);
}

/**
 * The period of one day.
 * @example onDay(plainDate('2026-11-23')).validTo // '2026-11-24'
 */
export function onDay(day: PlainDate): ValidityPeriod {
  return { validFrom: day, validTo: addDays(day, 1) };
}

/** By a grant on the unit or above, not by one that only reads there because the unit came from elsewhere. */
function mayGiveToday(viewer: Viewer, scopePath: string): boolean {
  return can(viewer, 'grants.give', { scopePath });
}

function holdsThroughout(viewer: Viewer, permission: Permission, wish: GrantWish): boolean {
  const own = viewer.grants.filter((grant) =>
    pathsOf(viewer, { ...grant, formerPaths: [] }, permission).some((path) =>
      wish.scopePath.startsWith(path),
    ),
  );
  return coversPeriod(own, wish);
}
