import { builder } from '../../builder.js';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { IllegalTransition, LedgerRefused } from './act-errors.js';
import { proveStoredActs } from './act-proof-query.js';
import { getMovableAct, saveStep } from './act-step.js';
import { readNote, TerritorialChangeStepInput, toActRequest } from './act-step-input.js';
import { TerritorialChangePayload } from './territorial-change-payload.js';

builder.mutationField('territorialChangeReview', (t) =>
  t.field({
    type: TerritorialChangePayload,
    description: 'Marks a draft as reviewed. Its proof sheet must have no error.',
    errors: { types: [InvalidInput, Forbidden, NotFound, Conflict, IllegalTransition, LedgerRefused] },
    args: { input: t.arg({ type: TerritorialChangeStepInput, required: true, description: 'The act.' }) },
    resolve: async (_root, { input }, context) => {
      const request = toActRequest(input);
      const why = { operation: 'territorialChangeReview', reason: readNote(input.note) };
      return write(context, why, async (tx) => {
        const act = await getMovableAct(tx, context, request, 'REVIEWED');
        const proof = (await proveStoredActs(tx, [act])).get(act.id)!;
        if (!proof.sheet.passed) throw new LedgerRefused(proof);
        return saveStep(tx, request, { status: 'REVIEWED', types: proof.sheet.types });
      });
    },
  }),
);
