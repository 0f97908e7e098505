import { positionUpdateInput } from '@haicap/domain/personnel';
import { builder } from '../../builder.js';
import { requireUpdated } from '../../graphql/expected-version.js';
import { getTargetId } from '../../graphql/input-ids.js';
import { parseInput } from '../../graphql/mutation.js';
import { changesOf } from '../../graphql/partial-input.js';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { PositionPayload } from './position-payload.js';
import { requirePosition } from './structure-access.js';

const PositionUpdateInput = builder.inputType('PositionUpdateInput', {
  description: 'A change of a post. What is left out stays as it is; null clears.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The post.' }),
    expectedVersion: t.int({ required: true, description: 'Version that the change was made on.' }),
    title: t.string({ description: 'What tells it from other posts of the kind.' }),
    ordinal: t.int({ description: 'Place among the posts of the body.' }),
    note: t.string({ description: 'Anything else.' }),
  }),
});

builder.mutationField('positionUpdate', (t) =>
  t.field({
    type: PositionPayload,
    description: 'Changes a post beside its headcount.',
    errors: { types: [InvalidInput, Forbidden, NotFound, Conflict] },
    args: { input: t.arg({ type: PositionUpdateInput, required: true, description: 'The change.' }) },
    resolve: (_root, args, context) => {
      const { id: globalId, expectedVersion, ...change } = args.input;
      const id = getTargetId('Position', globalId);
      return write(context, { operation: 'positionUpdate' }, async (tx) => {
        const stored = await requirePosition(tx, context, id, 'personnel.edit');
        const input = parseInput(positionUpdateInput, { ...stored, ...changesOf(change) });
        const { count } = await tx.position.updateMany({
          where: { id, version: expectedVersion },
          data: { ...input, version: { increment: 1 } },
        });
        await requireUpdated(tx, count, { table: 'position', id, entity: 'Position' });
        return { id };
      });
    },
  }),
);
