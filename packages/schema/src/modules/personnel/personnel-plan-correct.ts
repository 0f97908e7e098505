import { planCorrectInput } from '@haicap/domain/personnel';
import { builder } from '../../builder.js';
import { parseInput } from '../../graphql/mutation.js';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { PersonnelDecisionInput } from './decision-input.js';
import { correctPlan } from './plan-correction.js';
import { PersonnelPlanIllegalTransition } from './plan-errors.js';
import { explainPlanRefusal } from './plan-refusal.js';
import { toPlanRequest } from './plan-step.js';
import { PersonnelPlanPayload } from './personnel-plan-payload.js';

const PersonnelPlanCorrectInput = builder.inputType('PersonnelPlanCorrectInput', {
  description: 'The issued plan to undo, by which decision and why.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The plan.' }),
    expectedVersion: t.int({ required: true, description: 'Version that the decision was made on.' }),
    decision: t.field({
      type: PersonnelDecisionInput,
      required: true,
      description: 'The correcting decision.',
    }),
    reason: t.string({ required: true, description: 'Why; kept with the plan.' }),
  }),
});

builder.mutationField('personnelPlanCorrect', (t) =>
  t.field({
    type: PersonnelPlanPayload,
    description:
      'Undoes an issued plan by a correcting decision: what it started is revoked, what it ended goes on. Refused with what stands in the way when something was changed since.',
    errors: { types: [InvalidInput, Forbidden, NotFound, Conflict, PersonnelPlanIllegalTransition] },
    args: {
      input: t.arg({ type: PersonnelPlanCorrectInput, required: true, description: 'What, and by what.' }),
    },
    resolve: async (_root, { input }, context) => {
      const request = toPlanRequest(input);
      const correction = parseInput(planCorrectInput, input);
      const why = { operation: 'personnelPlanCorrect', reason: correction.reason, timeout: 30_000 };
      return write(context, why, (tx) => correctPlan(tx, context, request, correction)).catch(
        (error: unknown) => explainPlanRefusal(error, () => Promise.resolve([])),
      );
    },
  }),
);
