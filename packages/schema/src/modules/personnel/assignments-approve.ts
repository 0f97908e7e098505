import type { TransactionClient } from '@haicap/database';
import type { Assignment } from '@haicap/database/client';
import { decisionInput, permissionForAssignment, type DecisionInput } from '@haicap/domain/personnel';
import { getViewer, requirePermission } from '../../access/access.js';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { conflictOf } from '../../graphql/expected-version.js';
import { parseInput } from '../../graphql/mutation.js';
import { Conflict, Forbidden, InvalidInput, NotFound, type InputIssue } from '../../graphql/user-errors.js';
import { write } from '../../graphql/write.js';
import { PersonnelIllegalTransition } from './assignment-errors.js';
import { AssignmentStepInput } from './assignment-input.js';
import { explainRefusal } from './assignment-refusal.js';
import { loadAssignment } from './assignment-row.js';
import { findAssignmentFindings, refuseErrors, type CheckedAssignment } from './assignment-rules.js';
import { canSeeAssignment, requireStep, toAssignmentRequest } from './assignment-step.js';
import { approveAssignments, lockAssignments, type VersionedAssignment } from './assignment-store.js';
import { PersonnelDecisionInput } from './decision-input.js';
import { recordDecision } from './decision-store.js';
import { AssignmentType } from './personnel-types.js';

/** Most assignments that are approved at once. */
const MOST_ASSIGNMENTS = 200;

const AssignmentsApproveInput = builder.inputType('AssignmentsApproveInput', {
  description: 'Proposals that one decision approves.',
  fields: (t) => ({
    items: t.field({
      type: [AssignmentStepInput],
      required: true,
      description: `At most ${MOST_ASSIGNMENTS}; all are approved, or none.`,
    }),
    decision: t.field({ type: PersonnelDecisionInput, required: true, description: 'The decision.' }),
  }),
});

const AssignmentsPayload = builder
  .objectRef<{ readonly ids: readonly string[] }>('AssignmentsPayload')
  .implement({
    dataClass: 'INTERNAL',
    description: 'Assignments as they are now.',
    fields: (t) => ({
      assignments: t.field({
        type: [AssignmentType],
        description: 'The assignments, in the order of the input.',
        complexity: { multiplier: 20 },
        resolve: ({ ids }, _args, context) =>
          Promise.all(ids.map(async (id) => (await loadAssignment(context, id))!)),
      }),
    }),
  });

builder.mutationField('assignmentsApprove', (t) =>
  t.field({
    type: AssignmentsPayload,
    description:
      'Approves several proposals by one decision in one transaction: all or nothing. None may exceed a headcount.',
    errors: { types: [InvalidInput, Forbidden, NotFound, Conflict, PersonnelIllegalTransition] },
    args: {
      input: t.arg({ type: AssignmentsApproveInput, required: true, description: 'What, and by what.' }),
    },
    resolve: async (_root, { input }, context) => {
      const requests = toRequests(input.items);
      const decision = parseInput(decisionInput, input.decision);
      const seen: CheckedAssignment[] = [];
      await write(context, { operation: 'assignmentsApprove' }, (tx) =>
        approveAll(tx, context, { requests, decision, seen }),
      ).catch((error: unknown) => explainRefusal(context, error, seen));
      return { ids: requests.map(({ id }) => id) };
    },
  }),
);

function toRequests(items: readonly (typeof AssignmentStepInput.$inferInput)[]): VersionedAssignment[] {
  const requests = items.map((item) => toAssignmentRequest(item));
  const issues: InputIssue[] = [];
  if (items.length === 0) issues.push({ path: ['items'], code: 'input.required' });
  if (items.length > MOST_ASSIGNMENTS) {
    const params = { max: MOST_ASSIGNMENTS, count: items.length };
    issues.push({ path: ['items'], code: 'list.tooMany', params });
  }
  for (const [at, { id }] of requests.entries()) {
    if (requests.findIndex((other) => other.id === id) < at)
      issues.push({ path: ['items', String(at)], code: 'personnel.assignments.twice' });
  }
  if (issues.length > 0) throw new InvalidInput(issues);
  return requests;
}

interface ApprovingAll {
  readonly requests: readonly VersionedAssignment[];
  readonly decision: DecisionInput;
  readonly seen: CheckedAssignment[];
}

async function approveAll(
  tx: TransactionClient,
  context: SchemaContext,
  { requests, decision, seen }: ApprovingAll,
): Promise<void> {
  const stored = await getApprovable(tx, context, requests);
  const checked = stored.map((held, at) => ({ held, overrideReason: null, path: ['items', String(at)] }));
  seen.push(...checked);
  refuseErrors(checked, await findAssignmentFindings(tx, context, checked));
  const decisionId = await recordDecision(tx, decision, stored[0]!.unitId);
  const approval = { decisionId, decidedById: getViewer(context).userId, decidedAt: context.now };
  const count = await approveAssignments(tx, requests, approval);
  if (count < requests.length)
    throw new Error(`${requests.length - count} locked assignments were not changed`);
}

/** The assignments in the order asked for, locked. Throws what a single approval throws, for the first that has it. */
async function getApprovable(
  tx: TransactionClient,
  context: SchemaContext,
  requests: readonly VersionedAssignment[],
): Promise<Assignment[]> {
  await lockAssignments(
    tx,
    requests.map(({ id }) => id),
  );
  const rows = await tx.assignment.findMany({ where: { id: { in: requests.map(({ id }) => id) } } });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const stored = requests.map(({ id }) => {
    const held = byId.get(id);
    if (held === undefined || !canSeeAssignment(context, held)) throw new NotFound('Assignment');
    return held;
  });
  for (const held of stored) {
    requirePermission(context, permissionForAssignment(held.state, 'APPROVED'), held.scopePath);
    requireStep(context, held, 'APPROVED', { hasDecision: true, reason: null });
  }
  for (const [at, { id, expectedVersion }] of requests.entries()) {
    if (stored[at]!.version !== expectedVersion)
      throw await conflictOf(tx, { table: 'assignment', id, entity: 'Assignment' });
  }
  return stored;
}
