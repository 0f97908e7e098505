import { textOrNull } from '../../../../shared/form/form-values';
import type { FacilityCondition, FacilityKind } from '../../../../shared/schema.generated';
import type { FacilityPartsFragment } from '../../operations.generated';

/** Fields of the facility form. */
export type FacilityValues = {
  kind: FacilityKind;
  name: string;
  address: string;
  hostUnitId: string | null;
  condition: FacilityCondition;
  equipment: string;
  connectivity: string;
  note: string;
  source: string;
  validFrom: string | null;
  validTo: string | null;
};

/** A facility as the form shows it; a new one when null. */
export function facilityValues(facility: FacilityPartsFragment | null): FacilityValues {
  return {
    kind: facility?.kind ?? 'HEADQUARTERS',
    name: facility?.name ?? '',
    address: facility?.address ?? '',
    hostUnitId: facility?.hostUnit?.id ?? null,
    condition: facility?.condition ?? 'UNKNOWN',
    equipment: facility?.equipment ?? '',
    connectivity: facility?.connectivity ?? '',
    note: facility?.note ?? '',
    source: facility?.source ?? '',
    validFrom: facility?.validFrom ?? null,
    validTo: facility?.validTo ?? null,
  };
}

/** The form's values as the API wants them. */
export function facilityInputOf(values: FacilityValues) {
  return {
    ...values,
    name: values.name.trim(),
    address: textOrNull(values.address),
    equipment: textOrNull(values.equipment),
    connectivity: textOrNull(values.connectivity),
    note: textOrNull(values.note),
    source: textOrNull(values.source),
    validFrom: values.validFrom ?? '',
  };
}
