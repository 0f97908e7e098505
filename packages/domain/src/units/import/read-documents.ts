import type { LegalInstrumentKind } from '../../documents/index.js';
import {
  readChoice,
  readDay,
  readOptional,
  readRequired,
  readRequiredCode,
  type CellReader,
} from './cells.js';
import type { ChangeRow, InstrumentRow } from './import-rows.js';
import { readLegalBasis } from './legal-basis.js';
import { checkNameKind, readKind, readLevel } from './unit-words.js';

const INSTRUMENT_WORDS: Readonly<Record<string, LegalInstrumentKind>> = {
  law: 'LAW',
  resolution: 'RESOLUTION',
  decree: 'DECREE',
  decision: 'DECISION',
  directive: 'DIRECTIVE',
  circular: 'CIRCULAR',
  conclusion: 'CONCLUSION',
  plan: 'PLAN',
  letter: 'LETTER',
  'official letter': 'LETTER',
  other: 'OTHER',
};

/** Reads a row of `legal-documents`; null when it is not complete enough to be used. */
export function readInstrument(cells: CellReader): InstrumentRow | null {
  readRequired(cells, 'number');
  const number = readLegalBasis(cells, false, 'number');
  const kind = readChoice(cells, 'kind', INSTRUMENT_WORDS);
  const issuer = readRequired(cells, 'issuer');
  const subject = readRequired(cells, 'subject');
  const days = {
    issuedOn: readDay(cells, 'issued_on'),
    effectiveOn: readDay(cells, 'effective_on'),
    operativeOn: readDay(cells, 'operative_on'),
  };
  checkOrder(cells, [
    ['issued_on', days.issuedOn],
    ['effective_on', days.effectiveOn],
    ['operative_on', days.operativeOn],
  ]);
  if (number === null || kind === null || issuer === '' || subject === '') return null;
  const { origin, restored } = cells;
  return {
    origin,
    restored,
    number,
    kind,
    issuer,
    subject,
    ...days,
    note: readOptional(cells, 'verified_in'),
  };
}

/** Reads a row of `changes-2026`; null when it is not complete enough to be used. */
export function readChange(cells: CellReader): ChangeRow | null {
  const level = readLevel(cells);
  const code = readRequiredCode(cells, 'code', level);
  const newKind = readKind(cells, level, 'new_type');
  const newName = readRequired(cells, 'new_name');
  checkNameKind(cells, newName, newKind);
  readRequired(cells, 'effective_on');
  const effectiveOn = readDay(cells, 'effective_on');
  const legalBasis = readLegalBasis(cells, true);
  if (level === null || code === null || newKind === null || newName === '') return null;
  if (effectiveOn === null || legalBasis === null) return null;
  const { origin, restored } = cells;
  const oldName = readOptional(cells, 'old_name');
  return { origin, restored, effectiveOn, level, code, oldName, newName, newKind, legalBasis };
}

function checkOrder(cells: CellReader, days: readonly (readonly [string, string | null])[]): void {
  const known = days.filter(([, day]) => day !== null);
  known.slice(1).forEach(([column, day], index) => {
    const [earlierColumn, earlier] = known[index]!;
    if (day! < earlier!) cells.report(column, 'DATES_ORDER', { earlier: earlierColumn, later: column });
  });
}
