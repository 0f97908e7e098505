import { getViewer } from '../../access/access.js';
import { builder } from '../../builder.js';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { PersonnelPlanIllegalTransition } from './plan-errors.js';
import { getMovablePlan, PersonnelPlanStepInput, savePlanStep, toPlanRequest } from './plan-step.js';
import { PersonnelPlanPayload } from './personnel-plan-payload.js';

builder.mutationField('personnelPlanAgree', (t) =>
  t.field({
    type: PersonnelPlanPayload,
    description: 'Agrees to a submitted plan; who submitted it may not.',
    errors: { types: [InvalidInput, Forbidden, NotFound, Conflict, PersonnelPlanIllegalTransition] },
    args: { input: t.arg({ type: PersonnelPlanStepInput, required: true, description: 'The plan.' }) },
    resolve: async (_root, { input }, context) => {
      const request = toPlanRequest(input);
      return write(context, { operation: 'personnelPlanAgree' }, async (tx) => {
        const plan = await getMovablePlan(tx, context, request, 'AGREED');
        const agreed = { agreedById: getViewer(context).userId, agreedAt: context.now, reason: null };
        return savePlanStep(tx, context, plan, 'AGREED', agreed);
      });
    },
  }),
);
