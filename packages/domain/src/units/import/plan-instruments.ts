import { parseInstrumentNumber } from '../../documents/index.js';
import { ABOLITION_INSTRUMENT, ISSUERS } from './import-conventions.js';
import type { ImportRows } from './import-rows.js';
import type { PlannedInstrument } from './ledger-plan.js';
import type { UnitBook } from './unit-book.js';
import type { PlainDate } from '../../dates/index.js';

/** The instruments of the file, and those that rows only name, with what their number tells. */
export function planInstruments(rows: ImportRows, book: UnitBook): PlannedInstrument[] {
  const known = new Map<string, PlannedInstrument>();
  for (const row of rows.instruments) {
    const { restored: _restored, origin, ...instrument } = row;
    known.set(row.number, { ...instrument, sourceUrl: null, origins: [origin] });
  }
  for (const number of namedNumbers(rows, book)) {
    if (!known.has(number)) known.set(number, fromNumber(number));
  }
  return [...known.values()];
}

function namedNumbers(rows: ImportRows, book: UnitBook): Set<string> {
  const named = [...rows.unitsAfter, ...rows.links, ...rows.provinceLinks, ...rows.changes].flatMap(
    ({ legalBasis }) => (legalBasis === null ? [] : [legalBasis]),
  );
  const endsDistricts = rows.links.length > 0 && [...book.before.values()].some(isDistrict);
  return new Set(endsDistricts ? [...named, ABOLITION_INSTRUMENT] : named);
}

function isDistrict(unit: { readonly level: string }): boolean {
  return unit.level === 'DISTRICT';
}

/** Days stay unknown: a number does not tell them. */
function fromNumber(number: string): PlannedInstrument {
  const parsed = parseInstrumentNumber(number);
  const issuer = ISSUERS.find(([symbol]) => symbol.test(parsed?.issuerSymbol ?? ''))?.[1] ?? '';
  return {
    number,
    kind: parsed?.kind ?? 'RESOLUTION',
    issuer,
    issuedOn: null,
    effectiveOn: null,
    operativeOn: null,
    subject: number,
    sourceUrl: null,
    note: null,
    origins: [],
  };
}

/** Days on which an instrument was adopted and entered into force. */
export function daysOf(
  instruments: readonly PlannedInstrument[],
  number: string,
): { readonly adoptedOn: PlainDate | null; readonly inForceOn: PlainDate | null } {
  const instrument = instruments.find((candidate) => candidate.number === number);
  return { adoptedOn: instrument?.issuedOn ?? null, inForceOn: instrument?.effectiveOn ?? null };
}
