import { getViewer } from '../../access/access.js';
import { builder } from '../../builder.js';
import { oncePerKey } from '../../graphql/idempotency.js';
import { Forbidden, IdempotencyKeyReused, InvalidInput, NotFound } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { composeAct } from './act-composition.js';
import { readDraft, TerritorialChangeDraftInput } from './act-draft-input.js';
import { TerritorialChangePayload } from './territorial-change-payload.js';
import { insertActs } from './territorial-change-store.js';

builder.mutationField('territorialChangeDraft', (t) =>
  t.field({
    type: TerritorialChangePayload,
    description:
      'Stores a draft act. It may still be incomplete: the proof sheet says what is missing, and nothing changes in the ledger.',
    errors: { types: [InvalidInput, Forbidden, NotFound, IdempotencyKeyReused] },
    args: { input: t.arg({ type: TerritorialChangeDraftInput, required: true, description: 'The draft.' }) },
    resolve: async (_root, args, context) => {
      const viewer = getViewer(context);
      const { input, act } = readDraft(args.input);
      const operation = 'territorialChangeDraft';
      const request = { viewer, key: args.input.idempotencyKey, operation, input };
      return write(context, { operation }, (tx) =>
        oncePerKey(tx, request, async () => {
          const composed = await composeAct(tx, context, act);
          await insertActs(tx, [{ ...composed, status: 'DRAFT', createdById: viewer.userId }]);
          return act.id;
        }),
      );
    },
  }),
);
