import { ACT_SEQUENCE, ACT_TITLES } from './import-conventions.js';
import type { ImportRows, LinkRow, UnitAfterRow } from './import-rows.js';
import {
  actKey,
  type PlannedAct,
  type PlannedInstrument,
  type PlannedPart,
  type PlannedTarget,
} from './ledger-plan.js';
import { attributesAfter } from './plan-attributes.js';
import { daysOf } from './plan-instruments.js';
import { groupBy } from '../../collections/group-by.js';
import { keyAfter, keyBefore, unitName, type UnitBook } from './unit-book.js';

/** One act per resolution: the communes it forms or renames, clause by clause, with the parts of each. */
export function planCommuneActs(
  rows: ImportRows,
  book: UnitBook,
  instruments: readonly PlannedInstrument[],
): PlannedAct[] {
  const formed = rows.unitsAfter.filter((unit) => unit.level === 'COMMUNE' && unit.isFormed);
  const acts = groupBy(formed, (unit) => actKey(unit.legalBasis!, unit.validFrom ?? book.day));
  return [...acts].map(([key, units]) => {
    const inOrder = units.toSorted(byClause);
    const number = units[0]!.legalBasis!;
    return {
      key,
      title: titleOf(units, book),
      instrumentNumber: number,
      ...daysOf(instruments, number),
      operationalFrom: units[0]!.validFrom ?? book.day,
      sequence: ACT_SEQUENCE.communes,
      scopeKey: scopeOf(units, book),
      note: null,
      types: [],
      targets: inOrder.map((unit) => targetOf(unit, book)),
      parts: inOrder.flatMap((unit) => partsOf(unit, book)),
    };
  });
}

/** Parts of a new unit, in the order of the file. */
function partsOf(unit: UnitAfterRow, book: UnitBook): PlannedPart[] {
  const links = book.linksByNew.get(unitName('COMMUNE', unit.code)) ?? [];
  return links.map((link) => linkPart(link, book));
}

/** The part that a row of `lineage` means. */
export function linkPart(link: LinkRow, book: UnitBook): PlannedPart {
  const { areaPart, populationPart, clause, note, correction } = link;
  return {
    sourceKey: link.oldCode === null ? null : keyBefore(link.oldLevel, link.oldCode),
    targetKey: keyAfter(book, 'COMMUNE', link.newCode),
    areaPart,
    populationPart,
    clause,
    // The table's standing phrases say no more than the extents do.
    note: /^Nh[ậâ]p (?:toàn bộ|một phần)/u.test(note ?? '') ? null : note,
    correction,
    origins: [link.origin],
  };
}

function targetOf(unit: UnitAfterRow, book: UnitBook): PlannedTarget {
  return {
    ...attributesAfter(unit, book),
    unitKey: keyAfter(book, 'COMMUNE', unit.code),
    continues: book.continued.has(unitName('COMMUNE', unit.code)),
    clause: unit.clause,
    origins: [unit.origin],
  };
}

function scopeOf(units: readonly UnitAfterRow[], book: UnitBook): string | null {
  const provinces = [...new Set(units.map((unit) => unit.parentCode))];
  return provinces.length === 1 && provinces[0] != null ? keyAfter(book, 'PROVINCE', provinces[0]) : null;
}

function titleOf(units: readonly UnitAfterRow[], book: UnitBook): string {
  const codes = [...new Set(units.map((unit) => unit.parentCode ?? ''))];
  const names = codes.map((code) => book.after.get(unitName('PROVINCE', code))?.name ?? code);
  return ACT_TITLES.communes(names.join(', '));
}

function byClause(left: UnitAfterRow, right: UnitAfterRow): number {
  const [first, second] = [left, right].map((unit) => Number.parseInt(unit.clause ?? '', 10) || 0);
  return first! - second! || (left.code < right.code ? -1 : 1);
}
