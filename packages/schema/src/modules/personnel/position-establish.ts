import { establishmentInput } from '@haicap/domain/personnel';
import { builder } from '../../builder.js';
import { requireUpdated } from '../../graphql/expected-version.js';
import { getTargetId } from '../../graphql/input-ids.js';
import { parseInput } from '../../graphql/mutation.js';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { PositionStatusEnum } from './personnel-enums.js';
import { PositionPayload } from './position-payload.js';
import { establish, requireWithinBody } from './position-store.js';
import { requirePosition } from './structure-access.js';

const PositionEstablishInput = builder.inputType('PositionEstablishInput', {
  description: 'For how many people a post is meant from a day on, up to the next such day.',
  fields: (t) => ({
    positionId: t.id({ required: true, description: 'The post.' }),
    expectedVersion: t.int({ required: true, description: 'Version of the post that this was decided on.' }),
    validFrom: t.field({ type: 'Date', required: true, description: 'First day.' }),
    headcount: t.int({ required: true, description: 'For how many people; 0 when abolished.' }),
    status: t.field({
      type: PositionStatusEnum,
      description: 'Whether it may be filled (default AUTHORIZED).',
    }),
    basis: t.string({ description: 'Document that sets it.' }),
  }),
});

builder.mutationField('positionEstablish', (t) =>
  t.field({
    type: PositionPayload,
    description:
      'Sets the headcount and status of a post from a day on. Whoever holds it stays; those above the headcount are a surplus.',
    errors: { types: [InvalidInput, Forbidden, NotFound, Conflict] },
    args: { input: t.arg({ type: PositionEstablishInput, required: true, description: 'How many.' }) },
    resolve: (_root, args, context) => {
      const { positionId, expectedVersion, status, ...entered } = args.input;
      const id = getTargetId('Position', positionId);
      const input = parseInput(establishmentInput, { ...entered, status: status ?? undefined });
      return write(context, { operation: 'positionEstablish' }, async (tx) => {
        const post = await requirePosition(tx, context, id, 'personnel.edit');
        const body = await tx.organization.findUniqueOrThrow({ where: { id: post.organizationId } });
        requireWithinBody(body, input.validFrom, ['validFrom']);
        const { count } = await tx.position.updateMany({
          where: { id, version: expectedVersion },
          data: { version: { increment: 1 } },
        });
        await requireUpdated(tx, count, { table: 'position', id, entity: 'Position' });
        await establish(tx, id, input);
        return { id };
      });
    },
  }),
);
