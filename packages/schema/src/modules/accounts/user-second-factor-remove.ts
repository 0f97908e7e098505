import { reasonInput } from '@haicap/domain/accounts';
import { requireFreshProof } from '../../access/fresh-proof.js';
import { builder } from '../../builder.js';
import { parseInput } from '../../graphql/mutation.js';
import { Forbidden, InvalidInput, NotFound, StepUpRequired } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { recordEvent } from '../audit/record-event.js';
import { BeyondOwnRights } from './account-errors.js';
import { requireSubordinate } from './managed-user.js';
import { endSessions } from './session-store.js';
import { UserPayload } from './user-payload.js';

const UserSecondFactorRemoveInput = builder.inputType('UserSecondFactorRemoveInput', {
  description: 'Whose second factor to take off, and why.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The user.' }),
    reason: t.string({ required: true, description: 'Why; kept in the audit trail.' }),
  }),
});

builder.mutationField('userSecondFactorRemove', (t) =>
  t.field({
    type: UserPayload,
    description:
      'Takes the second factor and its recovery codes off an account whose owner lost it, and ends the sessions. Not one’s own, nor that of somebody who may do more. Needs a fresh proof.',
    errors: { types: [InvalidInput, Forbidden, NotFound, BeyondOwnRights, StepUpRequired] },
    args: {
      input: t.arg({ type: UserSecondFactorRemoveInput, required: true, description: 'Whose and why.' }),
    },
    resolve: async (_root, { input }, context) => {
      const { reason } = parseInput(reasonInput, input);
      const { userId: actorId, displayName: actorName } = requireFreshProof(context);
      const operation = 'userSecondFactorRemove';
      return write(context, { operation, reason }, async (tx) => {
        const { id } = await requireSubordinate(tx, context, input.id);
        const { count } = await tx.totpCredential.deleteMany({ where: { userId: id } });
        await tx.recoveryCode.deleteMany({ where: { userId: id } });
        if (count > 0) {
          const { requestId } = context;
          const event = 'SECOND_FACTOR_REMOVED';
          const subject = { table: 'user', id };
          await recordEvent(tx, { event, actorId, actorName, operation, requestId, reason, subject });
          await endSessions(tx, context, { userId: id, operation, reason });
        }
        return { id };
      });
    },
  }),
);
