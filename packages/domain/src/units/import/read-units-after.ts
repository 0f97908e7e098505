import { shortNameOf } from '../unit-name.js';
import {
  readChoice,
  readDay,
  readOptional,
  readRequired,
  readRequiredCode,
  type CellReader,
} from './cells.js';
import type { UnitAfterRow } from './import-rows.js';
import { readLegalBasis } from './legal-basis.js';
import { readFigures } from './read-figures.js';
import { checkNameKind, readKind, readLevel } from './unit-words.js';

/** Words for what happened to a unit; true when it is a new identity. */
const ARRANGEMENTS: Readonly<Record<string, boolean>> = { formed: true, not_rearranged: false };

/** Reads a row of `units-after`; null when it is not complete enough to be used. */
export function readUnitAfter(cells: CellReader): UnitAfterRow | null {
  const level = readLevel(cells);
  const kind = readKind(cells, level);
  const code = readRequiredCode(cells, 'code', level);
  const name = readRequired(cells, 'name');
  checkNameKind(cells, name, kind);
  const isFormed = readChoice(cells, 'arrangement', ARRANGEMENTS);
  const validFrom = readDay(cells, 'valid_from');
  if (isFormed === true && cells.text('valid_from') === '') cells.report('valid_from', 'VALUE_MISSING');
  const legalBasis = readLegalBasis(cells, isFormed === true);
  const parentCode = readProvince(cells, level);
  const figures = readFigures(cells, level);
  if (level === null || kind === null || code === null || isFormed === null || name === '') return null;
  const shortName = cells.text('short_name') || shortNameOf(name, kind);
  const clause = readOptional(cells, 'clause');
  const { origin, restored } = cells;
  const identity = { origin, restored, code, level, kind, name, shortName, parentCode };
  return { ...identity, validFrom, isFormed, legalBasis, clause, ...figures };
}

function readProvince(cells: CellReader, level: UnitAfterRow['level'] | null): string | null {
  const value = cells.text('parent_code');
  if (level !== 'PROVINCE') return readRequiredCode(cells, 'parent_code', level === null ? null : 'PROVINCE');
  if (value !== '') cells.report('parent_code', 'PARENT_NOT_ALLOWED', { value });
  return null;
}
