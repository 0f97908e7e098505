import type { PlainDate } from '../dates/index.js';
import { foldVi } from '../text/index.js';

/** Why two records may be of one person. */
export const DUPLICATE_REASONS = ['SAME_NAME', 'SAME_STAFF_CODE', 'SAME_BIRTH_DATE'] as const;
/** Why two records may be of one person. */
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number];

/** What is compared of a person. */
export interface DuplicateFacts {
  readonly fullName: string;
  readonly staffCode: string | null;
  /** Null where unknown, or where the viewer may not know it. */
  readonly birthDate: PlainDate | null;
}

/** A person who may be the one that is being entered. */
export interface Duplicate<Person> {
  readonly person: Person;
  readonly reasons: readonly DuplicateReason[];
}

/**
 * What speaks for two records being of one person. A common birthday alone does not: it is found with a name or a staff
 * code only. Marks, case and the place of tones do not matter.
 * @example duplicateReasons({ fullName: 'Hoà Bình', … }, { fullName: 'HÒA BÌNH', … }) // ['SAME_NAME']
 */
export function duplicateReasons(entered: DuplicateFacts, known: DuplicateFacts): DuplicateReason[] {
  const reasons: DuplicateReason[] = [];
  if (foldVi(entered.fullName) === foldVi(known.fullName)) reasons.push('SAME_NAME');
  if (entered.staffCode !== null && codeOf(entered) === codeOf(known)) reasons.push('SAME_STAFF_CODE');
  if (reasons.length > 0 && entered.birthDate !== null && entered.birthDate === known.birthDate) {
    reasons.push('SAME_BIRTH_DATE');
  }
  return reasons;
}

/**
 * The people who may be the one that is being entered, the likeliest first. Nothing is merged: somebody decides.
 * @example findDuplicates(entered, persons)[0]?.reasons // ['SAME_NAME', 'SAME_BIRTH_DATE']
 */
export function findDuplicates<Person extends DuplicateFacts>(
  entered: DuplicateFacts,
  known: Iterable<Person>,
): Duplicate<Person>[] {
  return Array.from(known, (person) => ({ person, reasons: duplicateReasons(entered, person) }))
    .filter(({ reasons }) => reasons.length > 0)
    .toSorted((left, right) => weightOf(right.reasons) - weightOf(left.reasons));
}

/** A staff code is given once; a name with its birthday is rarely shared; a name often is. */
const WEIGHTS: Readonly<Record<DuplicateReason, number>> = {
  SAME_STAFF_CODE: 4,
  SAME_BIRTH_DATE: 2,
  SAME_NAME: 1,
};

function weightOf(reasons: readonly DuplicateReason[]): number {
  return reasons.reduce((sum, reason) => sum + WEIGHTS[reason], 0);
}

function codeOf({ staffCode }: DuplicateFacts): string | null {
  return staffCode === null ? null : staffCode.normalize('NFC').trim().toUpperCase();
}
