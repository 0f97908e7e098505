import type { SchemaContext } from '../../context.js';
import { findViolation } from '../../graphql/constraint-violation.js';
import { InvalidInput } from '../../graphql/user-errors.js';
import { findAssignmentFindings, refuseErrors, type CheckedAssignment } from './assignment-rules.js';

/** Rules about assignments that PostgreSQL keeps whoever writes. */
const RULES = [
  'assignment_one_principal',
  'assignment_once',
  'assignment_within_organization',
  'assignment_headcount',
  'assignment_position_frozen',
] as const;

/**
 * What a refusal of the database means: somebody else was faster between check and write. The records are read again,
 * so that the error says who holds the seat now. Every other error is thrown as it is.
 */
export async function explainRefusal(
  context: SchemaContext,
  error: unknown,
  checked: readonly CheckedAssignment[],
): Promise<never> {
  const violation = findViolation(error);
  const rule = RULES.find((name) => violation?.constraint.includes(name) === true);
  if (rule === undefined) throw error;
  refuseErrors(checked, await findAssignmentFindings(context.db.prisma, context, checked));
  // What stood in the way has gone again meanwhile.
  throw new InvalidInput([{ path: [], code: 'personnel.changedMeanwhile' }]);
}
