import { requirePermission } from '../../access/access.js';
import { builder } from '../../builder.js';
import { conflictOf, requireUpdated } from '../../graphql/expected-version.js';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { canSeeAct } from './act-access.js';
import { composeAct } from './act-composition.js';
import { readDraft, TerritorialChangeDraftInput } from './act-draft-input.js';
import { IllegalTransition } from './act-errors.js';
import { findAct } from './act-query.js';
import { toActRequest } from './act-step-input.js';
import { TerritorialChangePayload } from './territorial-change-payload.js';
import { replaceDraft } from './territorial-change-store.js';

const TerritorialChangeReviseInput = builder.inputType('TerritorialChangeReviseInput', {
  description: 'A draft act entered anew.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The act.' }),
    expectedVersion: t.int({ required: true, description: 'Version that the change was made on.' }),
    draft: t.field({
      type: TerritorialChangeDraftInput,
      required: true,
      description: 'The whole draft as it shall be; its idempotency key is not needed.',
    }),
  }),
});

builder.mutationField('territorialChangeRevise', (t) =>
  t.field({
    type: TerritorialChangePayload,
    description: 'Replaces what was entered of a draft. A reviewed act must be returned first.',
    errors: { types: [InvalidInput, Forbidden, NotFound, Conflict, IllegalTransition] },
    args: { input: t.arg({ type: TerritorialChangeReviseInput, required: true, description: 'The draft.' }) },
    resolve: async (_root, args, context) => {
      const { id, expectedVersion } = toActRequest(args.input);
      const { act } = readDraft(args.input.draft, ['draft']);
      const record = { table: 'territorial_change_event', id, entity: 'TerritorialChangeEvent' } as const;
      return write(context, { operation: 'territorialChangeRevise' }, async (tx) => {
        const stored = await findAct(tx, id);
        if (stored === null || !canSeeAct(context, stored)) throw new NotFound('TerritorialChangeEvent');
        requirePermission(context, 'acts.draft', stored.scopePath);
        if (stored.status !== 'DRAFT') throw new IllegalTransition(stored.status);
        if (stored.version !== expectedVersion) throw await conflictOf(tx, record);
        const composed = await composeAct(tx, context, { ...act, id }, ['draft']);
        await requireUpdated(tx, await replaceDraft(tx, composed, expectedVersion), record);
        return { id };
      });
    },
  }),
);
