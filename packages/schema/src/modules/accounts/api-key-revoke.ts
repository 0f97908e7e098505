import type { TransactionClient } from '@haicap/database';
import { permissionsBeyond } from '@haicap/domain/accounts';
import { getViewer } from '../../access/access.js';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { isRecordId } from '../../graphql/global-id.js';
import { Forbidden, InvalidInput, NotFound } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { mayWith } from './account-reach.js';
import { endApiKey, findApiKeyOwner } from './account-store.js';
import { ApiKeyType } from './account-types.js';
import { readAllGrantsOf } from './all-grants.js';
import { getApiKey } from './api-key-row.js';

const ApiKeyRevokeInput = builder.inputType('ApiKeyRevokeInput', {
  description: 'The API key to end.',
  fields: (t) => ({ id: t.id({ required: true, description: 'Id of the key.' }) }),
});

const ApiKeyPayload = builder.objectRef<{ readonly id: string }>('ApiKeyPayload').implement({
  dataClass: 'INTERNAL',
  description: 'An API key after a change.',
  fields: (t) => ({
    apiKey: t.field({
      type: ApiKeyType,
      description: 'The key.',
      resolve: ({ id }, _args, context) => getApiKey(context, id),
    }),
  }),
});

builder.mutationField('apiKeyRevoke', (t) =>
  t.field({
    type: ApiKeyPayload,
    description:
      'Ends an API key for good: one of the viewer, or of somebody whose account the viewer looks after and who may do no more than the viewer. A key that has ended stays so.',
    errors: { types: [InvalidInput, Forbidden, NotFound] },
    args: { input: t.arg({ type: ApiKeyRevokeInput, required: true, description: 'The key.' }) },
    resolve: async (_root, { input: { id } }, context) => {
      if (getViewer(context).readOnly) throw new Forbidden();
      if (!isRecordId(id)) throw new InvalidInput([{ path: ['id'], code: 'input.identifier' }]);
      return write(context, { operation: 'apiKeyRevoke' }, async (tx) => {
        const owner = await findApiKeyOwner(tx, id);
        if (owner === null || !mayWith(context, 'accounts.manage', owner)) throw new NotFound('ApiKey');
        if (owner.id !== getViewer(context).userId) await requireMayDecide(tx, context, owner.id);
        if (owner.revokedAt === null) await endApiKey(tx, id, context.now);
        return { id };
      });
    },
  }),
);

/** Over keys of others decides a person, not a program, and not over those of somebody who may do more. */
async function requireMayDecide(
  tx: TransactionClient,
  context: SchemaContext,
  ownerId: string,
): Promise<void> {
  const viewer = getViewer(context);
  if (viewer.sessionId === null) throw new Forbidden();
  if (permissionsBeyond(viewer, await readAllGrantsOf(tx, ownerId)).length > 0) throw new Forbidden();
}
