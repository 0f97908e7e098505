import type { Assignment } from '@haicap/database/client';
import { fromPlainDate, toPlainDate, type PlainDate } from '@haicap/domain/dates';
import { ASSIGNMENT_END_PERMISSION, assignmentEndInput } from '@haicap/domain/personnel';
import { builder } from '../../builder.js';
import { toDayOrNull } from '../../graphql/days.js';
import { parseInput } from '../../graphql/mutation.js';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { PersonnelIllegalTransition } from './assignment-errors.js';
import { AssignmentPayload } from './assignment-payload.js';
import { getAssignmentFor, saveAssignment, toAssignmentRequest } from './assignment-step.js';
import { PersonnelDecisionInput } from './decision-input.js';
import { recordDecision } from './decision-store.js';
import { AssignmentEndReasonEnum } from './personnel-enums.js';

const AssignmentEndInputType = builder.inputType('AssignmentEndInput', {
  description: 'The end of an assignment.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The assignment.' }),
    expectedVersion: t.int({ required: true, description: 'Version that the decision was made on.' }),
    validTo: t.field({ type: 'Date', required: true, description: 'First day on which it is over.' }),
    reason: t.field({ type: AssignmentEndReasonEnum, required: true, description: 'Why.' }),
    note: t.string({ description: 'Anything else.' }),
    decision: t.field({ type: PersonnelDecisionInput, description: 'The decision, where there is one.' }),
  }),
});

builder.mutationField('assignmentEnd', (t) =>
  t.field({
    type: AssignmentPayload,
    description: 'Ends an approved assignment on a day, not later than it would end anyway.',
    errors: { types: [InvalidInput, Forbidden, NotFound, Conflict, PersonnelIllegalTransition] },
    args: { input: t.arg({ type: AssignmentEndInputType, required: true, description: 'What and when.' }) },
    resolve: async (_root, { input }, context) => {
      const request = toAssignmentRequest(input);
      const { validTo, reason, note, decision } = parseInput(assignmentEndInput, input);
      return write(context, { operation: 'assignmentEnd', reason: note }, async (tx) => {
        const held = await getAssignmentFor(
          tx,
          context,
          request,
          () => ASSIGNMENT_END_PERMISSION,
          requireApproved,
        );
        requireEndWithin(held, validTo);
        const decided = decision === null ? null : await recordDecision(tx, decision, held.unitId);
        return saveAssignment(tx, request, {
          validTo: fromPlainDate(validTo),
          endReason: reason,
          endNote: note,
          ...(decided !== null && { endDecisionId: decided }),
        });
      });
    },
  }),
);

function requireApproved({ state }: Assignment): void {
  if (state !== 'APPROVED') throw new PersonnelIllegalTransition(state);
}

/** It lasts a day at least, and what is over is not taken up again. */
function requireEndWithin(held: Assignment, validTo: PlainDate): void {
  if (validTo <= toPlainDate(held.validFrom))
    throw new InvalidInput([{ path: ['validTo'], code: 'assignments.end.order' }]);
  const last = toDayOrNull(held.validTo);
  if (last !== null && validTo > last)
    throw new InvalidInput([{ path: ['validTo'], code: 'assignments.end.later' }]);
}
