import type { PersonnelFinding } from '@haicap/domain/personnel';
import type { SchemaContext } from '../../context.js';
import { findViolation } from '../../graphql/constraint-violation.js';
import { toGlobalId } from '../../graphql/global-id.js';
import { InvalidInput, type InputIssue } from '../../graphql/user-errors.js';

/** Throws {@link InvalidInput} with every finding that is an error, each at its line. */
export function refusePlanErrors(findings: readonly PersonnelFinding[]): void {
  const issues = findings
    .filter(({ severity }) => severity === 'ERROR')
    .map(({ code, params, about }): InputIssue => ({ path: pathOf(about.lineId), code, params }));
  if (issues.length > 0) throw new InvalidInput(issues);
}

/** Rules that PostgreSQL keeps whoever writes: somebody was faster between check and write. */
const RULES = [
  'assignment_one_principal',
  'assignment_once',
  'assignment_within_organization',
  'assignment_headcount',
  'assignment_position_frozen',
] as const;

/**
 * What a refusal of the database means for a plan: the records changed between check and write. `recheck` reads them
 * again, so that the error says what stands in the way now. Every other error is thrown as it is.
 */
export async function explainPlanRefusal(
  error: unknown,
  recheck: () => Promise<readonly PersonnelFinding[]>,
): Promise<never> {
  const violation = findViolation(error);
  if (!RULES.some((name) => violation?.constraint.includes(name) === true)) throw error;
  refusePlanErrors(await recheck());
  throw new InvalidInput([{ path: [], code: 'personnel.changedMeanwhile' }]);
}

/** Throws {@link InvalidInput} for every line that would end a post which the viewer may not decide about. */
export function refuseOutOfReach(
  { access }: Pick<SchemaContext, 'access'>,
  ends: readonly { readonly lineId: string; readonly scopePath: string | null; readonly person: string }[],
): void {
  const issues = ends
    .filter(({ scopePath }) => scopePath === null || !access.can('personnel.approve', { scopePath }))
    .map(({ lineId, person }): InputIssue => {
      return { path: pathOf(lineId), code: 'personnel.plan.outOfReach', params: { person } };
    });
  if (issues.length > 0) throw new InvalidInput(issues);
}

function pathOf(lineId: string | undefined): string[] {
  return lineId === undefined ? ['lines'] : ['lines', toGlobalId('PersonnelPlanLine', lineId)];
}
