import { textOrNull } from '../../../shared/form/form-values';
import type { VersionedValues } from '../../../shared/form/use-versioned-save';
import type { FormOfAddress } from '../../../shared/schema.generated';
import type { PersonHeadFragment } from '../operations.generated';

/** A person as the form holds them. */
export type PersonValues = {
  fullName: string;
  formOfAddress: FormOfAddress | null;
  staffCode: string;
  /** The unit that keeps the file. */
  unitId: string | null;
  note: string;
  source: string;
};

/** A person as the form shows them; a new one when null. */
export function personValues(
  person: PersonHeadFragment | null,
  unitId: string | null = null,
): VersionedValues<PersonValues> {
  return {
    version: person?.version ?? null,
    values: {
      fullName: person?.fullName ?? '',
      formOfAddress: person?.formOfAddress ?? null,
      staffCode: person?.staffCode ?? '',
      unitId: person?.unit.id ?? unitId,
      note: person?.note ?? '',
      source: person?.source ?? '',
    },
  };
}

/** The form's values as the API wants them. */
export function personInputOf(values: PersonValues) {
  return {
    fullName: values.fullName.trim(),
    formOfAddress: values.formOfAddress,
    staffCode: textOrNull(values.staffCode),
    unitId: values.unitId ?? '',
    note: textOrNull(values.note),
    source: textOrNull(values.source),
  };
}
