import { personPlaceInput } from '@haicap/domain/personnel';
import { builder } from '../../builder.js';
import { getTargetId, readInputId } from '../../graphql/input-ids.js';
import { parseInput } from '../../graphql/mutation.js';
import { InvalidInput, type InputIssue } from '../../graphql/user-errors.js';
import type { PlaceRequest } from './place-people.js';
import { AssignmentKindEnum, AssignmentModeEnum, PlacementOutcomeEnum } from './personnel-enums.js';

/** What is to become of somebody whose unit ended. */
export const PersonPlaceInputType = builder.inputType('PersonPlaceInput', {
  description: 'What is to become of somebody whose unit ended.',
  fields: (t) => ({
    assignmentId: t.id({ required: true, description: 'The assignment that ended.' }),
    expectedVersion: t.int({
      required: true,
      description: 'Version of the person to place that this was decided on; 0 while nothing was recorded.',
    }),
    outcome: t.field({
      type: PlacementOutcomeEnum,
      required: true,
      description: 'What becomes of the person.',
    }),
    positionId: t.id({ description: 'The new post; with PLACED only.' }),
    kind: t.field({ type: AssignmentKindEnum, description: 'Kind in the new post (default: as it was).' }),
    mode: t.field({ type: AssignmentModeEnum, description: 'By which way (default: as it was).' }),
    validFrom: t.field({ type: 'Date', description: 'First day there (default: the day the unit ended).' }),
    reason: t.string({ description: 'Why the person left, or why the post lapses.' }),
    note: t.string({ description: 'Anything else about the new post.' }),
  }),
});

/** Reads one wish; faults are named below a path of the input. Throws NotFound for an id of something else. */
export function toPlaceRequest(
  { assignmentId, expectedVersion, ...rest }: typeof PersonPlaceInputType.$inferInput,
  path: readonly string[] = [],
): PlaceRequest {
  const id = getTargetId('Assignment', assignmentId);
  const issues: InputIssue[] = [];
  const positionId = readInputId('Position', rest.positionId, [...path, 'positionId'], issues);
  if (issues.length > 0) throw new InvalidInput(issues);
  try {
    const input = parseInput(personPlaceInput, { ...rest, positionId });
    return { assignmentId: id, expectedVersion, input, path };
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    throw new InvalidInput(error.issues.map((issue) => ({ ...issue, path: [...path, ...issue.path] })));
  }
}
