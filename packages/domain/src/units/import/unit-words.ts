import type { UnitKind, UnitLevel } from '../ledger.js';
import { KINDS_OF_LEVEL } from '../unit-lists.js';
import { KIND_WORDS } from '../unit-name.js';
import { foldVi } from '../../text/index.js';
import { readChoice, type CellReader } from './cells.js';

/** Words for levels in the files. */
export const LEVEL_WORDS: Readonly<Record<string, UnitLevel>> = {
  province: 'PROVINCE',
  district: 'DISTRICT',
  commune: 'COMMUNE',
};

/** Words for kinds in the files. `city` is a city of district level. */
export const KIND_NAMES: Readonly<Record<string, UnitKind>> = {
  province: 'PROVINCE',
  municipality: 'MUNICIPALITY',
  urban_district: 'URBAN_DISTRICT',
  rural_district: 'RURAL_DISTRICT',
  district_town: 'DISTRICT_TOWN',
  city: 'DISTRICT_CITY',
  commune: 'COMMUNE',
  ward: 'WARD',
  township: 'TOWNSHIP',
  special_zone: 'SPECIAL_ZONE',
};

/** The level of a row. */
export function readLevel(cells: CellReader, column = 'level'): UnitLevel | null {
  return readChoice(cells, column, LEVEL_WORDS);
}

/** The kind of a unit, which must belong to its level. */
export function readKind(cells: CellReader, level: UnitLevel | null, column = 'type'): UnitKind | null {
  const kind = readChoice(cells, column, KIND_NAMES);
  if (kind === null || level === null) return null;
  const kinds: readonly UnitKind[] = KINDS_OF_LEVEL[level];
  if (kinds.includes(kind)) return kind;
  cells.report(column, 'KIND_NOT_OF_LEVEL', { value: cells.text(column), level });
  return null;
}

/** Warns when the word before a name is not that of its kind ("Xã …" as a ward). */
export function checkNameKind(cells: CellReader, name: string, kind: UnitKind | null): void {
  if (kind === null || name === '') return;
  if (!foldVi(name).startsWith(`${foldVi(KIND_WORDS[kind])} `)) {
    cells.report('name', 'NAME_KIND_DIFFERS', { name, kind });
  }
}
