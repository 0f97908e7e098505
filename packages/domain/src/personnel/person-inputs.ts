import { z } from 'zod';
import { plainDate, type PlainDate } from '../dates/index.js';
import type { InputIssueCode } from '../errors/index.js';
import { choice, day, identifier, issue, optional, optionalText, report, text } from '../inputs/bricks.js';
import { FORMS_OF_ADDRESS, SEXES, type FormOfAddress, type Sex } from './personnel-lists.js';

/** A person who holds, or is to hold, posts. */
export interface PersonInput {
  readonly fullName: string;
  readonly formOfAddress: FormOfAddress | null;
  /** Code of the personnel file. */
  readonly staffCode: string | null;
  /** The unit that keeps the personnel file. */
  readonly unitId: string;
  readonly source: string | null;
  readonly note: string | null;
}

/** Protected data of a person; everything may be unknown. */
export interface PersonPrivateInput {
  readonly birthDate: PlainDate | null;
  readonly sex: Sex | null;
  readonly ethnicity: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly address: string | null;
  readonly qualification: string | null;
  readonly politicalTheory: string | null;
  readonly partyAdmittedOn: PlainDate | null;
  readonly partyOfficialOn: PlainDate | null;
}

const STAFF_CODE = /^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,49}$/u;
const PHONE = /^\+?\d(?:[ .-]?\d){5,18}$/;
const EMAIL = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\.]+(?:\.[^\s@<>,;:"()[\]\\.]+)+$/;
/** Nobody in office was born, or joined the Party, before these days (the Party was founded on 3 February 1930). */
const EARLIEST_BIRTH = plainDate('1900-01-01');
const EARLIEST_ADMISSION = plainDate('1930-02-03');

/**
 * Schema of {@link PersonInput}.
 * @example personInput.parse({ fullName: ' Nguyễn  Văn An ', unitId: 'u' }).fullName // 'Nguyễn Văn An'
 */
export const personInput: z.ZodType<PersonInput> = z.object(
  {
    fullName: text(150).transform((name) => name.replaceAll(/\s+/g, ' ')),
    formOfAddress: optional(choice(FORMS_OF_ADDRESS)),
    staffCode: shaped(50, STAFF_CODE, 'persons.staffCode.shape'),
    unitId: identifier(),
    source: optionalText(1_000),
    note: optionalText(5_000),
  },
  issue('input.type'),
);

/**
 * Schema of {@link PersonPrivateInput}. Whether a birthday lies in the future is for {@link checkBirthDate}, which knows
 * the day.
 * @example personPrivateInput.parse({ phone: '0912 345 678' }).birthDate // null
 */
export const personPrivateInput: z.ZodType<PersonPrivateInput> = z
  .object(
    {
      birthDate: optional(day()),
      sex: optional(choice(SEXES)),
      ethnicity: optionalText(100),
      phone: shaped(30, PHONE, 'persons.phone.shape'),
      email: shaped(254, EMAIL, 'accounts.email.shape'),
      address: optionalText(500),
      qualification: optionalText(500),
      politicalTheory: optionalText(200),
      partyAdmittedOn: optional(day()),
      partyOfficialOn: optional(day()),
    },
    issue('input.type'),
  )
  .superRefine(checkDays);

/**
 * What is wrong with a birthday, seen from today; null when nothing is.
 * @example checkBirthDate('2030-01-01', today) // 'persons.birthDate.future'
 */
export function checkBirthDate(birthDate: PlainDate | null, today: PlainDate): InputIssueCode | null {
  return birthDate !== null && birthDate > today ? 'persons.birthDate.future' : null;
}

function checkDays(person: PersonPrivateInput, context: z.RefinementCtx<unknown>): void {
  const { birthDate, partyAdmittedOn: admitted, partyOfficialOn: official } = person;
  if (birthDate !== null && birthDate < EARLIEST_BIRTH) {
    report(context, 'persons.birthDate.range', ['birthDate']);
  }
  for (const [field, on] of Object.entries({ partyAdmittedOn: admitted, partyOfficialOn: official })) {
    if (on === null) continue;
    if (on < EARLIEST_ADMISSION) report(context, 'persons.party.range', [field]);
    else if (birthDate !== null && on <= birthDate) report(context, 'persons.party.beforeBirth', [field]);
  }
  if (admitted !== null && official !== null && official < admitted) {
    report(context, 'persons.party.order', ['partyOfficialOn']);
  }
}

/** Text of a certain shape that may be absent. */
function shaped(longest: number, shape: RegExp, code: InputIssueCode): z.ZodType<string | null> {
  return optionalText(longest).refine((value) => value === null || shape.test(value), issue(code));
}
