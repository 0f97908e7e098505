import { optionalReasonInput } from '@haicap/domain/accounts';
import { requireFreshProof } from '../../access/fresh-proof.js';
import { builder } from '../../builder.js';
import { parseInput } from '../../graphql/mutation.js';
import { Forbidden, InvalidInput, NotFound, StepUpRequired } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { BeyondOwnRights, UserIllegalTransition } from './account-errors.js';
import { requireStep, requireSubordinate } from './managed-user.js';
import { insertOneTimeCode } from './one-time-code-store.js';
import { endSessions } from './session-store.js';
import { UserCodePayload } from './user-payload.js';

const UserCodeRenewInput = builder.inputType('UserCodeRenewInput', {
  description: 'Who needs a new code, and why.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The user.' }),
    reason: t.string({ description: 'Why; kept in the audit trail.' }),
  }),
});

builder.mutationField('userCodeRenew', (t) =>
  t.field({
    type: UserCodePayload,
    description:
      'Makes a new one-time code: for an invitation that is open, or to set a new password; ends the sessions of the person and earlier codes. Not for oneself, nor for somebody who may do more. Needs a fresh proof.',
    errors: {
      types: [InvalidInput, Forbidden, NotFound, UserIllegalTransition, BeyondOwnRights, StepUpRequired],
    },
    args: { input: t.arg({ type: UserCodeRenewInput, required: true, description: 'Who and why.' }) },
    resolve: async (_root, { input }, context) => {
      const { reason } = parseInput(optionalReasonInput, input);
      const { userId: createdById } = requireFreshProof(context);
      const operation = 'userCodeRenew';
      return write(context, { operation, reason }, async (tx) => {
        const { id, status } = await requireSubordinate(tx, context, input.id);
        const purpose = requireStep(status, 'RENEW_CODE') === 'INVITED' ? 'INVITATION' : 'PASSWORD_RESET';
        await endSessions(tx, context, { userId: id, operation, reason });
        const made = await insertOneTimeCode(tx, { userId: id, purpose, createdById, now: context.now });
        return { id, ...made };
      });
    },
  }),
);
