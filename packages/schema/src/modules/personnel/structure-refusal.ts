import type { InputIssueCode } from '@haicap/domain/errors';
import { findViolation } from '../../graphql/constraint-violation.js';
import { InvalidInput } from '../../graphql/user-errors.js';

/** What a rule of PostgreSQL says about the input, by the name of the rule; null stands for the day that was entered. */
const ISSUES: Readonly<Record<string, { readonly field: string | null; readonly code: InputIssueCode }>> = {
  organization_within_unit: { field: null, code: 'organizations.unit.period' },
  organization_has_assignments: { field: null, code: 'organizations.holders' },
  position_type_key_key: { field: 'key', code: 'positions.key.taken' },
  person_staff_code_key: { field: 'staffCode', code: 'persons.staffCode.taken' },
  headcount_ceiling_one: { field: 'validFrom', code: 'ceilings.period.taken' },
};

/** For `catch`: a rule about bodies, posts and persons that the database keeps. Every other error is thrown as it is. */
export function explainStructureRefusal(error: unknown, day = 'validFrom'): never {
  const constraint = findViolation(error)?.constraint ?? '';
  const rule = Object.keys(ISSUES).find((name) => constraint.includes(name));
  if (rule === undefined) throw error;
  const { field, code } = ISSUES[rule]!;
  throw new InvalidInput([{ path: [field ?? day], code }]);
}
