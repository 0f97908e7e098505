import { explainAccess, type AccessDenialReason, type Permission } from '@haicap/domain/accounts';
import { PermissionType } from '../../access/permission-type.js';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { getRecordId } from '../../graphql/global-id.js';
import { loadUnit } from '../units/unit-row.js';
import { AccessDenialReasonEnum } from './account-enums.js';
import { seesAllOf } from './account-reach.js';
import { GrantType, type GrantRow } from './account-types.js';
import { findAllGrantsOf } from './all-grants.js';
import { loadGrant } from './grant-row.js';
import { loadUser } from './user-row.js';

interface Explanation {
  readonly isAllowed: boolean;
  readonly grants: readonly GrantRow[];
  readonly reason: AccessDenialReason | null;
}

const AccessExplanationType = builder.objectRef<Explanation>('AccessExplanation').implement({
  dataClass: 'INTERNAL',
  description: 'Whether a person may do something on a unit today, and why.',
  fields: (t) => ({
    isAllowed: t.exposeBoolean('isAllowed', { description: 'Whether.' }),
    grants: t.field({
      type: [GrantType],
      description:
        'The roles that allow it and that the viewer may see; empty when nothing does, or only roles on superior units out of reach.',
      resolve: ({ grants }) => [...grants],
    }),
    reason: t.expose('reason', {
      type: AccessDenialReasonEnum,
      nullable: true,
      description:
        'Why not: the first of SUSPENDED, INVITED, NO_ROLE, ROLE_ELSEWHERE, ROLE_OVER, ROLE_NOT_YET that applies; null when it is allowed.',
    }),
  }),
});

builder.queryField('accessExplanation', (t) =>
  t.field({
    type: AccessExplanationType,
    nullable: true,
    description:
      'Whether a person may do this here today, and why. Null where the viewer does not see the person, or looks after neither the account nor the unit.',
    args: {
      userId: t.arg.id({ required: true, description: 'The person.' }),
      permission: t.arg({ type: PermissionType, required: true, description: 'What.' }),
      unitId: t.arg.id({ description: 'The unit; the whole country when left out.' }),
    },
    resolve: async (_root, { userId, permission, unitId }, context) => {
      const user = await loadUser(context, getRecordId(context.locale, 'User', userId));
      const scopePath = await readScopePath(context, unitId);
      if (user === null || scopePath === null) return null;
      if (!seesAllOf(context, user) && !context.access.can('accounts.read', { scopePath })) return null;
      return explain(context, user, permission, scopePath);
    },
  }),
);

/** Where a unit stands, `vn.` for the country; null for a unit that is not there. */
export async function readScopePath(
  context: SchemaContext,
  unitId: string | null | undefined,
): Promise<string | null> {
  if (unitId == null) return 'vn.';
  const unit = await loadUnit(context, getRecordId(context.locale, 'AdministrativeUnit', unitId));
  return unit?.scopePath ?? null;
}

/** By all grants of the person; those that the viewer may not see decide as well, but are not named. */
async function explain(
  context: SchemaContext,
  user: Parameters<typeof seesAllOf>[1] & { readonly status: Parameters<typeof explainAccess>[0]['status'] },
  permission: Permission,
  scopePath: string,
): Promise<Explanation> {
  const grants = await findAllGrantsOf(context.db, user.id);
  const {
    isAllowed,
    reason,
    grants: allowing,
  } = explainAccess({ status: user.status, grants }, permission, scopePath, context.today);
  const visible = await Promise.all(allowing.map(({ id }) => loadGrant(context, id)));
  return { isAllowed, reason, grants: visible.filter((grant) => grant !== null) };
}
