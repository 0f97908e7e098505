import { nextUserStatuses, type Permission, type UserStatus } from '@haicap/domain/accounts';
import { PermissionType } from '../../access/permission-type.js';
import { builder } from '../../builder.js';
import { UserError, UserErrorInterface } from '../../graphql/user-errors.js';
import { UserStatusEnum } from './account-enums.js';

/** Nobody gives more than they have, nor decides about somebody who may do more. */
export class BeyondOwnRights extends UserError {
  readonly permissions: readonly Permission[];
  constructor(permissions: readonly Permission[]) {
    super('BEYOND_OWN_RIGHTS', { count: permissions.length });
    this.permissions = permissions;
  }
}

/** The country would be without an administrator. */
export class LastAdministrator extends UserError {
  constructor() {
    super('LAST_ADMINISTRATOR');
  }
}

/** The account is in a state that does not lead to the one asked for. */
export class UserIllegalTransition extends UserError {
  readonly from: UserStatus;
  readonly allowed: readonly UserStatus[];
  constructor(from: UserStatus) {
    super('ILLEGAL_TRANSITION', { from });
    this.from = from;
    this.allowed = nextUserStatuses(from);
  }
}

builder.objectType(BeyondOwnRights, {
  name: 'BeyondOwnRights',
  dataClass: 'INTERNAL',
  description:
    'Nobody gives more than they have, nor decides about somebody who may do more: these permissions are missing to the viewer there or for that time.',
  interfaces: [UserErrorInterface],
  fields: (t) => ({
    permissions: t.field({
      type: [PermissionType],
      description: 'What the viewer lacks.',
      resolve: (error) => [...error.permissions],
    }),
  }),
});

builder.objectType(LastAdministrator, {
  name: 'LastAdministrator',
  description: 'The last administrator of the whole country cannot be taken away.',
  interfaces: [UserErrorInterface],
});

builder.objectType(UserIllegalTransition, {
  name: 'UserIllegalTransition',
  dataClass: 'INTERNAL',
  description: 'The account is in a state that does not lead to the one asked for.',
  interfaces: [UserErrorInterface],
  fields: (t) => ({
    from: t.expose('from', { type: UserStatusEnum, description: 'State of the account.' }),
    allowed: t.field({
      type: [UserStatusEnum],
      description: 'States it may go to.',
      resolve: (error) => [...error.allowed],
    }),
  }),
});
