import { PERMISSIONS as NAMES, ROLES as ALL_ROLES } from '@haicap/domain/accounts';
import type { BadgeTone } from '@haicap/ui';

import type { Permission, Role, UserStatus } from '../../../shared/schema.generated';

/** All permissions as the API names them: `units.read` is `UNITS_READ`. */
export const PERMISSIONS: readonly Permission[] = NAMES.map(
  (name) => name.replace('.', '_').toUpperCase() as Permission,
);

/** All roles. */
export const ROLES: readonly Role[] = ALL_ROLES;

/** States of an account. */
export const USER_STATUSES: readonly UserStatus[] = ['ACTIVE', 'INVITED', 'SUSPENDED'];

/** Colour of a state. */
export const USER_STATUS_TONES: Readonly<Record<UserStatus, BadgeTone>> = {
  ACTIVE: 'positive',
  INVITED: 'info',
  SUSPENDED: 'negative',
};
