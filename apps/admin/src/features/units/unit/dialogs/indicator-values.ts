import { numberOrNull, textOrNull } from '../../../../shared/form/form-values';
import type { ValuePrecision } from '../../../../shared/schema.generated';
import type { IndicatorPartsFragment } from '../../operations.generated';

/** Fields of the indicator form. */
export type IndicatorValues = {
  indicator: string;
  periodFrom: string | null;
  periodTo: string | null;
  value: number | string | null;
  measure: string;
  precision: ValuePrecision;
  note: string;
  source: string;
};

/** An indicator as the form shows it; a new one when null. */
export function indicatorValues(indicator: IndicatorPartsFragment | null): IndicatorValues {
  return {
    indicator: indicator?.indicator ?? '',
    periodFrom: indicator?.periodFrom ?? null,
    periodTo: indicator?.periodTo ?? null,
    value: indicator?.value ?? '',
    measure: indicator?.measure ?? '',
    precision: indicator?.precision ?? 'EXACT',
    note: indicator?.note ?? '',
    source: indicator?.source ?? '',
  };
}

/** The form's values as the domain checks them; what is missing stays missing, for the domain to say so. */
export function indicatorInputOf(values: IndicatorValues) {
  return {
    ...values,
    indicator: values.indicator.trim(),
    periodFrom: values.periodFrom ?? '',
    periodTo: values.periodTo ?? '',
    value: numberOrNull(values.value) as number,
    measure: values.measure.trim(),
    note: textOrNull(values.note),
    source: values.source.trim(),
  };
}
