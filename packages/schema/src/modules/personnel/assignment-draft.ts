import { assignmentInput } from '@haicap/domain/personnel';
import { getViewer } from '../../access/access.js';
import { builder } from '../../builder.js';
import { oncePerKey } from '../../graphql/idempotency.js';
import { getTargetId } from '../../graphql/input-ids.js';
import { parseInput } from '../../graphql/mutation.js';
import { Forbidden, IdempotencyKeyReused, InvalidInput, NotFound } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { readAssignmentIds, requirePost, requireReferences } from './assignment-input.js';
import { AssignmentPayload } from './assignment-payload.js';
import { insertDraft } from './assignment-store.js';
import { AssignmentKindEnum, AssignmentModeEnum } from './personnel-enums.js';

const AssignmentDraftInput = builder.inputType('AssignmentDraftInput', {
  description: 'A person in a post, to be proposed later.',
  fields: (t) => ({
    idempotencyKey: t.string({ description: 'Sent again with a retry, so that one draft is made.' }),
    personId: t.id({ required: true, description: 'Who.' }),
    positionId: t.id({ required: true, description: 'In which post.' }),
    kind: t.field({ type: AssignmentKindEnum, required: true, description: 'Relation to other posts.' }),
    mode: t.field({ type: AssignmentModeEnum, required: true, description: 'By which way.' }),
    validFrom: t.field({ type: 'Date', required: true, description: 'First day.' }),
    validTo: t.field({
      type: 'Date',
      description: 'First day on which it is over; left out while it goes on.',
    }),
    term: t.string({ description: 'Term of office, for example "2025-2030".' }),
    homeAssignmentId: t.id({ description: 'Of a secondment: the assignment that is kept meanwhile.' }),
    expectedReturnOn: t.field({ type: 'Date', description: 'Of a secondment: the day of the return.' }),
    note: t.string({ description: 'Anything else.' }),
    source: t.string({ description: 'Where this is known from.' }),
  }),
});

builder.mutationField('assignmentDraft', (t) =>
  t.field({
    type: AssignmentPayload,
    description: 'Prepares an assignment. Nothing is checked against others before it is proposed.',
    errors: { types: [InvalidInput, Forbidden, NotFound, IdempotencyKeyReused] },
    args: { input: t.arg({ type: AssignmentDraftInput, required: true, description: 'Who and where.' }) },
    resolve: async (_root, args, context) => {
      const { idempotencyKey, ...entered } = args.input;
      const positionId = getTargetId('Position', entered.positionId);
      const input = parseInput(assignmentInput, { ...entered, positionId, ...readAssignmentIds(entered) });
      const operation = 'assignmentDraft';
      const viewer = getViewer(context);
      return write(context, { operation }, (tx) =>
        oncePerKey(tx, { viewer, key: idempotencyKey, operation, input }, async () => {
          const post = await requirePost(tx, context, positionId);
          await requireReferences(tx, context, input);
          return insertDraft(tx, input, post, viewer.userId);
        }),
      );
    },
  }),
);
