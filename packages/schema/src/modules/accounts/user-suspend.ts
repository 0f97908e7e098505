import type { TransactionClient } from '@haicap/database';
import { onDay, reasonInput } from '@haicap/domain/accounts';
import { requireFreshProof } from '../../access/fresh-proof.js';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { requireUpdated } from '../../graphql/expected-version.js';
import { parseInput } from '../../graphql/mutation.js';
import { Conflict, Forbidden, InvalidInput, NotFound, StepUpRequired } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { BeyondOwnRights, LastAdministrator, UserIllegalTransition } from './account-errors.js';
import { readAllGrantsOf } from './all-grants.js';
import { requireAdministratorRemains } from './last-administrator.js';
import { requireStep, requireSubordinate, type ManagedUser } from './managed-user.js';
import { endOneTimeCodes } from './one-time-code-store.js';
import { endSessions } from './session-store.js';
import { UserPayload } from './user-payload.js';
import { updateUser } from './user-store.js';

const UserSuspendInput = builder.inputType('UserSuspendInput', {
  description: 'Whom to suspend, and why.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The user.' }),
    expectedVersion: t.int({ required: true, description: 'Version that the change was made on.' }),
    reason: t.string({ required: true, description: 'Why; shown to other administrators.' }),
  }),
});

builder.mutationField('userSuspend', (t) =>
  t.field({
    type: UserPayload,
    description:
      'Suspends an account at once: sessions, keys and codes are dead with the next request. Not one’s own, nor that of somebody who may do more. Needs a fresh proof.',
    errors: {
      types: [
        InvalidInput,
        Forbidden,
        NotFound,
        Conflict,
        UserIllegalTransition,
        BeyondOwnRights,
        LastAdministrator,
        StepUpRequired,
      ],
    },
    args: { input: t.arg({ type: UserSuspendInput, required: true, description: 'Whom and why.' }) },
    resolve: async (_root, { input }, context) => {
      const { reason } = parseInput(reasonInput, input);
      requireFreshProof(context);
      const operation = 'userSuspend';
      return write(context, { operation, reason }, async (tx) => {
        const user = await requireSubordinate(tx, context, input.id);
        const status = requireStep(user.status, 'SUSPEND');
        await requireOtherAdministrator(tx, context, user);
        const count = await updateUser(tx, user.id, input.expectedVersion, {
          status,
          suspendedReason: reason,
        });
        await requireUpdated(tx, count, { table: 'user', id: user.id, entity: 'User' });
        await endSessions(tx, context, { userId: user.id, operation, reason });
        await endOneTimeCodes(tx, user.id, context.now);
        return { id: user.id };
      });
    },
  }),
);

/** Only who administers the country today is missed today. */
async function requireOtherAdministrator(
  tx: TransactionClient,
  { today }: SchemaContext,
  { id, isDemo, status }: ManagedUser,
): Promise<void> {
  const grants = await readAllGrantsOf(tx, id);
  const administers = grants.some(
    ({ role, scopePath, validFrom, validTo }) =>
      role === 'UNIT_ADMINISTRATOR' &&
      scopePath === 'vn.' &&
      validFrom <= today &&
      (validTo === null || today < validTo),
  );
  if (status !== 'ACTIVE' || !administers) return;
  await requireAdministratorRemains(tx, { of: { userId: id }, isDemo, period: onDay(today) });
}
