import type { TransactionClient } from '@haicap/database';
import { findViolation } from '../../graphql/constraint-violation.js';
import { InvalidInput } from '../../graphql/user-errors.js';
import { findNumberHolder } from './legal-instrument-store.js';

/** Throws {@link InvalidInput} when another instrument has the number. */
export async function requireFreeNumber(
  tx: TransactionClient,
  number: string,
  exceptId: string | null,
): Promise<void> {
  if ((await findNumberHolder(tx, number, exceptId)) !== null) throw takenNumber();
}

/** For `catch`: another transaction took the number between the check and the write. */
export function numberTaken(error: unknown): never {
  throw findViolation(error)?.constraint.includes('legal_instrument_number_key') ? takenNumber() : error;
}

function takenNumber(): InvalidInput {
  return new InvalidInput([{ path: ['number'], code: 'instruments.number.taken' }]);
}
