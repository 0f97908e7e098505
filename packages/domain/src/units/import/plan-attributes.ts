import { FIGURES_PUBLISHED_ON } from './import-conventions.js';
import type { UnitAfterRow } from './import-rows.js';
import type { PlannedAttributes } from './ledger-plan.js';
import { keyAfter, type UnitBook } from './unit-book.js';

/** What a row of `units-after` says of its unit. */
export function attributesAfter(unit: UnitAfterRow, book: UnitBook): PlannedAttributes {
  const { level, code, name, shortName, kind, areaKm2, population, seat } = unit;
  const parentKey = unit.parentCode === null ? null : keyAfter(book, 'PROVINCE', unit.parentCode);
  const populationAsOf = population === null ? null : FIGURES_PUBLISHED_ON;
  return { level, code, name, shortName, kind, parentKey, areaKm2, population, populationAsOf, seat };
}
