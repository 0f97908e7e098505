import { Paper, SimpleGrid, Stack, TextInput, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';

import { DayInput } from '../../../shared/fields/day-input';
import { useT } from '../../../shared/i18n';
import { UnitPicker } from '../../../shared/unit-picker';
import { InstrumentPicker } from '../instrument-picker';
import type { DraftPartProps } from './draft-part-props';

/** Title, legal instrument, the three days, and the territory concerned. */
export function HeadFields({ form, onChange, faults }: DraftPartProps): ReactNode {
  const t = useT();
  return (
    <Paper withBorder p="md" component="section" aria-label={t('acts.composer.head')}>
      <Stack gap="sm">
        <TextInput
          label={t('acts.field.title')}
          value={form.title}
          onChange={(event) => onChange({ ...form, title: event.currentTarget.value })}
          error={faults.get('title')}
          required
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <UnitPicker
            label={t('acts.field.scopeUnit')}
            asOf={form.operationalFrom}
            filter={{ level: ['PROVINCE'] }}
            value={form.scopeUnit}
            onChange={(unit) =>
              onChange({ ...form, scopeUnit: unit && { unitId: unit.unitId, name: unit.name } })
            }
            error={faults.get('scopeUnitId')}
          />
          <InstrumentPicker
            label={t('acts.column.instrument')}
            value={form.instrument}
            onChange={(instrument) => onChange({ ...form, instrument })}
          />
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <DayInput
            label={t('acts.field.adoptedOn')}
            value={form.adoptedOn}
            onChange={(adoptedOn) => onChange({ ...form, adoptedOn })}
            error={faults.get('adoptedOn')}
          />
          <DayInput
            label={t('acts.field.inForceOn')}
            value={form.inForceOn}
            onChange={(inForceOn) => onChange({ ...form, inForceOn })}
            error={faults.get('inForceOn')}
          />
          <DayInput
            label={t('acts.field.operationalFrom')}
            value={form.operationalFrom}
            onChange={(operationalFrom) => onChange({ ...form, operationalFrom })}
            error={faults.get('operationalFrom')}
            required
          />
        </SimpleGrid>
        <Textarea
          label={t('acts.field.note')}
          value={form.note}
          onChange={(event) => onChange({ ...form, note: event.currentTarget.value })}
          autosize
          minRows={1}
        />
      </Stack>
    </Paper>
  );
}
