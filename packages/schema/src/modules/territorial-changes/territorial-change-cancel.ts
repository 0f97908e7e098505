import { builder } from '../../builder.js';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { IllegalTransition } from './act-errors.js';
import { getMovableAct, saveStep } from './act-step.js';
import { readReason, toActRequest } from './act-step-input.js';
import { TerritorialChangePayload } from './territorial-change-payload.js';

const TerritorialChangeCancelInput = builder.inputType('TerritorialChangeCancelInput', {
  description: 'Why an act is given up.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The act.' }),
    expectedVersion: t.int({ required: true, description: 'Version that the decision was made on.' }),
    reason: t.string({ required: true, description: 'Why; shown with the act and kept in the audit trail.' }),
  }),
});

builder.mutationField('territorialChangeCancel', (t) =>
  t.field({
    type: TerritorialChangePayload,
    description:
      'Gives up an act that is not applied. What is applied is history, changed only by another act.',
    errors: { types: [InvalidInput, Forbidden, NotFound, Conflict, IllegalTransition] },
    args: { input: t.arg({ type: TerritorialChangeCancelInput, required: true, description: 'The act.' }) },
    resolve: async (_root, { input }, context) => {
      const request = toActRequest(input);
      const reason = readReason(input.reason);
      const why = { operation: 'territorialChangeCancel', reason: reason };
      return write(context, why, async (tx) => {
        await getMovableAct(tx, context, request, 'CANCELLED');
        return saveStep(tx, request, { status: 'CANCELLED', cancelReason: reason });
      });
    },
  }),
);
