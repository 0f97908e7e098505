import type { TransactionClient } from '@haicap/database';
import type { Assignment } from '@haicap/database/client';
import {
  ASSIGNMENT_OVERRIDE_PERMISSION,
  assignmentApproveInput,
  type AssignmentApproveInput,
  type PersonnelFinding,
} from '@haicap/domain/personnel';
import { getViewer, requirePermission } from '../../access/access.js';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { parseInput } from '../../graphql/mutation.js';
import { Conflict, Forbidden, InvalidInput, NotFound } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { PersonnelIllegalTransition } from './assignment-errors.js';
import { AssignmentPayload } from './assignment-payload.js';
import { explainRefusal } from './assignment-refusal.js';
import { findAssignmentFindings, refuseErrors, type CheckedAssignment } from './assignment-rules.js';
import { getMovableAssignment, saveAssignment, toAssignmentRequest } from './assignment-step.js';
import type { VersionedAssignment } from './assignment-store.js';
import { PersonnelDecisionInput } from './decision-input.js';
import { recordDecision } from './decision-store.js';

const AssignmentApproveInputType = builder.inputType('AssignmentApproveInput', {
  description: 'A proposal and the decision by which it is approved.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The assignment.' }),
    expectedVersion: t.int({ required: true, description: 'Version that the decision was made on.' }),
    decision: t.field({ type: PersonnelDecisionInput, required: true, description: 'The decision.' }),
    overrideReason: t.string({
      description:
        'Why it may exceed the headcount or fill a frozen post; needs the permission PERSONNEL_OVERRIDE and is kept.',
    }),
  }),
});

builder.mutationField('assignmentApprove', (t) =>
  t.field({
    type: AssignmentPayload,
    description:
      'Approves a proposal by a decision. Who proposed it may not. Everything that stands in the way is listed.',
    errors: { types: [InvalidInput, Forbidden, NotFound, Conflict, PersonnelIllegalTransition] },
    args: {
      input: t.arg({ type: AssignmentApproveInputType, required: true, description: 'What, and by what.' }),
    },
    resolve: async (_root, { input }, context) => {
      const request = toAssignmentRequest(input);
      const approval = parseInput(assignmentApproveInput, input);
      const reason = approval.overrideReason;
      const seen: CheckedAssignment[] = [];
      return write(context, { operation: 'assignmentApprove', reason }, (tx) =>
        approve(tx, context, { request, approval, seen }),
      ).catch((error: unknown) => explainRefusal(context, error, seen));
    },
  }),
);

interface Approving {
  readonly request: VersionedAssignment;
  readonly approval: AssignmentApproveInput;
  /** What was checked, for the case that the database refuses it nevertheless. */
  readonly seen: CheckedAssignment[];
}

async function approve(
  tx: TransactionClient,
  context: SchemaContext,
  { request, approval, seen }: Approving,
): Promise<{ readonly id: string }> {
  const facts = { hasDecision: true, reason: approval.overrideReason };
  const held = await getMovableAssignment(tx, context, request, 'APPROVED', facts);
  if (approval.overrideReason !== null)
    requirePermission(context, ASSIGNMENT_OVERRIDE_PERMISSION, held.scopePath);
  const checked = { held, overrideReason: approval.overrideReason, path: ['id'] };
  seen.push(checked);
  const findings = await findAssignmentFindings(tx, context, [checked]);
  refuseErrors([checked], findings);
  return saveAssignment(tx, request, {
    state: 'APPROVED',
    startDecisionId: await recordDecision(tx, approval.decision, held.unitId),
    overrideReason: reasonUsed(findings[0]!, approval, held),
    decidedById: getViewer(context).userId,
    decidedAt: context.now,
  });
}

/** A reason that was not needed is not kept: it would let others exceed the headcount beside it. */
function reasonUsed(
  findings: readonly PersonnelFinding[],
  { overrideReason }: AssignmentApproveInput,
  held: Assignment,
): string | null {
  const isUsed = findings.some(
    ({ code }) => code === 'personnel.headcount.overridden' || code === 'personnel.position.frozenOverridden',
  );
  return isUsed ? overrideReason : held.overrideReason;
}
