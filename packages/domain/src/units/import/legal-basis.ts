import { parseInstrumentNumber } from '../../documents/index.js';
import type { CellReader } from './cells.js';

/** The number of a legal instrument as the register writes it; the text itself (with a warning) where it cannot be read. */
export function readLegalBasis(
  cells: CellReader,
  isRequired: boolean,
  column = 'legal_basis',
): string | null {
  const value = cells.text(column);
  if (value === '') {
    if (isRequired) cells.report(column, 'LEGAL_BASIS_MISSING');
    return null;
  }
  const parsed = parseInstrumentNumber(value);
  if (parsed !== null) return parsed.normalised;
  cells.report(column, 'LEGAL_BASIS_SHAPE', { value });
  return value;
}
