import type { TransactionClient } from '@haicap/database';
import type { Position } from '@haicap/database/client';
import type { AssignmentInput } from '@haicap/domain/personnel';
import { requirePermission } from '../../access/access.js';
import { builder } from '../../builder.js';
import type { SchemaContext } from '../../context.js';
import { readInputId } from '../../graphql/input-ids.js';
import { InvalidInput, NotFound, type InputIssue } from '../../graphql/user-errors.js';
import { canSeeAssignment } from './assignment-step.js';

/** Names an assignment and the version that the viewer decided on. */
export const AssignmentStepInput = builder.inputType('AssignmentStepInput', {
  description: 'The assignment to move, and the version that the viewer decided on.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The assignment.' }),
    expectedVersion: t.int({ required: true, description: 'Version that the decision was made on.' }),
  }),
});

/** Ids of an input; null and undefined stay. Throws {@link InvalidInput} for ids of something else. */
export function readAssignmentIds(input: {
  readonly personId?: string | null | undefined;
  readonly homeAssignmentId?: string | null | undefined;
}): { readonly personId?: string | null; readonly homeAssignmentId?: string | null } {
  const issues: InputIssue[] = [];
  const personId = readInputId('Person', input.personId, ['personId'], issues);
  const homeAssignmentId = readInputId('Assignment', input.homeAssignmentId, ['homeAssignmentId'], issues);
  if (issues.length > 0) throw new InvalidInput(issues);
  return {
    ...(input.personId !== undefined && { personId }),
    ...(input.homeAssignmentId !== undefined && { homeAssignmentId }),
  };
}

/** The post, if the viewer may prepare assignments there; throws NotFound or Forbidden. */
export async function requirePost(
  tx: TransactionClient,
  context: SchemaContext,
  positionId: string,
): Promise<Position> {
  const post = await tx.position.findUnique({ where: { id: positionId } });
  if (post === null || !context.access.can('personnel.read', post)) throw new NotFound('Position');
  requirePermission(context, 'personnel.edit', post.scopePath);
  return post;
}

/** Throws {@link InvalidInput} where the viewer knows no such person, or the home assignment is not one of the person. */
export async function requireReferences(
  tx: TransactionClient,
  context: SchemaContext,
  { personId, homeAssignmentId }: Pick<AssignmentInput, 'personId' | 'homeAssignmentId'>,
): Promise<void> {
  const issues: InputIssue[] = [];
  const person = await tx.person.findUnique({ where: { id: personId }, select: { reachPaths: true } });
  const isKnown = person?.reachPaths.some((scopePath) => context.access.can('personnel.read', { scopePath }));
  if (isKnown !== true) issues.push({ path: ['personId'], code: 'persons.unknown' });
  if (homeAssignmentId !== null) {
    const home = await tx.assignment.findUnique({ where: { id: homeAssignmentId } });
    if (home === null || !canSeeAssignment(context, home))
      issues.push({ path: ['homeAssignmentId'], code: 'assignments.unknown' });
    else if (home.personId !== personId)
      issues.push({ path: ['homeAssignmentId'], code: 'assignments.home.otherPerson' });
  }
  if (issues.length > 0) throw new InvalidInput(issues);
}
