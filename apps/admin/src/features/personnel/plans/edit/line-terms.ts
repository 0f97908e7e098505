import type { AssignmentKind, AssignmentMode } from '../../../../shared/schema.generated';

/** What can be changed of a line: who, and on which terms. */
export interface LineTerms {
  readonly personId: string | null;
  readonly kind: AssignmentKind;
  readonly mode: AssignmentMode;
  readonly note: string | null;
  readonly overrideReason: string | null;
}

/** A field of the terms. */
export type TermField = keyof LineTerms;

/** All fields of the terms, in the order of the table. */
export const TERM_FIELDS = [
  'personId',
  'kind',
  'mode',
  'note',
  'overrideReason',
] as const satisfies TermField[];

/** A line as it is stored, reduced to what editing needs. */
export interface TermedLine {
  readonly id: string;
  readonly person?: { readonly id: string } | null;
  readonly kind: AssignmentKind;
  readonly mode: AssignmentMode;
  readonly note?: string | null;
  readonly overrideReason?: string | null;
}

/** The terms of a stored line. */
export function termsOf(line: TermedLine): LineTerms {
  return {
    personId: line.person?.id ?? null,
    kind: line.kind,
    mode: line.mode,
    note: line.note ?? null,
    overrideReason: line.overrideReason ?? null,
  };
}

/** Whether two terms say the same. */
export function sameTerms(one: LineTerms, other: LineTerms): boolean {
  return TERM_FIELDS.every((field) => one[field] === other[field]);
}
