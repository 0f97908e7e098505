import { z } from 'zod';
import type { PlainDate } from '../dates/index.js';
import { day, issue, optionalText, text } from '../inputs/bricks.js';

/** A decision about personnel, as printed. */
export interface DecisionInput {
  readonly number: string;
  readonly issuedOn: PlainDate;
  readonly issuer: string;
  readonly subject: string | null;
}

/** Why something is refused, withdrawn, returned or undone. */
export interface PersonnelReasonInput {
  readonly reason: string;
}

/** Longest reason. */
export const LONGEST_REASON = 2_000;

/**
 * Schema of {@link DecisionInput}.
 * @example decisionInput.parse({ number: '15-QĐ/TU', issuedOn: '2025-06-20', issuer: 'Tỉnh ủy Lạng Sơn' }).subject // null
 */
export const decisionInput: z.ZodType<DecisionInput> = z.object(
  {
    number: text(100).transform((number) => number.replaceAll(/\s+/g, ' ')),
    issuedOn: day(),
    issuer: text(300),
    subject: optionalText(2_000),
  },
  issue('input.type'),
);

/**
 * Schema of {@link PersonnelReasonInput}.
 * @example personnelReasonInput.safeParse({ reason: ' ' }).success // false
 */
export const personnelReasonInput: z.ZodType<PersonnelReasonInput> = z.object(
  { reason: text(LONGEST_REASON) },
  issue('input.type'),
);
