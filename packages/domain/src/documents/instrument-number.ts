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

/** Abbreviations of kinds (Decree 30/2020/NĐ-CP annex III; Party documents). */
export const KIND_SYMBOLS: Readonly<Record<string, LegalInstrumentKind>> = {
  L: 'LAW',
  NQ: 'RESOLUTION',
  NQLT: 'RESOLUTION',
  NĐ: 'DECREE',
  QĐ: 'DECISION',
  QÐ: 'DECISION',
  QC: 'OTHER',
  QyĐ: 'OTHER',
  CT: 'DIRECTIVE',
  TT: 'CIRCULAR',
  TTLT: 'CIRCULAR',
  KL: 'CONCLUSION',
  KH: 'PLAN',
  CV: 'LETTER',
  PL: 'OTHER',
  TB: 'OTHER',
  TTr: 'OTHER',
  HD: 'OTHER',
  BC: 'OTHER',
  CTr: 'OTHER',
  QyC: 'OTHER',
};

const SHAPE = /^(\d{1,6})(?:\/(\d{4}))?([/-])([\p{L}\d&.]+(?:[-/][\p{L}\d&.]+)*)$/u;

/**
 * Reads the number of a legal instrument; null when it is none.
 * @example parseInstrumentNumber('1672/nq-ubtvqh15')
 * // { number: 1672, year: null, kindSymbol: 'NQ', issuerSymbol: 'UBTVQH15', kind: 'RESOLUTION', normalised: '1672/NQ-UBTVQH15' }
 */
export function parseInstrumentNumber(text: string): InstrumentNumber | null {
  throw new Error(`not written yet ${text} ${SHAPE.source}`);
}

/**
 * The number as the register writes it; the trimmed text where it cannot be read.
 * @example normaliseInstrumentNumber(' 202 / 2025 / QH15 ') // '202/2025/QH15'
 */
export function normaliseInstrumentNumber(text: string): string {
  return parseInstrumentNumber(text)?.normalised ?? text.trim().normalize('NFC');
}
