import { numberOrNull, textOrNull } from '../../../../shared/form/form-values';
import type {
  PopulationQuality,
  UnitKind,
  UnitVersionCorrectInput,
} from '../../../../shared/schema.generated';
import type { UnitVersionFactsFragment } from '../../operations.generated';

/** Fields of the correction form. */
export type CorrectionValues = {
  code: string;
  name: string;
  kind: UnitKind;
  areaKm2: number | string | null;
  population: number | string | null;
  populationAsOf: string | null;
  populationQuality: PopulationQuality;
  seat: string;
  reason: string;
};

/** What is recorded, as the form shows it. */
export function correctionValues(version: UnitVersionFactsFragment): CorrectionValues {
  return {
    code: version.code,
    name: version.name,
    kind: version.kind,
    areaKm2: version.areaKm2 ?? '',
    population: version.population ?? '',
    populationAsOf: version.populationAsOf ?? null,
    populationQuality: version.populationQuality,
    seat: version.seat ?? '',
    reason: '',
  };
}

/** Only what differs from what is recorded; null clears a field. */
export function correctionOf(
  values: CorrectionValues,
  recorded: CorrectionValues,
): Omit<UnitVersionCorrectInput, 'id' | 'expectedVersion'> {
  const now = inputOf(values);
  const before = inputOf(recorded);
  const changed = Object.entries(now).filter(
    ([field, value]) => value !== before[field as keyof typeof before],
  );
  return { ...Object.fromEntries(changed), reason: values.reason };
}

function inputOf(values: CorrectionValues) {
  return {
    code: values.code.trim(),
    name: values.name.trim(),
    kind: values.kind,
    areaKm2: numberOrNull(values.areaKm2),
    population: numberOrNull(values.population),
    populationAsOf: values.populationAsOf,
    populationQuality: values.populationQuality,
    seat: textOrNull(values.seat),
  };
}
