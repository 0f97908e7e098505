/** States of a user account. */
export const USER_STATUSES = ['INVITED', 'ACTIVE', 'SUSPENDED'] as const;
/** State of a user account. */
export type UserStatus = (typeof USER_STATUSES)[number];

/** What can happen to an account. */
export const USER_STEPS = ['ACCEPT', 'RENEW_CODE', 'SUSPEND', 'REACTIVATE', 'REINVITE'] as const;
/** Something that happens to an account. */
export type UserStep = (typeof USER_STEPS)[number];

/**
 * Where each step leads; what is not there is not allowed. An account that was suspended before its invitation was
 * accepted is invited again, any other becomes active.
 */
export const USER_TRANSITIONS: Readonly<Record<UserStatus, Readonly<Partial<Record<UserStep, UserStatus>>>>> =
  {
    INVITED: { ACCEPT: 'ACTIVE', RENEW_CODE: 'INVITED', SUSPEND: 'SUSPENDED' },
    ACTIVE: { RENEW_CODE: 'ACTIVE', SUSPEND: 'SUSPENDED' },
    SUSPENDED: { REACTIVATE: 'ACTIVE', REINVITE: 'INVITED' },
  };

/**
 * The state after a step; null when the step is not allowed.
 * @example userStatusAfter('ACTIVE', 'SUSPEND') // 'SUSPENDED'
 */
export function userStatusAfter(status: UserStatus, step: UserStep): UserStatus | null {
  return USER_TRANSITIONS[status][step] ?? null;
}

/**
 * The states that an account can go to.
 * @example nextUserStatuses('SUSPENDED') // ['INVITED', 'ACTIVE']
 */
export function nextUserStatuses(status: UserStatus): UserStatus[] {
  const reached = new Set(Object.values(USER_TRANSITIONS[status]));
  return USER_STATUSES.filter((next) => next !== status && reached.has(next));
}
