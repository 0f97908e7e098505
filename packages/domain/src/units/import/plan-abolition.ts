import { ABOLITION_INSTRUMENT, ACT_SEQUENCE, ACT_TITLES } from './import-conventions.js';
import type { ImportRows, UnitAfterRow } from './import-rows.js';
import { actKey, type PlannedAct, type PlannedInstrument, type PlannedPart } from './ledger-plan.js';
import { attributesAfter } from './plan-attributes.js';
import { linkPart } from './plan-commune-acts.js';
import { daysOf } from './plan-instruments.js';
import { groupBy } from '../../collections/group-by.js';
import { keyAfter, keyBefore, unitName, type KnownUnit, type UnitBook } from './unit-book.js';

/**
 * The end of the district level. Districts end without a successor (their communes are already gone or formed anew), and
 * communes that were not rearranged go on below the province. A district with a commune that no row speaks of stays.
 */
export function planAbolition(
  rows: ImportRows,
  book: UnitBook,
  instruments: readonly PlannedInstrument[],
): PlannedAct[] {
  const districts = endingDistricts(book);
  const going = rows.unitsAfter.filter((unit) => unit.level === 'COMMUNE' && !unit.isFormed);
  if (districts.length + going.length === 0) return [];
  const inOrder = going.toSorted((left, right) => (left.code < right.code ? -1 : 1));
  return [
    {
      key: actKey(ABOLITION_INSTRUMENT, book.day),
      title: ACT_TITLES.abolition,
      instrumentNumber: ABOLITION_INSTRUMENT,
      ...daysOf(instruments, ABOLITION_INSTRUMENT),
      operationalFrom: book.day,
      sequence: ACT_SEQUENCE.abolition,
      scopeKey: null,
      note: null,
      types: [],
      targets: inOrder.map((unit) => ({
        ...attributesAfter(unit, book),
        unitKey: keyAfter(book, 'COMMUNE', unit.code),
        continues: true,
        clause: unit.clause,
        origins: [unit.origin],
      })),
      parts: [...inOrder.flatMap((unit) => keptParts(unit, book)), ...districts.map(endPart)],
    },
  ];
}

/** The resolution of the province names the unit in its last clause as not rearranged. */
function keptParts(unit: UnitAfterRow, book: UnitBook): PlannedPart[] {
  const links = book.linksByNew.get(unitName('COMMUNE', unit.code)) ?? [];
  return links.map((link) => {
    const part = linkPart(link, book);
    const note = [part.note, link.legalBasis].filter((text) => text !== null).join(', ');
    return { ...part, note: note === '' ? null : note };
  });
}

function endPart(district: KnownUnit): PlannedPart {
  return {
    sourceKey: keyBefore('DISTRICT', district.code),
    targetKey: null,
    areaPart: 'ALL',
    populationPart: 'ALL',
    clause: null,
    note: null,
    correction: null,
    origins: district.origin === null ? [] : [district.origin],
  };
}

function endingDistricts(book: UnitBook): KnownUnit[] {
  const units = [...book.before.values()];
  const communes = groupBy(
    units.filter(({ level }) => level === 'COMMUNE'),
    (unit) => unit.parentCode ?? '',
  );
  return units
    .filter(({ level, code }) => level === 'DISTRICT' && !book.linksByOld.has(unitName('DISTRICT', code)))
    .filter(({ code }) => {
      const below = communes.get(code) ?? [];
      return below.length > 0 && below.every((unit) => book.linksByOld.has(unitName('COMMUNE', unit.code)));
    })
    .toSorted((left, right) => (left.code < right.code ? -1 : 1));
}
