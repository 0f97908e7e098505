import { ORGANIZATION_KINDS } from '@haicap/domain/personnel';
import { Checkbox, Group, MultiSelect, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';

import { DayInput } from '../../../shared/fields/day-input';
import { dayProps } from '../../../shared/form/day-props';
import { NumberField } from '../../../shared/form/number-field';
import { useT } from '../../../shared/i18n';
import { UNIT_LEVELS } from '../../../shared/unit-words';
import { partsOf, type TypeValues } from './type-values';

interface TypeFieldsProps {
  readonly form: UseFormReturnType<TypeValues>;
  /** The key of a known one stays. */
  readonly isNew: boolean;
}

/** The fields of a kind of post. */
export function TypeFields({ form, isNew }: TypeFieldsProps): ReactNode {
  const t = useT();
  const several = (field: 'organizationKinds' | 'levels') => ({
    value: partsOf(form.values[field]),
    onChange: (chosen: string[]) => form.setFieldValue(field, chosen.join(',')),
    error: form.errors[field],
  });
  return (
    <>
      <TextInput
        data-autofocus
        label={t('personnel.catalogue.nameVi')}
        required
        {...form.getInputProps('nameVi')}
      />
      <TextInput label={t('personnel.catalogue.nameEn')} required {...form.getInputProps('nameEn')} />
      <Group align="flex-start" grow>
        <TextInput label={t('personnel.catalogue.nameFr')} required {...form.getInputProps('nameFr')} />
        <TextInput
          description={t('personnel.catalogue.feminineHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          label={t('personnel.catalogue.nameFrFeminine')}
          {...form.getInputProps('nameFrFeminine')}
        />
      </Group>
      <Group align="flex-start" grow>
        <TextInput
          description={t('personnel.catalogue.keyHint')}
          disabled={!isNew}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          label={t('personnel.catalogue.key')}
          required
          {...form.getInputProps('key')}
        />
        <NumberField
          description={t('personnel.catalogue.precedenceHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          label={t('personnel.catalogue.precedence')}
          required
          {...form.getInputProps('precedence')}
        />
      </Group>
      <Checkbox
        checked={form.values.isKeyLeadership === 'yes'}
        label={t('personnel.word.keyYes')}
        onChange={(event) =>
          form.setFieldValue('isKeyLeadership', event.currentTarget.checked ? 'yes' : 'no')
        }
      />
      <MultiSelect
        clearable
        data={ORGANIZATION_KINDS.map((value) => ({ value, label: t(`enums.organizationKind.${value}`) }))}
        description={t('personnel.catalogue.anyHint')}
        label={t('personnel.catalogue.bodies')}
        {...several('organizationKinds')}
      />
      <MultiSelect
        clearable
        data={UNIT_LEVELS.map((value) => ({ value, label: t(`enums.unitLevel.${value}`) }))}
        description={t('personnel.catalogue.anyHint')}
        label={t('personnel.catalogue.levels')}
        {...several('levels')}
      />
      <Group align="flex-start" grow>
        <DayInput label={t('personnel.word.from')} required {...dayProps(form, 'validFrom')} />
        <DayInput label={t('personnel.word.lastDay')} {...dayProps(form, 'lastDay')} />
      </Group>
      <Textarea
        autosize
        label={t('personnel.catalogue.legalBasis')}
        minRows={1}
        {...form.getInputProps('legalBasis')}
      />
    </>
  );
}
