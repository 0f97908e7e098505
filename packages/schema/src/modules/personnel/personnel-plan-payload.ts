import { builder } from '../../builder.js';
import { PlanType } from './personnel-plan.js';
import { loadPlan } from './plan-row.js';

/** Answer of the mutations of plans. */
export const PersonnelPlanPayload = builder
  .objectRef<{ readonly id: string }>('PersonnelPlanPayload')
  .implement({
    dataClass: 'INTERNAL',
    description: 'The plan as it is now.',
    fields: (t) => ({
      personnelPlan: t.field({
        type: PlanType,
        description: 'The plan.',
        resolve: async ({ id }, _args, context) => (await loadPlan(context, id))!,
      }),
    }),
  });
