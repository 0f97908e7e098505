import { builder } from '../../builder.js';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { IllegalTransition } from './act-errors.js';
import { getMovableAct, saveStep } from './act-step.js';
import { readNote, TerritorialChangeStepInput, toActRequest } from './act-step-input.js';
import { TerritorialChangePayload } from './territorial-change-payload.js';

builder.mutationField('territorialChangeReturn', (t) =>
  t.field({
    type: TerritorialChangePayload,
    description: 'Sends a reviewed act back to draft.',
    errors: { types: [InvalidInput, Forbidden, NotFound, Conflict, IllegalTransition] },
    args: { input: t.arg({ type: TerritorialChangeStepInput, required: true, description: 'The act.' }) },
    resolve: async (_root, { input }, context) => {
      const request = toActRequest(input);
      const why = { operation: 'territorialChangeReturn', reason: readNote(input.note) };
      return write(context, why, async (tx) => {
        await getMovableAct(tx, context, request, 'DRAFT');
        return saveStep(tx, request, { status: 'DRAFT' });
      });
    },
  }),
);
