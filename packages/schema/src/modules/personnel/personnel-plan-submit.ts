import { checkPlan } from '@haicap/domain/personnel';
import { getViewer } from '../../access/access.js';
import { builder } from '../../builder.js';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { PersonnelPlanIllegalTransition } from './plan-errors.js';
import { readCheckedPlan } from './plan-issue.js';
import { refusePlanErrors } from './plan-refusal.js';
import { getMovablePlan, PersonnelPlanStepInput, savePlanStep, toPlanRequest } from './plan-step.js';
import { PersonnelPlanPayload } from './personnel-plan-payload.js';

builder.mutationField('personnelPlanSubmit', (t) =>
  t.field({
    type: PersonnelPlanPayload,
    description: 'Submits a draft to be agreed on; refused with every finding that is an error.',
    errors: { types: [InvalidInput, Forbidden, NotFound, Conflict, PersonnelPlanIllegalTransition] },
    args: { input: t.arg({ type: PersonnelPlanStepInput, required: true, description: 'The plan.' }) },
    resolve: async (_root, { input }, context) => {
      const request = toPlanRequest(input);
      return write(context, { operation: 'personnelPlanSubmit' }, async (tx) => {
        const plan = await getMovablePlan(tx, context, request, 'SUBMITTED');
        const { lines, facts } = await readCheckedPlan(tx, context, plan);
        refusePlanErrors(checkPlan(lines, facts));
        const submitted = { submittedById: getViewer(context).userId, submittedAt: context.now };
        return savePlanStep(tx, context, plan, 'SUBMITTED', {
          ...submitted,
          agreedById: null,
          agreedAt: null,
          reason: null,
        });
      });
    },
  }),
);
