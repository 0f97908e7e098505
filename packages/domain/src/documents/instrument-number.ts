/** Kinds of legal instruments. */
export const INSTRUMENT_KINDS = [
  'LAW',
  'RESOLUTION',
  'DECREE',
  'DECISION',
  'DIRECTIVE',
  'CIRCULAR',
  'CONCLUSION',
  'PLAN',
  'LETTER',
  'OTHER',
] as const;
/** Kind of a legal instrument. */
export type LegalInstrumentKind = (typeof INSTRUMENT_KINDS)[number];

/** What the number of a legal instrument says. */
export interface InstrumentNumber {
  /** Running number without leading zeros. */
  readonly number: number;
  /** Year in the number, as in `202/2025/QH15`. */
  readonly year: number | null;
  /** Abbreviation of the kind, as in `NQ`; null where the number has none. */
  readonly kindSymbol: string | null;
  /** Abbreviation of the issuer, as in `UBTVQH15` or `TW`. */
  readonly issuerSymbol: string;
  /** Kind by its symbol; null where the number does not tell (`QH15` numbers laws and resolutions alike). */
  readonly kind: LegalInstrumentKind | null;
  /** The number as the register writes it. */
  readonly normalised: string;
}

/**
 * Abbreviations of kinds: annex III of Decree 30/2020/NĐ-CP for the State, the Law on Promulgation of Legal
 * Documents for decrees and circulars, Guidance 36-HD/VPTW for the Party.
 */
export const KIND_SYMBOLS: Readonly<Record<string, LegalInstrumentKind>> = {
  L: 'LAW',
  NQ: 'RESOLUTION',
  NQLT: 'RESOLUTION',
  NĐ: 'DECREE',
  QĐ: 'DECISION',
  CT: 'DIRECTIVE',
  TT: 'CIRCULAR',
  TTLT: 'CIRCULAR',
  KL: 'CONCLUSION',
  KH: 'PLAN',
  CV: 'LETTER',
  ...others('PL QC QyĐ TC TB HD CTr PA ĐA DA BC BB TTr HĐ CĐ BGN BTT GUQ GM GGT GNP PG PC PB QyC'),
};

const STATE_SHAPE = /^(\d{1,6})\/(?:(\d{4})\/)?([\p{L}\d]+(?:-[\p{L}\d]+)*)$/u;
const PARTY_SHAPE = /^(\d{1,6})-([\p{L}]+)\/([\p{L}\d]+(?:[-.][\p{L}\d]+)*)$/u;
/** Symbols that are not all capitals; the rest of a number is. */
const MIXED_CASE: ReadonlyMap<string, string> = new Map(
  [...Object.keys(KIND_SYMBOLS), 'TTg'].map((symbol) => [symbol.toUpperCase(), symbol]),
);
/** Symbols typed without the stroke of Đ, where nothing else can be meant. */
const WITHOUT_STROKE: Readonly<Record<string, string>> = { QD: 'QĐ', ND: 'NĐ' };

/**
 * Reads the number of a legal instrument; null when it is none. Letter case, spaces and long dashes do not matter.
 * @example parseInstrumentNumber('1672/nq-ubtvqh15')
 * // { number: 1672, year: null, kindSymbol: 'NQ', issuerSymbol: 'UBTVQH15', kind: 'RESOLUTION', normalised: '1672/NQ-UBTVQH15' }
 */
export function parseInstrumentNumber(text: string): InstrumentNumber | null {
  const typed = tidy(text);
  return readPartyNumber(typed) ?? readStateNumber(typed);
}

/**
 * The number as the register writes it; the trimmed text where it cannot be read.
 * @example normaliseInstrumentNumber(' 202 / 2025 / QH15 ') // '202/2025/QH15'
 */
export function normaliseInstrumentNumber(text: string): string {
  return parseInstrumentNumber(text)?.normalised ?? text.trim().normalize('NFC');
}

/** The Party writes `60-NQ/TW`: number, kind, issuer. */
function readPartyNumber(typed: string): InstrumentNumber | null {
  const match = PARTY_SHAPE.exec(typed);
  if (!match) return null;
  const number = Number(match[1]);
  const kindSymbol = symbolOf(match[2]!);
  const kind = KIND_SYMBOLS[kindSymbol];
  if (kind === undefined) return null;
  const issuerSymbol = symbolOf(match[3]!);
  const normalised = `${twoDigits(number)}-${kindSymbol}/${issuerSymbol}`;
  return { number, year: null, kindSymbol, issuerSymbol, kind, normalised };
}

/** The State writes `30/2020/NĐ-CP`, `1672/NQ-UBTVQH15`, `202/2025/QH15`, and letters `1027/CTK-CSCL`. */
function readStateNumber(typed: string): InstrumentNumber | null {
  const match = STATE_SHAPE.exec(typed);
  if (!match) return null;
  const number = Number(match[1]);
  const year = match[2] === undefined ? null : Number(match[2]);
  const [first, ...rest] = match[3]!.split('-').map(symbolOf) as [string, ...string[]];
  if (/^\d+$/.test(first)) return null;
  const numbered = `${twoDigits(number)}/${year === null ? '' : `${year}/`}`;
  const kind = KIND_SYMBOLS[first];
  if (kind !== undefined && rest.length > 0) {
    const issuerSymbol = rest.join('-');
    return {
      number,
      year,
      kindSymbol: first,
      issuerSymbol,
      kind,
      normalised: `${numbered}${first}-${issuerSymbol}`,
    };
  }
  const issuerSymbol = [first, ...rest].join('-');
  // Issuer and drafting office without a kind make an official letter (Decree 30/2020/NĐ-CP, annex III).
  const letter = rest.length > 0 ? 'LETTER' : null;
  return {
    number,
    year,
    kindSymbol: null,
    issuerSymbol,
    kind: letter,
    normalised: `${numbered}${issuerSymbol}`,
  };
}

function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u00d0\u00f0\u0189]/g, 'Đ')
    .replace(/\s*([/-])\s*/g, '$1')
    .trim();
}

function symbolOf(typed: string): string {
  const capitals = typed.toUpperCase();
  return MIXED_CASE.get(capitals) ?? WITHOUT_STROKE[capitals] ?? capitals;
}

/** Numbers below 10 are written with a zero in front. */
function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

function others(symbols: string): Record<string, LegalInstrumentKind> {
  return Object.fromEntries(symbols.split(' ').map((symbol) => [symbol, 'OTHER']));
}
