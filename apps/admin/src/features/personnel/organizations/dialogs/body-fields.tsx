import { ORGANIZATION_KINDS } from '@haicap/domain/personnel';
import { Group, Select, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';

import { DayInput } from '../../../../shared/fields/day-input';
import { dayProps } from '../../../../shared/form/day-props';
import { NumberField } from '../../../../shared/form/number-field';
import { useT } from '../../../../shared/i18n';
import type { BodyValues } from './body-values';

interface BodyFieldsProps {
  readonly form: UseFormReturnType<BodyValues>;
  /** One that is there already ends by a step of its own. */
  readonly isNew: boolean;
  /** Bodies that it may belong to. */
  readonly above: readonly { readonly id: string; readonly name: string }[];
}

/** The fields of a body. */
export function BodyFields({ form, isNew, above }: BodyFieldsProps): ReactNode {
  const t = useT();
  const known = new Map(above.map(({ id, name }) => [id, name]));
  return (
    <>
      <Select
        allowDeselect={false}
        data={ORGANIZATION_KINDS.map((value) => ({ value, label: t(`enums.organizationKind.${value}`) }))}
        label={t('personnel.chart.bodyKind')}
        {...form.getInputProps('kind')}
      />
      <TextInput data-autofocus label={t('personnel.body.name')} required {...form.getInputProps('name')} />
      <Group align="flex-start" grow>
        <TextInput label={t('personnel.body.abbreviation')} {...form.getInputProps('abbreviation')} />
        <NumberField label={t('personnel.body.ordinal')} {...form.getInputProps('ordinal')} />
      </Group>
      <Select
        clearable
        data={[...known].map(([value, label]) => ({ value, label }))}
        label={t('personnel.body.parent')}
        nothingFoundMessage={t('ui.picker.nothing')}
        searchable
        {...form.getInputProps('parentId')}
      />
      <Group align="flex-start" grow>
        <DayInput label={t('personnel.word.from')} required {...dayProps(form, 'validFrom')} />
        {isNew && <DayInput label={t('personnel.word.lastDay')} {...dayProps(form, 'lastDay')} />}
      </Group>
      <Textarea autosize label={t('personnel.word.note')} minRows={1} {...form.getInputProps('note')} />
      <TextInput label={t('personnel.word.source')} {...form.getInputProps('source')} />
    </>
  );
}
