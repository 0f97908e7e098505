import { z } from 'zod';
import type { PlainDate } from '../dates/index.js';
import { choice, day, issue, optional, optionalText, report, text } from '../inputs/bricks.js';
import {
  INSTRUMENT_KINDS,
  normaliseInstrumentNumber,
  parseInstrumentNumber,
  type LegalInstrumentKind,
} from './instrument-number.js';

/** A legal document that something rests on. */
export interface LegalInstrumentInput {
  /** Number and symbol; written as the register writes it. */
  readonly number: string;
  readonly kind: LegalInstrumentKind;
  readonly issuer: string;
  readonly issuedOn: PlainDate | null;
  /** In force from. */
  readonly effectiveOn: PlainDate | null;
  /** What it orders happens from this day. */
  readonly operativeOn: PlainDate | null;
  readonly subject: string;
  readonly sourceUrl: string | null;
  readonly note: string | null;
}

/** Schema of {@link LegalInstrumentInput}. */
export const legalInstrumentInput: z.ZodType<LegalInstrumentInput> = z
  .object(
    {
      number: text(100)
        .refine((number) => parseInstrumentNumber(number) !== null, issue('instruments.number.shape'))
        .transform(normaliseInstrumentNumber),
      kind: choice(INSTRUMENT_KINDS),
      issuer: text(300),
      issuedOn: optional(day()),
      effectiveOn: optional(day()),
      operativeOn: optional(day()),
      subject: text(2_000),
      sourceUrl: z.preprocess(
        (value) => (value === '' ? null : value),
        optional(text(2_000).refine(isWebAddress, issue('input.url'))),
      ),
      note: optionalText(10_000),
    },
    issue('input.type'),
  )
  .superRefine((instrument, context) => {
    const { issuedOn, effectiveOn, operativeOn } = instrument;
    if (issuedOn !== null && effectiveOn !== null && effectiveOn < issuedOn) {
      report(context, 'instruments.dates.order', ['effectiveOn']);
    }
    if (issuedOn !== null && operativeOn !== null && operativeOn < issuedOn) {
      report(context, 'instruments.dates.order', ['operativeOn']);
    }
  });

/** Only http and https: a `javascript:` address would run when clicked. */
function isWebAddress(address: string): boolean {
  return /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(address);
}
