import { findViolation } from '../../graphql/constraint-violation.js';
import { InvalidInput, type InputIssue } from '../../graphql/user-errors.js';

/** What a rule of PostgreSQL says about the input, by the name of the rule. */
const ISSUES: Readonly<Record<string, InputIssue>> = {
  organization_within_unit: { path: ['validFrom'], code: 'organizations.unit.period' },
  organization_has_assignments: { path: ['validTo'], code: 'organizations.holders' },
  position_type_key_key: { path: ['key'], code: 'positions.key.taken' },
  person_staff_code_key: { path: ['staffCode'], code: 'persons.staffCode.taken' },
  headcount_ceiling_one: { path: ['validFrom'], code: 'ceilings.period.taken' },
};

/** For `catch`: a rule about bodies, posts and persons that the database keeps. Every other error is thrown as it is. */
export function explainStructureRefusal(error: unknown): never {
  const constraint = findViolation(error)?.constraint ?? '';
  const rule = Object.keys(ISSUES).find((name) => constraint.includes(name));
  if (rule === undefined) throw error;
  throw new InvalidInput([ISSUES[rule]!]);
}
