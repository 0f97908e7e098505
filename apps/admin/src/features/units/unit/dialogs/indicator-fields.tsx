import { Autocomplete, Group, Select, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { VALUE_PRECISIONS } from '@haicap/domain/units';
import type { ReactNode } from 'react';

import { DayInput } from '../../../../shared/fields/day-input';
import { dayProps } from '../../../../shared/form/day-props';
import { NumberField } from '../../../../shared/form/number-field';
import { useT } from '../../../../shared/i18n';
import { indicatorText, KNOWN_INDICATORS, KNOWN_MEASURES, measureText } from '../indicator-words';
import type { IndicatorValues } from './indicator-values';

interface IndicatorFieldsProps {
  readonly form: UseFormReturnType<IndicatorValues>;
  /** What is measured, and when, cannot be changed any more. */
  readonly isFixed: boolean;
}

/** The fields of an indicator. */
export function IndicatorFields({ form, isFixed }: IndicatorFieldsProps): ReactNode {
  const t = useT();
  return (
    <>
      <Autocomplete
        label={t('unitsPages.indicators.indicator')}
        description={t('unitsPages.indicators.key')}
        data={[...KNOWN_INDICATORS]}
        renderOption={({ option }) => `${indicatorText(t, option.value)} (${option.value})`}
        required
        disabled={isFixed}
        {...form.getInputProps('indicator')}
      />
      {!isFixed && (
        <Group grow align="flex-start">
          <DayInput
            label={t('unitsPages.indicators.periodFrom')}
            required
            {...dayProps(form, 'periodFrom')}
          />
          <DayInput label={t('unitsPages.indicators.periodTo')} required {...dayProps(form, 'periodTo')} />
        </Group>
      )}
      <Group grow align="flex-start">
        <Select
          label={t('unitsPages.indicators.precision')}
          data={VALUE_PRECISIONS.map((value) => ({ value, label: t(`enums.valuePrecision.${value}`) }))}
          allowDeselect={false}
          {...form.getInputProps('precision')}
        />
        <NumberField label={t('unitsPages.indicators.value')} required {...form.getInputProps('value')} />
        <Autocomplete
          label={t('unitsPages.indicators.measure')}
          data={[...KNOWN_MEASURES]}
          renderOption={({ option }) => `${measureText(t, option.value)} (${option.value})`}
          required
          disabled={isFixed}
          {...form.getInputProps('measure')}
        />
      </Group>
      <TextInput label={t('unitsPages.indicators.source')} required {...form.getInputProps('source')} />
      <Textarea
        label={t('unitsPages.indicators.note')}
        autosize
        minRows={1}
        {...form.getInputProps('note')}
      />
    </>
  );
}
