import { textOrNull } from '../../../shared/form/form-values';
import type { VersionedValues } from '../../../shared/form/use-versioned-save';
import type { Sex } from '../../../shared/schema.generated';
import type { PersonPrivateQuery } from '../operations.generated';

/** Protected data of a person as the API gives it. */
export type PrivateFacts = NonNullable<NonNullable<PersonPrivateQuery['person']>['private']>;

/** Protected data as the form holds it. */
export type PrivateValues = {
  birthDate: string | null;
  sex: Sex | null;
  ethnicity: string;
  phone: string;
  email: string;
  address: string;
  qualification: string;
  politicalTheory: string;
  partyAdmittedOn: string | null;
  partyOfficialOn: string | null;
};

/** Texts among the fields, in the order in which they are shown. */
export const PRIVATE_TEXTS = [
  'ethnicity',
  'phone',
  'email',
  'address',
  'qualification',
  'politicalTheory',
] as const;

/** Protected data as the form shows it. */
export function privateValues(facts: PrivateFacts): VersionedValues<PrivateValues> {
  const texts = Object.fromEntries(PRIVATE_TEXTS.map((field) => [field, facts[field] ?? '']));
  return {
    version: facts.version,
    values: {
      ...(texts as Pick<PrivateValues, (typeof PRIVATE_TEXTS)[number]>),
      birthDate: facts.birthDate ?? null,
      sex: facts.sex ?? null,
      partyAdmittedOn: facts.partyAdmittedOn ?? null,
      partyOfficialOn: facts.partyOfficialOn ?? null,
    },
  };
}

/** The form's values as the API wants them. */
export function privateInputOf(values: PrivateValues) {
  const texts = Object.fromEntries(PRIVATE_TEXTS.map((field) => [field, textOrNull(values[field])]));
  return { ...values, ...(texts as Record<(typeof PRIVATE_TEXTS)[number], string | null>) };
}
