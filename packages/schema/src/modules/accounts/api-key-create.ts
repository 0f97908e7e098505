import { withTransaction } from '@haicap/database';
import { apiKeyInput, checkKeyExpiry, type ApiKeyInput } from '@haicap/domain/accounts';
import { getViewer } from '../../access/access.js';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { actorOf } from '../../graphql/actor.js';
import { oncePerKey } from '../../graphql/idempotency.js';
import { parseInput } from '../../graphql/mutation.js';
import { Forbidden, IdempotencyKeyReused, InvalidInput } from '../../graphql/user-errors.js';
import { ApiKeyType } from './account-types.js';
import { getApiKey } from './api-key-row.js';
import { insertApiKey } from './account-store.js';
import { formatApiKey, newApiKeyToken } from './api-key-token.js';

const ApiKeyCreateInput = builder.inputType('ApiKeyCreateInput', {
  description: 'A new API key.',
  fields: (t) => ({
    idempotencyKey: t.string({ description: 'Sent again with a retry, so that one key is made.' }),
    name: t.string({ required: true, description: 'What the key is for.' }),
    readOnly: t.boolean({ description: 'Whether it can only read (default true).' }),
    expiresOn: t.field({ type: 'Date', required: true, description: 'Last day on which it works.' }),
  }),
});

const ApiKeyCreatePayload = builder
  .objectRef<{ readonly id: string; readonly secret: string | null }>('ApiKeyCreatePayload')
  .implement({
    dataClass: 'INTERNAL',
    description: 'The new API key.',
    fields: (t) => ({
      apiKey: t.field({
        type: ApiKeyType,
        description: 'The key without its secret.',
        resolve: ({ id }, _args, context) => getApiKey(context, id),
      }),
      secret: t.exposeString('secret', {
        dataClass: { is: 'SENSITIVE', readers: ['oneself'] },
        nullable: true,
        description:
          'The key itself, shown only here: null when the request was repeated with the same idempotency key.',
      }),
    }),
  });

builder.mutationField('apiKeyCreate', (t) =>
  t.field({
    type: ApiKeyCreatePayload,
    description: 'Makes an API key for the viewer. Only in a browser session: a key cannot make keys.',
    errors: { types: [InvalidInput, Forbidden, IdempotencyKeyReused] },
    args: { input: t.arg({ type: ApiKeyCreateInput, required: true, description: 'The key.' }) },
    resolve: async (_root, args, context) => {
      const viewer = getViewer(context);
      const input = readInput(args.input, context);
      if (viewer.sessionId === null || !context.access.can('keys.own')) throw new Forbidden();
      const request = { viewer, key: args.input.idempotencyKey, operation: 'apiKeyCreate', input };
      const token = newApiKeyToken();
      const { id, isReplay } = await withTransaction(context.db, actorOf(context, 'apiKeyCreate'), (tx) =>
        oncePerKey(tx, request, () => insertApiKey(tx, viewer.userId, token, input)),
      );
      return { id, secret: isReplay ? null : formatApiKey(token) };
    },
  }),
);

function readInput(raw: unknown, context: SchemaContext): ApiKeyInput {
  const input = parseInput(apiKeyInput, raw);
  const fault = checkKeyExpiry(input.expiresOn, context.today);
  if (fault) throw new InvalidInput([{ path: ['expiresOn'], code: fault }]);
  return input;
}
