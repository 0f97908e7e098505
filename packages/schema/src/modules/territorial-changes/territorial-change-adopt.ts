import type { PlainDate } from '@haicap/domain/dates';
import { builder } from '../../builder.js';
import { readInputId } from '../../graphql/input-ids.js';
import { Conflict, Forbidden, InvalidInput, NotFound, type InputIssue } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { IllegalTransition } from './act-errors.js';
import { readHeaderReferences } from './act-header-query.js';
import { getMovableAct, saveStep } from './act-step.js';
import { toActRequest } from './act-step-input.js';
import { TerritorialChangePayload } from './territorial-change-payload.js';

const TerritorialChangeAdoptInput = builder.inputType('TerritorialChangeAdoptInput', {
  description: 'By which legal instrument an act was adopted.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The act.' }),
    expectedVersion: t.int({ required: true, description: 'Version that the decision was made on.' }),
    instrumentId: t.id({ required: true, description: 'The legal instrument.' }),
    adoptedOn: t.field({ type: 'Date', required: true, description: 'Day it was adopted.' }),
    inForceOn: t.field({
      type: 'Date',
      description: 'Day it entered into force; as entered before when left out.',
    }),
  }),
});

builder.mutationField('territorialChangeAdopt', (t) =>
  t.field({
    type: TerritorialChangePayload,
    description: 'Records that a reviewed act was adopted.',
    errors: { types: [InvalidInput, Forbidden, NotFound, Conflict, IllegalTransition] },
    args: { input: t.arg({ type: TerritorialChangeAdoptInput, required: true, description: 'The act.' }) },
    resolve: async (_root, { input }, context) => {
      const request = toActRequest(input);
      const instrumentId = readInstrumentId(input.instrumentId);
      return write(context, { operation: 'territorialChangeAdopt' }, async (tx) => {
        await getMovableAct(tx, context, request, 'ADOPTED');
        await readHeaderReferences(tx, { instrumentId, scopeUnitId: null });
        return saveStep(tx, request, {
          status: 'ADOPTED',
          instrumentId,
          adoptedOn: input.adoptedOn as PlainDate,
          ...(input.inForceOn != null && { inForceOn: input.inForceOn as PlainDate }),
        });
      });
    },
  }),
);

function readInstrumentId(globalId: string): string {
  const issues: InputIssue[] = [];
  const id = readInputId('LegalInstrument', globalId, ['instrumentId'], issues);
  if (id === null) throw new InvalidInput(issues);
  return id;
}
