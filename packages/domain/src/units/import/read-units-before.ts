import { shortNameOf } from '../unit-name.js';
import { readCode, readRequired, readRequiredCode, type CellReader } from './cells.js';
import type { UnitBeforeRow } from './import-rows.js';
import { checkNameKind, readKind, readLevel } from './unit-words.js';

/** Reads a row of `units-before`; null when it is not complete enough to be used. */
export function readUnitBefore(cells: CellReader): UnitBeforeRow | null {
  const level = readLevel(cells);
  const kind = readKind(cells, level);
  const code = readRequiredCode(cells, 'code', level);
  const name = readRequired(cells, 'name');
  checkNameKind(cells, name, kind);
  const provinceCode = readRequiredCode(cells, 'province_code', 'PROVINCE');
  const parentCode = readParent(cells, level);
  if (level === null || kind === null || code === null || provinceCode === null || name === '') return null;
  const shortName = cells.text('short_name') || shortNameOf(name, kind);
  const { origin, restored } = cells;
  return { origin, restored, code, level, kind, name, shortName, parentCode, provinceCode };
}

function readParent(cells: CellReader, level: UnitBeforeRow['level'] | null): string | null {
  if (level === 'COMMUNE') return readRequiredCode(cells, 'parent_code', 'DISTRICT');
  if (level === 'DISTRICT') return readRequiredCode(cells, 'parent_code', 'PROVINCE');
  const value = cells.text('parent_code');
  if (level === 'PROVINCE' && value !== '') cells.report('parent_code', 'PARENT_NOT_ALLOWED', { value });
  return readCode(cells, 'parent_code', null);
}
