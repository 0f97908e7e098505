import { accountInput } from '@haicap/domain/accounts';
import { getViewer } from '../../access/access.js';
import { builder } from '../../builder.js';
import { requireUpdated } from '../../graphql/expected-version.js';
import { readInputId } from '../../graphql/input-ids.js';
import { parseInput } from '../../graphql/mutation.js';
import { changesOf } from '../../graphql/partial-input.js';
import { Conflict, Forbidden, InvalidInput, NotFound, type InputIssue } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { findScopePath } from './grant-giving.js';
import { requireManagedUser } from './managed-user.js';
import { UserPayload } from './user-payload.js';
import { updateUser } from './user-store.js';

const UserUpdateInput = builder.inputType('UserUpdateInput', {
  description: 'A change of an account. What is left out stays as it is; null clears.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The user.' }),
    expectedVersion: t.int({ required: true, description: 'Version that the change was made on.' }),
    displayName: t.string({ description: 'Name shown to others.' }),
    email: t.string({ description: 'Contact; nothing is sent to it.' }),
    unitId: t.id({
      description:
        'The unit whose administrators look after the account from now on; null for the whole country.',
    }),
  }),
});

builder.mutationField('userUpdate', (t) =>
  t.field({
    type: UserPayload,
    description:
      'Changes name, contact or unit of an account. To move it, the viewer must look after accounts on both units.',
    errors: { types: [InvalidInput, Forbidden, NotFound, Conflict] },
    args: { input: t.arg({ type: UserUpdateInput, required: true, description: 'The change.' }) },
    resolve: async (_root, { input }, context) => {
      const { id: globalId, expectedVersion, ...change } = input;
      const changes = changesOf({ ...change, unitId: readUnitId(change.unitId) });
      if (getViewer(context).sessionId === null) throw new Forbidden();
      return write(context, { operation: 'userUpdate' }, async (tx) => {
        const stored = await requireManagedUser(tx, context, globalId);
        const { id } = stored;
        const fields = parseInput(accountInput, { ...stored, ...changes });
        const scopePath = await findScopePath(tx, fields.unitId);
        if (!context.access.can('accounts.manage', { scopePath })) throw new Forbidden();
        const count = await updateUser(tx, id, expectedVersion, fields);
        await requireUpdated(tx, count, { table: 'user', id, entity: 'User' });
        return { id };
      });
    },
  }),
);

/** Null and undefined stay what they are: cleared, and left alone. */
function readUnitId(globalId: string | null | undefined): string | null | undefined {
  if (globalId == null) return globalId;
  const issues: InputIssue[] = [];
  const id = readInputId('AdministrativeUnit', globalId, ['unitId'], issues);
  if (id === null) throw new InvalidInput(issues);
  return id;
}
