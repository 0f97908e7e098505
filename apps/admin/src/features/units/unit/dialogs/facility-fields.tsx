import { Group, Select, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { FACILITY_CONDITIONS, FACILITY_KINDS } from '@haicap/domain/units';
import type { ReactNode } from 'react';

import { DayInput } from '../../../../shared/fields/day-input';
import { dayProps } from '../../../../shared/form/day-props';
import { useT } from '../../../../shared/i18n';
import { UnitPicker } from '../../../../shared/unit-picker';
import type { FacilityValues } from './facility-values';

interface FacilityFieldsProps {
  readonly form: UseFormReturnType<FacilityValues>;
  /** Names of the units chosen as hosts so far, by id. */
  readonly hosts: Readonly<Record<string, string>>;
  readonly onHost: (unitId: string, name: string) => void;
}

/** A host may be a unit that has ended: its building is still there. The eve of the reform knows all of them. */
const DAY_OF_FORMER_UNITS = '2025-06-30';

/** The fields of a facility. */
export function FacilityFields({ form, hosts, onHost }: FacilityFieldsProps): ReactNode {
  const t = useT();
  const { hostUnitId } = form.values;
  const kinds = FACILITY_KINDS.map((kind) => ({ value: kind, label: t(`enums.facilityKind.${kind}`) }));
  const conditions = FACILITY_CONDITIONS.map((condition) => ({
    value: condition,
    label: t(`enums.facilityCondition.${condition}`),
  }));
  return (
    <>
      <Group grow align="flex-start">
        <Select
          label={t('unitsPages.facilities.kind')}
          data={kinds}
          allowDeselect={false}
          {...form.getInputProps('kind')}
        />
        <Select
          label={t('unitsPages.facilities.condition')}
          data={conditions}
          allowDeselect={false}
          {...form.getInputProps('condition')}
        />
      </Group>
      <TextInput label={t('unitsPages.facilities.name')} required {...form.getInputProps('name')} />
      <TextInput label={t('unitsPages.facilities.address')} {...form.getInputProps('address')} />
      <UnitPicker
        label={t('unitsPages.facilities.host')}
        description={t('unitsPages.facilities.hostHint')}
        asOf={DAY_OF_FORMER_UNITS}
        value={hostUnitId === null ? null : { unitId: hostUnitId, name: hosts[hostUnitId] ?? '' }}
        error={form.errors['hostUnitId']}
        onChange={(unit) => {
          if (unit) onHost(unit.unitId, unit.name);
          form.setFieldValue('hostUnitId', unit?.unitId ?? null);
        }}
      />
      <Group grow align="flex-start">
        <DayInput label={t('unitsPages.facilities.validFrom')} required {...dayProps(form, 'validFrom')} />
        <DayInput label={t('unitsPages.facilities.validTo')} {...dayProps(form, 'validTo')} />
      </Group>
      <Textarea
        label={t('unitsPages.facilities.equipment')}
        autosize
        minRows={2}
        {...form.getInputProps('equipment')}
      />
      <TextInput label={t('unitsPages.facilities.connectivity')} {...form.getInputProps('connectivity')} />
      <Textarea
        label={t('unitsPages.facilities.note')}
        autosize
        minRows={1}
        {...form.getInputProps('note')}
      />
      <TextInput label={t('unitsPages.facilities.source')} {...form.getInputProps('source')} />
    </>
  );
}
