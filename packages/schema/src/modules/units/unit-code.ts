import { findViolation } from '../../graphql/constraint-violation.js';
import { InvalidInput } from '../../graphql/user-errors.js';

/** The code is held by another unit at that time. */
export function takenCode(): InvalidInput {
  return new InvalidInput([{ path: ['code'], code: 'units.code.taken' }]);
}

/** For `catch`: another transaction took the code between the check and the write. */
export function codeTaken(error: unknown): never {
  const violation = findViolation(error);
  throw violation?.constraint.includes('administrative_unit_version_one_per_code') ? takenCode() : error;
}
