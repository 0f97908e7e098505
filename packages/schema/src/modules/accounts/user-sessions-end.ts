import { optionalReasonInput } from '@haicap/domain/accounts';
import { getViewer } from '../../access/access.js';
import { builder } from '../../builder.js';
import { parseInput } from '../../graphql/mutation.js';
import { Forbidden, InvalidInput, NotFound } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { BeyondOwnRights } from './account-errors.js';
import { requireSubordinate } from './managed-user.js';
import { endSessions } from './session-store.js';
import { UserPayload } from './user-payload.js';

const UserSessionsEndInput = builder.inputType('UserSessionsEndInput', {
  description: 'Whose sessions to end, and why.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The user.' }),
    reason: t.string({ description: 'Why; kept in the audit trail.' }),
  }),
});

builder.mutationField('userSessionsEnd', (t) =>
  t.field({
    type: UserPayload,
    description:
      'Ends all sessions of somebody else. Not of somebody who may do more than the viewer. For one’s own see sessionsEndOthers.',
    errors: { types: [InvalidInput, Forbidden, NotFound, BeyondOwnRights] },
    args: { input: t.arg({ type: UserSessionsEndInput, required: true, description: 'Whose and why.' }) },
    resolve: async (_root, { input }, context) => {
      const { reason } = parseInput(optionalReasonInput, input);
      if (getViewer(context).sessionId === null) throw new Forbidden();
      const operation = 'userSessionsEnd';
      return write(context, { operation, reason }, async (tx) => {
        const { id } = await requireSubordinate(tx, context, input.id);
        await endSessions(tx, context, { userId: id, operation, reason });
        return { id };
      });
    },
  }),
);
