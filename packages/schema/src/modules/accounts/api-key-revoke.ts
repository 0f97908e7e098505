import { withTransaction } from '@haicap/database';
import { getViewer } from '../../access/access.js';
import { builder } from '../../builder.js';
import { actorOf } from '../../graphql/actor.js';
import { Forbidden, InvalidInput, NotFound } from '../../graphql/user-errors.js';
import { ApiKeyType } from './account-types.js';
import { getApiKey } from './api-key-row.js';
import { revokeApiKey } from './account-store.js';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

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
    description: 'Ends an API key of the viewer for good. A key that has ended stays so.',
    errors: { types: [InvalidInput, Forbidden, NotFound] },
    args: { input: t.arg({ type: ApiKeyRevokeInput, required: true, description: 'The key.' }) },
    resolve: async (_root, { input }, context) => {
      const viewer = getViewer(context);
      const { id } = input;
      if (viewer.readOnly) throw new Forbidden();
      if (!UUID.test(id)) throw new InvalidInput([{ path: ['id'], code: 'input.identifier' }]);
      const isRevoked = await withTransaction(context.db, actorOf(context, 'apiKeyRevoke'), (tx) =>
        revokeApiKey(tx, viewer.userId, id, context.now),
      );
      if (!isRevoked) throw new NotFound('ApiKey');
      return { id };
    },
  }),
);
