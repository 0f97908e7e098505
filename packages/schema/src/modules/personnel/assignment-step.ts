import type { TransactionClient } from '@haicap/database';
import type { Assignment } from '@haicap/database/client';
import {
  checkAssignmentTransition,
  permissionForAssignment,
  type AssignmentState,
  type PersonnelStepFacts,
} from '@haicap/domain/personnel';
import type { Permission } from '@haicap/domain/accounts';
import { requirePermission } from '../../access/access.js';
import type { SchemaContext } from '../../context.js';
import { conflictOf, requireUpdated } from '../../graphql/expected-version.js';
import { getTargetId } from '../../graphql/input-ids.js';
import { InvalidInput, NotFound } from '../../graphql/user-errors.js';
import { PersonnelIllegalTransition } from './assignment-errors.js';
import { updateAssignment, type AssignmentChange, type VersionedAssignment } from './assignment-store.js';

/** The assignment that an input names; throws NotFound for an id of something else. */
export function toAssignmentRequest(input: {
  readonly id: string;
  readonly expectedVersion: number;
}): VersionedAssignment {
  return { id: getTargetId('Assignment', input.id), expectedVersion: input.expectedVersion };
}

/** Whether the viewer may see an assignment at all: what is prepared is for who prepares and decides. */
export function canSeeAssignment(
  { access }: SchemaContext,
  held: Pick<Assignment, 'state' | 'scopePath'>,
): boolean {
  const isDecided = held.state === 'APPROVED' || held.state === 'REVOKED';
  return access.can(isDecided ? 'personnel.read' : 'personnel.drafts', held);
}

/** The assignment with its version. Throws, in this order: NotFound, Forbidden, what `check` throws, Conflict. */
export async function getAssignmentFor(
  tx: TransactionClient,
  context: SchemaContext,
  { id, expectedVersion }: VersionedAssignment,
  permission: (held: Assignment) => Permission,
  check: (held: Assignment) => void,
): Promise<Assignment> {
  const held = await tx.assignment.findUnique({ where: { id } });
  if (held === null || !canSeeAssignment(context, held)) throw new NotFound('Assignment');
  requirePermission(context, permission(held), held.scopePath);
  check(held);
  if (held.version !== expectedVersion) throw await conflictOf(tx, recordOf(id));
  return held;
}

/** The assignment, if it may go from where it is to a state and the viewer may move it there. */
export function getMovableAssignment(
  tx: TransactionClient,
  context: SchemaContext,
  request: VersionedAssignment,
  to: AssignmentState,
  facts: Pick<PersonnelStepFacts, 'hasDecision' | 'reason'>,
): Promise<Assignment> {
  const permission = ({ state }: Assignment): Permission => permissionForAssignment(state, to);
  return getAssignmentFor(tx, context, request, permission, (held) => requireStep(context, held, to, facts));
}

/** Throws {@link PersonnelIllegalTransition}, or says what is missing: two persons for every assignment. */
export function requireStep(
  { viewer }: SchemaContext,
  held: Pick<Assignment, 'state' | 'proposedById'>,
  to: AssignmentState,
  facts: Pick<PersonnelStepFacts, 'hasDecision' | 'reason'>,
): void {
  const { proposedById, state } = held;
  const check = checkAssignmentTransition(state, to, {
    ...facts,
    proposedById,
    viewerId: viewer?.userId ?? null,
  });
  if (check.ok) return;
  if (check.reason === 'ILLEGAL') throw new PersonnelIllegalTransition(state);
  throw new InvalidInput(
    check.missing.map((requirement) =>
      requirement === 'OTHER_PERSON'
        ? { path: ['id'], code: 'personnel.approval.samePerson' }
        : { path: [requirement.toLowerCase()], code: 'input.required' },
    ),
  );
}

/** Stores a step; throws Conflict when somebody else changed the assignment since it was read. */
export async function saveAssignment(
  tx: TransactionClient,
  { id, expectedVersion }: VersionedAssignment,
  change: AssignmentChange,
): Promise<{ readonly id: string }> {
  const count = await updateAssignment(tx, id, expectedVersion, change);
  await requireUpdated(tx, count, recordOf(id));
  return { id };
}

function recordOf(id: string): { table: 'assignment'; id: string; entity: string } {
  return { table: 'assignment', id, entity: 'Assignment' };
}
