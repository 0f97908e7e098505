import { personnelReasonInput } from '@haicap/domain/personnel';
import { builder } from '../../builder.js';
import { parseInput } from '../../graphql/mutation.js';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { PersonnelPlanIllegalTransition } from './plan-errors.js';
import { getMovablePlan, PersonnelPlanReasonInput, savePlanStep, toPlanRequest } from './plan-step.js';
import { PersonnelPlanPayload } from './personnel-plan-payload.js';

builder.mutationField('personnelPlanReturn', (t) =>
  t.field({
    type: PersonnelPlanPayload,
    description: 'Sends a plan that is submitted or agreed back to draft, with a reason.',
    errors: { types: [InvalidInput, Forbidden, NotFound, Conflict, PersonnelPlanIllegalTransition] },
    args: {
      input: t.arg({ type: PersonnelPlanReasonInput, required: true, description: 'The plan, and why.' }),
    },
    resolve: async (_root, { input }, context) => {
      const request = toPlanRequest(input);
      const { reason } = parseInput(personnelReasonInput, input);
      return write(context, { operation: 'personnelPlanReturn', reason }, async (tx) => {
        const plan = await getMovablePlan(tx, context, request, 'DRAFT', { reason });
        return savePlanStep(tx, context, plan, 'DRAFT', { reason });
      });
    },
  }),
);
