import { assignmentRevokeInput } from '@haicap/domain/personnel';
import { getViewer } from '../../access/access.js';
import { builder } from '../../builder.js';
import { parseInput } from '../../graphql/mutation.js';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { PersonnelIllegalTransition } from './assignment-errors.js';
import { AssignmentPayload } from './assignment-payload.js';
import { getMovableAssignment, saveAssignment, toAssignmentRequest } from './assignment-step.js';
import { PersonnelDecisionInput } from './decision-input.js';
import { recordDecision } from './decision-store.js';

const AssignmentRevokeInput = builder.inputType('AssignmentRevokeInput', {
  description: 'An approved assignment that a correcting decision makes void.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The assignment.' }),
    expectedVersion: t.int({ required: true, description: 'Version that the decision was made on.' }),
    decision: t.field({
      type: PersonnelDecisionInput,
      required: true,
      description: 'The correcting decision.',
    }),
    reason: t.string({ required: true, description: 'Why; kept with the assignment.' }),
  }),
});

builder.mutationField('assignmentRevoke', (t) =>
  t.field({
    type: AssignmentPayload,
    description:
      'Makes an approved assignment void by a correcting decision: it never held. Nothing is deleted.',
    errors: { types: [InvalidInput, Forbidden, NotFound, Conflict, PersonnelIllegalTransition] },
    args: { input: t.arg({ type: AssignmentRevokeInput, required: true, description: 'What and why.' }) },
    resolve: async (_root, { input }, context) => {
      const request = toAssignmentRequest(input);
      const { decision, reason } = parseInput(assignmentRevokeInput, input);
      return write(context, { operation: 'assignmentRevoke', reason }, async (tx) => {
        const held = await getMovableAssignment(tx, context, request, 'REVOKED', {
          hasDecision: true,
          reason,
        });
        const endDecisionId = await recordDecision(tx, decision, held.unitId, held.startDecisionId);
        return saveAssignment(tx, request, {
          state: 'REVOKED',
          refusalReason: reason,
          endDecisionId,
          decidedById: getViewer(context).userId,
          decidedAt: context.now,
        });
      });
    },
  }),
);
