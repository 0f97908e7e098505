import { textOrNull } from '../../../../shared/form/form-values';
import type { PositionStatus } from '../../../../shared/schema.generated';

/** A headcount as the form holds it. */
export type EstablishmentValues = {
  validFrom: string | null;
  headcount: number | string;
  status: PositionStatus;
  basis: string;
};

/** What a new post begins with. */
export function newEstablishment(asOf: string): EstablishmentValues {
  return { validFrom: asOf, headcount: 1, status: 'AUTHORIZED', basis: '' };
}

/** The form's values as the API wants them; an abolished post is meant for nobody. */
export function establishmentInputOf(values: EstablishmentValues) {
  return {
    validFrom: values.validFrom ?? '',
    headcount: values.status === 'ABOLISHED' ? 0 : Number(values.headcount),
    status: values.status,
    basis: textOrNull(values.basis),
  };
}
