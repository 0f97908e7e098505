import { positionInput } from '@haicap/domain/personnel';
import { getViewer } from '../../access/access.js';
import { builder } from '../../builder.js';
import { oncePerKey } from '../../graphql/idempotency.js';
import { getTargetId } from '../../graphql/input-ids.js';
import { parseInput } from '../../graphql/mutation.js';
import { Forbidden, IdempotencyKeyReused, InvalidInput, NotFound } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { PositionStatusEnum } from './personnel-enums.js';
import { PositionPayload } from './position-payload.js';
import { insertPosition, requireFittingType, requireWithinBody } from './position-store.js';
import { readReference, requireOrganization } from './structure-access.js';

const EstablishmentInputType = builder.inputType('EstablishmentInput', {
  description: 'For how many people a post is meant from a day on.',
  fields: (t) => ({
    validFrom: t.field({ type: 'Date', required: true, description: 'First day.' }),
    headcount: t.int({ required: true, description: 'For how many people.' }),
    status: t.field({
      type: PositionStatusEnum,
      description: 'Whether it may be filled (default AUTHORIZED).',
    }),
    basis: t.string({ description: 'Document that sets it.' }),
  }),
});

const PositionCreateInput = builder.inputType('PositionCreateInput', {
  description: 'A post of a body, with its first headcount.',
  fields: (t) => ({
    idempotencyKey: t.string({ description: 'Sent again with a retry, so that one post is made.' }),
    organizationId: t.id({ required: true, description: 'The body.' }),
    typeId: t.id({ required: true, description: 'Which kind of post.' }),
    title: t.string({ description: 'What tells it from other posts of the kind.' }),
    ordinal: t.int({ description: 'Place among the posts of the body (default 0).' }),
    note: t.string({ description: 'Anything else.' }),
    establishment: t.field({
      type: EstablishmentInputType,
      required: true,
      description: 'For how many people, and from when on.',
    }),
  }),
});

builder.mutationField('positionCreate', (t) =>
  t.field({
    type: PositionPayload,
    description: 'Sets up a post in a body.',
    errors: { types: [InvalidInput, Forbidden, NotFound, IdempotencyKeyReused] },
    args: { input: t.arg({ type: PositionCreateInput, required: true, description: 'The post.' }) },
    resolve: (_root, args, context) => {
      const { idempotencyKey, ordinal, establishment, ...entered } = args.input;
      const organizationId = getTargetId('Organization', entered.organizationId);
      const input = parseInput(positionInput, {
        ...entered,
        organizationId,
        typeId: readReference('PositionType', entered.typeId, 'typeId'),
        ordinal: ordinal ?? undefined,
        establishment: { ...establishment, status: establishment.status ?? undefined },
      });
      const operation = 'positionCreate';
      const request = { viewer: getViewer(context), key: idempotencyKey, operation, input };
      return write(context, { operation }, (tx) =>
        oncePerKey(tx, request, async () => {
          const body = await requireOrganization(tx, context, organizationId, 'personnel.edit');
          await requireFittingType(tx, input.typeId, body);
          requireWithinBody(body, input.establishment.validFrom, ['establishment', 'validFrom']);
          return insertPosition(tx, input, body);
        }),
      );
    },
  }),
);
