import type { Extent, UnitLevel } from '../ledger.js';
import {
  readChoice,
  readCode,
  readOptional,
  readRequired,
  readRequiredCode,
  type CellReader,
} from './cells.js';
import type { LinkRow, ProvinceLinkRow } from './import-rows.js';
import { readLegalBasis } from './legal-basis.js';
import { RELATIONS, relationRule, type Relation } from './relations.js';

const EXTENT_WORDS: Readonly<Record<string, Extent>> = { all: 'ALL', part: 'PART', none: 'NONE' };
const RELATION_WORDS: Readonly<Record<string, Relation>> = Object.fromEntries(
  Object.keys(RELATIONS).map((word) => [word, word as Relation]),
);
/** Area that belonged to no commune became part of one: a link without an old unit. */
const OLD_LEVELS: Readonly<Record<string, UnitLevel | 'NO_UNIT'>> = {
  commune: 'COMMUNE',
  district: 'DISTRICT',
  area_outside_communes: 'NO_UNIT',
};

/** Reads a row of `lineage`; null when it is not complete enough to be used. */
export function readLink(cells: CellReader): LinkRow | null {
  const oldLevel = readChoice(cells, 'old_level', OLD_LEVELS);
  const oldCode = readOldCode(cells, oldLevel);
  const newCode = readRequiredCode(cells, 'new_code', 'COMMUNE');
  const newProvinceCode = readRequiredCode(cells, 'new_province_code', 'PROVINCE');
  const relation = readChoice(cells, 'relation', RELATION_WORDS);
  const areaPart = readExtent(cells, 'area_part', relation);
  const populationPart = readExtent(cells, 'population_part', relation);
  const legalBasis = readLegalBasis(cells, relation !== null && !relationRule(relation).continues);
  const names = { oldName: readRequired(cells, 'old_name'), newName: readRequired(cells, 'new_name') };
  const texts = {
    clause: readOptional(cells, 'clause'),
    note: readOptional(cells, 'note_vi'),
    correction: readOptional(cells, 'correction'),
  };
  if (oldLevel === null || newCode === null || newProvinceCode === null || relation === null) return null;
  if (areaPart === null || populationPart === null) return null;
  if (oldCode === null && oldLevel !== 'NO_UNIT') return null;
  const level = oldLevel === 'NO_UNIT' ? 'COMMUNE' : oldLevel;
  const { origin, restored } = cells;
  const link = { oldCode, oldLevel: level, newCode, newProvinceCode, relation, areaPart, populationPart };
  return { origin, restored, ...link, ...names, legalBasis, ...texts };
}

/** Reads a row of `lineage-provinces`; null when it is not complete enough to be used. */
export function readProvinceLink(cells: CellReader): ProvinceLinkRow | null {
  const oldCode = readRequiredCode(cells, 'old_code', 'PROVINCE');
  const newCode = readRequiredCode(cells, 'new_code', 'PROVINCE');
  const relation = readChoice(cells, 'relation', RELATION_WORDS);
  const legalBasis = readLegalBasis(cells, relation !== null && !relationRule(relation).continues);
  const [oldName, newName] = [readRequired(cells, 'old_name'), readRequired(cells, 'new_name')];
  if (oldCode === null || newCode === null || relation === null) return null;
  const { origin, restored } = cells;
  return { origin, restored, oldCode, oldName, newCode, newName, relation, legalBasis };
}

function readOldCode(cells: CellReader, oldLevel: UnitLevel | 'NO_UNIT' | null): string | null {
  if (oldLevel !== 'NO_UNIT') return readRequiredCode(cells, 'old_code', oldLevel);
  return readCode(cells, 'old_code', 'COMMUNE');
}

/** The extent, which must be the one that the relation means; taken from the relation where left empty. */
function readExtent(
  cells: CellReader,
  column: 'area_part' | 'population_part',
  relation: Relation | null,
): Extent | null {
  const rule = relation === null ? null : relationRule(relation);
  const expected = rule === null ? null : column === 'area_part' ? rule.area : rule.population;
  if (cells.text(column) === '' && expected !== null) {
    cells.report(column, 'EXTENT_FROM_RELATION', { extent: expected });
    return expected;
  }
  const found = readChoice(cells, column, EXTENT_WORDS);
  if (found === null || expected === null || found === expected) return found;
  cells.report(column, 'EXTENT_CONTRADICTS', { relation: relation!, found, expected });
  return null;
}
