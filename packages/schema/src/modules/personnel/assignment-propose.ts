import type { PersonnelCode } from '@haicap/domain/personnel';
import { getViewer } from '../../access/access.js';
import { builder } from '../../builder.js';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { PersonnelIllegalTransition } from './assignment-errors.js';
import { AssignmentStepInput } from './assignment-input.js';
import { AssignmentPayload } from './assignment-payload.js';
import { findAssignmentFindings, refuseErrors } from './assignment-rules.js';
import { getMovableAssignment, saveAssignment, toAssignmentRequest } from './assignment-step.js';

/** What another decision can still make room for until this is approved. */
const UNTIL_APPROVAL: readonly PersonnelCode[] = [
  'personnel.principal.taken',
  'personnel.post.twice',
  'personnel.headcount.exceeded',
  'personnel.position.frozen',
];

builder.mutationField('assignmentPropose', (t) =>
  t.field({
    type: AssignmentPayload,
    description:
      'Proposes a draft for approval. Unit, body and post must be there for its time; that others hold the seat is checked with the approval.',
    errors: { types: [InvalidInput, Forbidden, NotFound, Conflict, PersonnelIllegalTransition] },
    args: { input: t.arg({ type: AssignmentStepInput, required: true, description: 'The draft.' }) },
    resolve: async (_root, { input }, context) => {
      const request = toAssignmentRequest(input);
      return write(context, { operation: 'assignmentPropose' }, async (tx) => {
        const facts = { hasDecision: false, reason: null };
        const held = await getMovableAssignment(tx, context, request, 'PROPOSED', facts);
        const checked = [{ held, overrideReason: null, path: ['id'] }];
        const findings = await findAssignmentFindings(tx, context, checked);
        refuseErrors(checked, findings, ({ code }) => !UNTIL_APPROVAL.includes(code));
        return saveAssignment(tx, request, {
          state: 'PROPOSED',
          proposedById: getViewer(context).userId,
          proposedAt: context.now,
        });
      });
    },
  }),
);
