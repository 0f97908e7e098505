import { ACT_SEQUENCE, ACT_TITLES } from './import-conventions.js';
import type { ImportRows, ProvinceLinkRow, UnitAfterRow } from './import-rows.js';
import {
  actKey,
  type PlannedAct,
  type PlannedInstrument,
  type PlannedPart,
  type PlannedTarget,
} from './ledger-plan.js';
import { attributesAfter } from './plan-attributes.js';
import { daysOf } from './plan-instruments.js';
import { relationRule } from './relations.js';
import { groupBy } from '../../collections/group-by.js';
import { keyAfter, keyBefore, type UnitBook } from './unit-book.js';

/** The acts that form provinces; provinces that go on have no part in them. */
export function planProvinceActs(
  rows: ImportRows,
  book: UnitBook,
  instruments: readonly PlannedInstrument[],
): PlannedAct[] {
  const links = rows.provinceLinks.filter(
    (link) => link.legalBasis !== null && !relationRule(link.relation).continues,
  );
  const units = new Map(
    rows.unitsAfter.filter(({ level }) => level === 'PROVINCE').map((unit) => [unit.code, unit]),
  );
  return [...groupBy(links, (link) => link.legalBasis!)].map(([number, ofAct]) => {
    const byNew = groupBy(ofAct, (link) => link.newCode);
    const codes = [...byNew.keys()].filter((code) => units.has(code)).toSorted();
    return {
      key: actKey(number, book.day),
      title: ACT_TITLES.provinces,
      instrumentNumber: number,
      ...daysOf(instruments, number),
      operationalFrom: book.day,
      sequence: ACT_SEQUENCE.provinces,
      scopeKey: null,
      note: null,
      types: [],
      targets: codes.map((code) => targetOf(units.get(code)!, book)),
      parts: codes.flatMap((code) => byNew.get(code)!.map((link) => partOf(link, book))),
    };
  });
}

function targetOf(unit: UnitAfterRow, book: UnitBook): PlannedTarget {
  return {
    ...attributesAfter(unit, book),
    unitKey: keyAfter(book, 'PROVINCE', unit.code),
    continues: false,
    clause: unit.clause,
    origins: [unit.origin],
  };
}

function partOf(link: ProvinceLinkRow, book: UnitBook): PlannedPart {
  const rule = relationRule(link.relation);
  return {
    sourceKey: keyBefore('PROVINCE', link.oldCode),
    targetKey: keyAfter(book, 'PROVINCE', link.newCode),
    areaPart: rule.area,
    populationPart: rule.population,
    clause: null,
    note: null,
    correction: null,
    origins: [link.origin],
  };
}
