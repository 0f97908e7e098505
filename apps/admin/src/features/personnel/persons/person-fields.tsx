import { FORMS_OF_ADDRESS } from '@haicap/domain/personnel';
import { Group, Select, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';

import { useT } from '../../../shared/i18n';
import { UnitPicker } from '../../../shared/unit-picker';
import type { PersonValues } from './person-values';

interface PersonFieldsProps {
  readonly form: UseFormReturnType<PersonValues>;
  /** Names of the units chosen so far, by id. */
  readonly unitNames: Readonly<Record<string, string>>;
  readonly onUnit: (unitId: string, name: string) => void;
  /** Below the name: who else is called so. */
  readonly children?: ReactNode;
}

/** The fields of a person that everybody who sees the person may see. */
export function PersonFields({ form, unitNames, onUnit, children }: PersonFieldsProps): ReactNode {
  const t = useT();
  const { unitId } = form.values;
  return (
    <>
      <Group align="flex-start" gap="sm" wrap="nowrap">
        <Select
          clearable
          data={FORMS_OF_ADDRESS.map((value) => ({ value, label: t(`enums.formOfAddress.${value}`) }))}
          label={t('personnel.persons.colAddress')}
          w={110}
          {...form.getInputProps('formOfAddress')}
        />
        <TextInput
          data-autofocus
          flex={1}
          label={t('personnel.persons.colName')}
          required
          {...form.getInputProps('fullName')}
        />
      </Group>
      {children}
      <TextInput
        description={t('personnel.person.staffCodeHint')}
        label={t('personnel.persons.colCode')}
        {...form.getInputProps('staffCode')}
      />
      <UnitPicker
        asOf={null}
        description={t('personnel.person.unitHint')}
        error={form.errors['unitId']}
        label={t('personnel.persons.colFile')}
        onChange={(unit) => {
          if (unit) onUnit(unit.unitId, unit.name);
          form.setFieldValue('unitId', unit?.unitId ?? null);
        }}
        required
        value={unitId === null ? null : { unitId, name: unitNames[unitId] ?? '' }}
      />
      <Textarea autosize label={t('personnel.word.note')} minRows={2} {...form.getInputProps('note')} />
      <TextInput label={t('personnel.word.source')} {...form.getInputProps('source')} />
    </>
  );
}
