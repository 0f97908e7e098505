import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  INSTRUMENT_KINDS,
  KIND_SYMBOLS,
  normaliseInstrumentNumber,
  parseInstrumentNumber,
} from './instrument-number.js';

describe('number of a legal instrument', () => {
  // Numbers as printed on the documents behind the rearrangement of 2025 and 2026.
  test.each([
    ['1672/NQ-UBTVQH15', 1672, null, 'NQ', 'UBTVQH15', 'RESOLUTION'],
    ['202/2025/QH15', 202, 2025, null, 'QH15', null],
    ['76/2025/UBTVQH15', 76, 2025, null, 'UBTVQH15', null],
    ['60-NQ/TW', 60, null, 'NQ', 'TW', 'RESOLUTION'],
    ['30-CT/TW', 30, null, 'CT', 'TW', 'DIRECTIVE'],
    ['19/2025/QĐ-TTg', 19, 2025, 'QĐ', 'TTg', 'DECISION'],
    ['1027/CTK-CSCL', 1027, null, null, 'CTK-CSCL', 'LETTER'],
    ['30/2020/NĐ-CP', 30, 2020, 'NĐ', 'CP', 'DECREE'],
    ['237/NQ-UBTVQH16', 237, null, 'NQ', 'UBTVQH16', 'RESOLUTION'],
    ['30/2026/QH16', 30, 2026, null, 'QH16', null],
    ['12/TTr-UBND', 12, null, 'TTr', 'UBND', 'OTHER'],
    ['05/2023/TT-BNV', 5, 2023, 'TT', 'BNV', 'CIRCULAR'],
    ['127-KL/TW', 127, null, 'KL', 'TW', 'CONCLUSION'],
  ])('%s', (text, number, year, kindSymbol, issuerSymbol, kind) => {
    expect(parseInstrumentNumber(text)).toEqual({
      number,
      year,
      kindSymbol,
      issuerSymbol,
      kind,
      normalised: text,
    });
  });

  test.each([
    ['1672/nq-ubtvqh15', '1672/NQ-UBTVQH15'],
    [' 202 / 2025 / QH15 ', '202/2025/QH15'],
    ['19/2025/QÐ-TTG', '19/2025/QĐ-TTg'],
    ['19/2025/qd-ttg', '19/2025/QĐ-TTg'],
    ['30/2020/nđ–cp', '30/2020/NĐ-CP'],
    ['60 - nq / tw', '60-NQ/TW'],
    ['5/2023/TT-BNV', '05/2023/TT-BNV'],
    ['01672/NQ-UBTVQH15', '1672/NQ-UBTVQH15'],
    ['19/2025/QĐ-TTg'.normalize('NFD'), '19/2025/QĐ-TTg'],
    ['không số', 'không số'],
  ])('%s is written %s', (typed, written) => {
    expect(normaliseInstrumentNumber(typed)).toBe(written);
  });

  test.each(['', '1672', 'NQ-UBTVQH15', '1672/', '/NQ', '12/34/56', '1672/NQ-UBTVQH15 và 5', '60-XX/TW'])(
    '%j is no number',
    (text) => {
      expect(parseInstrumentNumber(text)).toBeNull();
    },
  );

  test('writing it again changes nothing', () => {
    const symbols = fc.constantFrom(...Object.keys(KIND_SYMBOLS));
    const number = fc.tuple(
      fc.integer({ min: 1, max: 99_999 }),
      fc.option(fc.integer({ min: 1945, max: 2100 })),
      symbols,
      fc.boolean(),
    );
    fc.assert(
      fc.property(number, ([running, year, symbol, party]) => {
        const text = party
          ? `${running}-${symbol}/TW`
          : `${running}/${year === null ? '' : `${year}/`}${symbol}-UBND`;
        const once = parseInstrumentNumber(text.toLowerCase());
        expect(once?.kindSymbol).toBe(symbol);
        expect(INSTRUMENT_KINDS).toContain(once?.kind);
        expect(normaliseInstrumentNumber(once!.normalised)).toBe(once!.normalised);
      }),
    );
  });
});
