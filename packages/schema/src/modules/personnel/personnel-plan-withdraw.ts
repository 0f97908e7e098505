import { personnelReasonInput } from '@haicap/domain/personnel';
import { builder } from '../../builder.js';
import { parseInput } from '../../graphql/mutation.js';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { PersonnelPlanIllegalTransition } from './plan-errors.js';
import { getMovablePlan, PersonnelPlanReasonInput, savePlan, toPlanRequest } from './plan-step.js';
import { PersonnelPlanPayload } from './personnel-plan-payload.js';

builder.mutationField('personnelPlanWithdraw', (t) =>
  t.field({
    type: PersonnelPlanPayload,
    description: 'Gives up a plan that is a draft or submitted, with a reason. It stays readable.',
    errors: { types: [InvalidInput, Forbidden, NotFound, Conflict, PersonnelPlanIllegalTransition] },
    args: {
      input: t.arg({ type: PersonnelPlanReasonInput, required: true, description: 'The plan, and why.' }),
    },
    resolve: async (_root, { input }, context) => {
      const request = toPlanRequest(input);
      const { reason } = parseInput(personnelReasonInput, input);
      return write(context, { operation: 'personnelPlanWithdraw', reason }, async (tx) => {
        const plan = await getMovablePlan(tx, context, request, 'WITHDRAWN', { reason });
        return savePlan(tx, plan, { state: 'WITHDRAWN', reason });
      });
    },
  }),
);
