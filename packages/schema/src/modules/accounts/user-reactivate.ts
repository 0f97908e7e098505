import { requireFreshProof } from '../../access/fresh-proof.js';
import { builder } from '../../builder.js';
import { requireUpdated } from '../../graphql/expected-version.js';
import { Conflict, Forbidden, NotFound, InvalidInput, StepUpRequired } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { BeyondOwnRights, UserIllegalTransition } from './account-errors.js';
import { requireStep, requireSubordinate } from './managed-user.js';
import { UserPayload } from './user-payload.js';
import { hasWayIn, updateUser } from './user-store.js';

const UserReactivateInput = builder.inputType('UserReactivateInput', {
  description: 'Whom to let in again.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The user.' }),
    expectedVersion: t.int({ required: true, description: 'Version that the change was made on.' }),
  }),
});

builder.mutationField('userReactivate', (t) =>
  t.field({
    type: UserPayload,
    description:
      'Lets a suspended account in again; one that had not accepted its invitation is invited again and needs a new code. Needs a fresh proof.',
    errors: {
      types: [
        InvalidInput,
        Forbidden,
        NotFound,
        Conflict,
        UserIllegalTransition,
        BeyondOwnRights,
        StepUpRequired,
      ],
    },
    args: { input: t.arg({ type: UserReactivateInput, required: true, description: 'Whom.' }) },
    resolve: async (_root, { input }, context) => {
      requireFreshProof(context);
      return write(context, { operation: 'userReactivate' }, async (tx) => {
        const { id, status } = await requireSubordinate(tx, context, input.id);
        const next = requireStep(status, (await hasWayIn(tx, id)) ? 'REACTIVATE' : 'REINVITE');
        const count = await updateUser(tx, id, input.expectedVersion, {
          status: next,
          suspendedReason: null,
        });
        await requireUpdated(tx, count, { table: 'user', id, entity: 'User' });
        return { id };
      });
    },
  }),
);
