import { MOST_PLAN_LINES } from '@haicap/domain/personnel';
import { builder } from '../../builder.js';
import { readInputId } from '../../graphql/input-ids.js';
import { Conflict, Forbidden, InvalidInput, NotFound, type InputIssue } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { PersonnelPlanIllegalTransition } from './plan-errors.js';
import { getEditablePlan, savePlan, toPlanRequest } from './plan-step.js';
import { deleteLines } from './plan-store.js';
import { PersonnelPlanPayload } from './personnel-plan-payload.js';

const PersonnelPlanLinesRemoveInput = builder.inputType('PersonnelPlanLinesRemoveInput', {
  description: 'Lines of a plan to remove.',
  fields: (t) => ({
    planId: t.id({ required: true, description: 'The plan.' }),
    expectedVersion: t.int({
      required: true,
      description: 'Version of the plan that the change was made on.',
    }),
    lineIds: t.idList({ required: true, description: `The lines, at most ${MOST_PLAN_LINES}.` }),
  }),
});

builder.mutationField('personnelPlanLinesRemove', (t) =>
  t.field({
    type: PersonnelPlanPayload,
    description: 'Removes lines of a plan that is a draft, all or none. Posts and people stay as they are.',
    errors: { types: [InvalidInput, Forbidden, NotFound, Conflict, PersonnelPlanIllegalTransition] },
    args: {
      input: t.arg({ type: PersonnelPlanLinesRemoveInput, required: true, description: 'The lines.' }),
    },
    resolve: async (_root, { input }, context) => {
      const request = toPlanRequest({ id: input.planId, expectedVersion: input.expectedVersion });
      const ids = readLineIds(input.lineIds);
      return write(context, { operation: 'personnelPlanLinesRemove' }, async (tx) => {
        const plan = await getEditablePlan(tx, context, request);
        if ((await deleteLines(tx, plan.id, ids)) < ids.length) {
          throw new InvalidInput([{ path: ['lineIds'], code: 'plans.lines.unknown' }]);
        }
        return savePlan(tx, plan, {});
      });
    },
  }),
);

function readLineIds(globalIds: readonly string[]): string[] {
  if (globalIds.length > MOST_PLAN_LINES) {
    const params = { max: MOST_PLAN_LINES, count: globalIds.length };
    throw new InvalidInput([{ path: ['lineIds'], code: 'list.tooMany', params }]);
  }
  const issues: InputIssue[] = [];
  const ids = globalIds.map((id, at) => readInputId('PersonnelPlanLine', id, ['lineIds', at], issues));
  if (issues.length > 0) throw new InvalidInput(issues);
  return [...new Set(ids.filter((id) => id !== null))];
}
