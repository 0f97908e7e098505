import { Fieldset, Group, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';

import { DayInput } from '../../../shared/fields/day-input';
import { dayProps } from '../../../shared/form/day-props';
import { useT } from '../../../shared/i18n';
import type { DecisionValues } from './decision-values';

interface DecisionFieldsProps<Values extends DecisionValues> {
  readonly form: UseFormReturnType<Values>;
  /** Whether the step needs one. */
  readonly required?: boolean;
}

/** Number, day and issuer of a decision, as printed. */
export function DecisionFields<Values extends DecisionValues>({
  form,
  required = true,
}: DecisionFieldsProps<Values>): ReactNode {
  const t = useT();
  return (
    <Fieldset legend={t('personnel.decision.legend')}>
      <Group align="flex-start" grow>
        <TextInput
          label={t('personnel.decision.number')}
          placeholder="15-QĐ/TU"
          required={required}
          {...form.getInputProps('number')}
        />
        <DayInput
          label={t('personnel.decision.issuedOn')}
          required={required}
          {...dayProps(form, 'issuedOn' as keyof Values & string)}
        />
      </Group>
      <TextInput
        label={t('personnel.decision.issuer')}
        mt="xs"
        required={required}
        {...form.getInputProps('issuer')}
      />
      <TextInput label={t('personnel.decision.subject')} mt="xs" {...form.getInputProps('subject')} />
    </Fieldset>
  );
}
