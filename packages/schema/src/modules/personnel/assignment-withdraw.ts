import { assignmentWithdrawInput } from '@haicap/domain/personnel';
import { builder } from '../../builder.js';
import { parseInput } from '../../graphql/mutation.js';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { PersonnelIllegalTransition } from './assignment-errors.js';
import { AssignmentPayload } from './assignment-payload.js';
import { getMovableAssignment, saveAssignment, toAssignmentRequest } from './assignment-step.js';

const AssignmentWithdrawInput = builder.inputType('AssignmentWithdrawInput', {
  description: 'A draft or proposal that is given up.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The assignment.' }),
    expectedVersion: t.int({ required: true, description: 'Version that the decision was made on.' }),
    reason: t.string({ required: true, description: 'Why; kept with the assignment.' }),
  }),
});

builder.mutationField('assignmentWithdraw', (t) =>
  t.field({
    type: AssignmentPayload,
    description: 'Gives up a draft or proposal.',
    errors: { types: [InvalidInput, Forbidden, NotFound, Conflict, PersonnelIllegalTransition] },
    args: { input: t.arg({ type: AssignmentWithdrawInput, required: true, description: 'What and why.' }) },
    resolve: async (_root, { input }, context) => {
      const request = toAssignmentRequest(input);
      const { reason } = parseInput(assignmentWithdrawInput, input);
      return write(context, { operation: 'assignmentWithdraw', reason }, async (tx) => {
        await getMovableAssignment(tx, context, request, 'WITHDRAWN', { hasDecision: false, reason });
        return saveAssignment(tx, request, { state: 'WITHDRAWN', refusalReason: reason });
      });
    },
  }),
);
