import type { Assignment } from '@haicap/database/client';
import { toPlainDate } from '@haicap/domain/dates';
import { assignmentInput } from '@haicap/domain/personnel';
import { builder } from '../../builder.js';
import { toDayOrNull } from '../../graphql/days.js';
import { getTargetId } from '../../graphql/input-ids.js';
import { parseInput } from '../../graphql/mutation.js';
import { changesOf } from '../../graphql/partial-input.js';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { PersonnelIllegalTransition } from './assignment-errors.js';
import { readAssignmentIds, requirePost, requireReferences } from './assignment-input.js';
import { AssignmentPayload } from './assignment-payload.js';
import { getAssignmentFor, saveAssignment, toAssignmentRequest } from './assignment-step.js';
import { columnsOf } from './assignment-store.js';
import { AssignmentKindEnum, AssignmentModeEnum } from './personnel-enums.js';

const AssignmentReviseInput = builder.inputType('AssignmentReviseInput', {
  description: 'A change of a draft. What is left out stays as it is; null clears.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The assignment.' }),
    expectedVersion: t.int({ required: true, description: 'Version that the change was made on.' }),
    personId: t.id({ description: 'Who.' }),
    positionId: t.id({ description: 'In which post.' }),
    kind: t.field({ type: AssignmentKindEnum, description: 'Relation to other posts.' }),
    mode: t.field({ type: AssignmentModeEnum, description: 'By which way.' }),
    validFrom: t.field({ type: 'Date', description: 'First day.' }),
    validTo: t.field({ type: 'Date', description: 'First day on which it is over.' }),
    term: t.string({ description: 'Term of office.' }),
    homeAssignmentId: t.id({ description: 'Of a secondment: the assignment that is kept meanwhile.' }),
    expectedReturnOn: t.field({ type: 'Date', description: 'Of a secondment: the day of the return.' }),
    note: t.string({ description: 'Anything else.' }),
    source: t.string({ description: 'Where this is known from.' }),
  }),
});

builder.mutationField('assignmentRevise', (t) =>
  t.field({
    type: AssignmentPayload,
    description: 'Changes a draft; what was proposed is withdrawn and drafted anew.',
    errors: { types: [InvalidInput, Forbidden, NotFound, Conflict, PersonnelIllegalTransition] },
    args: { input: t.arg({ type: AssignmentReviseInput, required: true, description: 'The change.' }) },
    resolve: async (_root, args, context) => {
      const { id, expectedVersion, positionId, ...entered } = args.input;
      const request = toAssignmentRequest({ id, expectedVersion });
      const changes = changesOf({ ...entered, ...readAssignmentIds(entered) });
      const target = positionId == null ? null : getTargetId('Position', positionId);
      return write(context, { operation: 'assignmentRevise' }, async (tx) => {
        const held = await getAssignmentFor(tx, context, request, () => 'personnel.edit', requireDraft);
        const input = parseInput(assignmentInput, {
          ...fieldsOf(held),
          ...changes,
          ...(target !== null && { positionId: target }),
        });
        if (input.positionId !== held.positionId) await requirePost(tx, context, input.positionId);
        await requireReferences(tx, context, input);
        return saveAssignment(tx, request, columnsOf(input));
      });
    },
  }),
);

function requireDraft({ state }: Assignment): void {
  if (state !== 'DRAFT') throw new PersonnelIllegalTransition(state);
}

function fieldsOf(held: Assignment): object {
  return {
    ...held,
    validFrom: toPlainDate(held.validFrom),
    validTo: toDayOrNull(held.validTo),
    expectedReturnOn: toDayOrNull(held.expectedReturnOn),
  };
}
