import { toPlainDate } from '@haicap/domain/dates';
import { fromPlainDate } from '@haicap/domain/dates';
import { planInput } from '@haicap/domain/personnel';
import { builder } from '../../builder.js';
import { readInputId } from '../../graphql/input-ids.js';
import { parseInput } from '../../graphql/mutation.js';
import { changesOf } from '../../graphql/partial-input.js';
import { Conflict, Forbidden, InvalidInput, NotFound, type InputIssue } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { requireAct } from './plan-act.js';
import { PersonnelPlanIllegalTransition } from './plan-errors.js';
import { getEditablePlan, savePlan, toPlanRequest } from './plan-step.js';
import { PersonnelPlanPayload } from './personnel-plan-payload.js';

const PersonnelPlanUpdateInput = builder.inputType('PersonnelPlanUpdateInput', {
  description: 'A change of a plan. What is left out stays as it is; null clears.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The plan.' }),
    expectedVersion: t.int({ required: true, description: 'Version that the change was made on.' }),
    title: t.string({ description: 'Title.' }),
    effectiveOn: t.field({ type: 'Date', description: 'First day in the new posts.' }),
    eventId: t.id({ description: 'The act whose units it staffs.' }),
    note: t.string({ description: 'Anything else.' }),
    source: t.string({ description: 'Where this is known from.' }),
  }),
});

builder.mutationField('personnelPlanUpdate', (t) =>
  t.field({
    type: PersonnelPlanPayload,
    description: 'Changes the head of a plan that is a draft.',
    errors: { types: [InvalidInput, Forbidden, NotFound, Conflict, PersonnelPlanIllegalTransition] },
    args: { input: t.arg({ type: PersonnelPlanUpdateInput, required: true, description: 'The change.' }) },
    resolve: async (_root, args, context) => {
      const request = toPlanRequest(args.input);
      const { id: _id, expectedVersion: _version, ...change } = args.input;
      const changes = changesOf({ ...change, eventId: readEventId(change.eventId) });
      return write(context, { operation: 'personnelPlanUpdate' }, async (tx) => {
        const stored = await getEditablePlan(tx, context, request);
        const effectiveOn = toPlainDate(stored.effectiveOn);
        const input = parseInput(planInput, { ...stored, effectiveOn, ...changes });
        if (input.eventId !== stored.eventId) await requireAct(tx, context, input.eventId);
        const { unitId: _unitId, ...columns } = input;
        return savePlan(tx, stored, { ...columns, effectiveOn: fromPlainDate(input.effectiveOn) });
      });
    },
  }),
);

function readEventId(globalId: string | null | undefined): string | null | undefined {
  if (globalId == null) return globalId;
  const issues: InputIssue[] = [];
  const id = readInputId('TerritorialChangeEvent', globalId, ['eventId'], issues);
  if (id === null) throw new InvalidInput(issues);
  return id;
}
