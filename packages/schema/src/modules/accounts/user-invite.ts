import { invitationInput, type InvitationInput } from '@haicap/domain/accounts';
import { requireFreshProof } from '../../access/fresh-proof.js';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { oncePerKey } from '../../graphql/idempotency.js';
import { readInputId } from '../../graphql/input-ids.js';
import { parseInput } from '../../graphql/mutation.js';
import {
  Forbidden,
  IdempotencyKeyReused,
  InvalidInput,
  NotFound,
  StepUpRequired,
  type InputIssue,
} from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { BeyondOwnRights } from './account-errors.js';
import { findScopePath, grantRefused, insertGrants, readGrantIds, requireMayGive } from './grant-giving.js';
import { GrantInputType } from './grant-input.js';
import { insertOneTimeCode } from './one-time-code-store.js';
import { UserCodePayload, type CodeMade } from './user-payload.js';
import { loadUser } from './user-row.js';
import { insertInvitedUser, loginTaken } from './user-store.js';

const UserInviteInput = builder.inputType('UserInviteInput', {
  description: 'A person to be invited.',
  fields: (t) => ({
    idempotencyKey: t.string({ description: 'Sent again with a retry, so that one account is made.' }),
    login: t.string({ required: true, description: 'Name to sign in with; small letters without marks.' }),
    displayName: t.string({ required: true, description: 'Name shown to others.' }),
    email: t.string({ description: 'Contact; nothing is sent to it.' }),
    unitId: t.id({
      description: 'The unit whose administrators look after the account; the whole country when left out.',
    }),
    grants: t.field({
      type: [GrantInputType],
      required: true,
      description: 'Roles to give at once, at most 20.',
    }),
  }),
});

builder.mutationField('userInvite', (t) =>
  t.field({
    type: UserCodePayload,
    description:
      'Invites a person: makes the account, its roles and a one-time code to hand over, or nothing of it. Needs a fresh proof.',
    errors: {
      types: [InvalidInput, Forbidden, NotFound, BeyondOwnRights, StepUpRequired, IdempotencyKeyReused],
    },
    args: { input: t.arg({ type: UserInviteInput, required: true, description: 'The person.' }) },
    resolve: async (_root, args, context) => {
      const input = readInput(args.input);
      const viewer = requireFreshProof(context);
      const request = { viewer, key: args.input.idempotencyKey, operation: 'userInvite', input };
      return invite(context, request, input);
    },
  }),
);

function readInput(raw: typeof UserInviteInput.$inferInput): InvitationInput {
  const issues: InputIssue[] = [];
  const unitId = readInputId('AdministrativeUnit', raw.unitId, ['unitId'], issues);
  const grants = raw.grants.map((grant, at) => readGrantIds(grant, ['grants', at], issues));
  if (issues.length > 0) throw new InvalidInput(issues);
  return parseInput(invitationInput, { ...raw, unitId, grants });
}

async function invite(
  context: SchemaContext,
  request: Parameters<typeof oncePerKey>[1],
  input: InvitationInput,
): Promise<CodeMade> {
  const { now } = context;
  let made: { readonly code: string; readonly expiresAt: Date } | null = null;
  const { id } = await write(context, { operation: 'userInvite' }, (tx) =>
    oncePerKey(tx, request, async () => {
      const scopePath = await findScopePath(tx, input.unitId);
      if (!context.access.can('accounts.manage', { scopePath })) throw new Forbidden();
      await requireMayGive(tx, context, input.grants);
      const userId = await insertInvitedUser(tx, input, now);
      await insertGrants(tx, context, userId, input.grants);
      const code = { userId, purpose: 'INVITATION', createdById: request.viewer.userId, now } as const;
      made = await insertOneTimeCode(tx, code);
      return userId;
    }),
  )
    .catch(grantRefused(['grants']))
    .catch(loginTaken);
  // A replay long after may be that of somebody who looks after the account no more.
  if ((await loadUser(context, id)) === null) throw new NotFound('User');
  return { id, ...(made ?? { code: null, expiresAt: null }) };
}
