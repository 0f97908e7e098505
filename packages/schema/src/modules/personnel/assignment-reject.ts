import { assignmentRejectInput } from '@haicap/domain/personnel';
import { getViewer } from '../../access/access.js';
import { builder } from '../../builder.js';
import { parseInput } from '../../graphql/mutation.js';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { PersonnelIllegalTransition } from './assignment-errors.js';
import { AssignmentPayload } from './assignment-payload.js';
import { getMovableAssignment, saveAssignment, toAssignmentRequest } from './assignment-step.js';

const AssignmentRejectInput = builder.inputType('AssignmentRejectInput', {
  description: 'A proposal that is not approved.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The assignment.' }),
    expectedVersion: t.int({ required: true, description: 'Version that the decision was made on.' }),
    reason: t.string({ required: true, description: 'Why; kept with the assignment.' }),
  }),
});

builder.mutationField('assignmentReject', (t) =>
  t.field({
    type: AssignmentPayload,
    description: 'Does not approve a proposal.',
    errors: { types: [InvalidInput, Forbidden, NotFound, Conflict, PersonnelIllegalTransition] },
    args: { input: t.arg({ type: AssignmentRejectInput, required: true, description: 'What and why.' }) },
    resolve: async (_root, { input }, context) => {
      const request = toAssignmentRequest(input);
      const { reason } = parseInput(assignmentRejectInput, input);
      return write(context, { operation: 'assignmentReject', reason }, async (tx) => {
        await getMovableAssignment(tx, context, request, 'REJECTED', { hasDecision: false, reason });
        return saveAssignment(tx, request, {
          state: 'REJECTED',
          refusalReason: reason,
          decidedById: getViewer(context).userId,
          decidedAt: context.now,
        });
      });
    },
  }),
);
