import { POSITION_STATUSES } from '@haicap/domain/personnel';
import { Group, Select, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';

import { DayInput } from '../../../../shared/fields/day-input';
import { dayProps } from '../../../../shared/form/day-props';
import { NumberField } from '../../../../shared/form/number-field';
import { useT } from '../../../../shared/i18n';
import type { EstablishmentValues } from './establishment-values';

interface EstablishmentFieldsProps<Values extends EstablishmentValues> {
  readonly form: UseFormReturnType<Values>;
}

/** How many people a post is meant for, from when on, by which document. */
export function EstablishmentFields<Values extends EstablishmentValues>({
  form,
}: EstablishmentFieldsProps<Values>): ReactNode {
  const t = useT();
  return (
    <>
      <Group align="flex-start" grow>
        <DayInput
          label={t('personnel.post.from')}
          required
          {...dayProps(form, 'validFrom' as keyof Values & string)}
        />
        <NumberField
          disabled={form.values.status === 'ABOLISHED'}
          label={t('personnel.chart.headcount')}
          required
          {...form.getInputProps('headcount')}
        />
      </Group>
      <Select
        allowDeselect={false}
        data={POSITION_STATUSES.map((value) => ({ value, label: t(`enums.positionStatus.${value}`) }))}
        label={t('personnel.post.status')}
        {...form.getInputProps('status')}
      />
      <TextInput label={t('personnel.post.basis')} {...form.getInputProps('basis')} />
    </>
  );
}
