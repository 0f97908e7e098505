import { ActionIcon, Group, NativeSelect, TextInput } from '@mantine/core';
import { Icon } from '@haicap/ui';
import type { ReactNode } from 'react';

import { useT } from '../../../shared/i18n';
import type { Extent, UnitLevel } from '../../../shared/schema.generated';
import { UnitPicker } from '../../../shared/unit-picker';
import { eveOf, type SourceForm } from './draft-form';
import classes from './composer.module.css';

interface SourceFieldsProps {
  readonly source: SourceForm;
  readonly operationalFrom: string | null;
  readonly level?: UnitLevel;
  readonly onChange: (source: SourceForm) => void;
  readonly onRemove: () => void;
}

const EXTENTS: readonly Extent[] = ['ALL', 'PART', 'NONE'];

/** One source on one line: which unit, how much of its area and of its population. */
export function SourceFields({
  source,
  operationalFrom,
  level,
  onChange,
  onRemove,
}: SourceFieldsProps): ReactNode {
  const t = useT();
  const isWhole = source.areaPart === 'ALL' && source.populationPart === 'ALL';
  return (
    <div className={classes['source']}>
      <Group gap="xs" align="flex-end" wrap="wrap">
        <div className={classes['unit']}>
          <UnitPicker
            label={t('acts.composer.source')}
            hideLabel
            asOf={eveOf(operationalFrom)}
            filter={level === undefined ? undefined : { level: [level] }}
            value={source.unit}
            onChange={(unit) =>
              onChange({ ...source, unit: unit && { unitId: unit.unitId, name: unit.name, code: unit.code } })
            }
          />
        </div>
        {(['areaPart', 'populationPart'] as const).map((field) => (
          <NativeSelect
            key={field}
            aria-label={t(`acts.composer.${field}`)}
            value={source[field]}
            data={EXTENTS.map((extent) => ({
              value: extent,
              label: t(`acts.extent.${field === 'areaPart' ? 'area' : 'population'}.${extent}`),
            }))}
            onChange={(event) => onChange({ ...source, [field]: event.currentTarget.value as Extent })}
          />
        ))}
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          onClick={onRemove}
          aria-label={t('acts.composer.removeSource', { name: source.unit?.name ?? '–' })}
        >
          <Icon name="close" />
        </ActionIcon>
      </Group>
      {!isWhole && <PartFigures source={source} onChange={onChange} />}
    </div>
  );
}

function PartFigures({ source, onChange }: Pick<SourceFieldsProps, 'source' | 'onChange'>): ReactNode {
  const t = useT();
  const labels = {
    areaKm2: t('acts.composer.areaKm2'),
    persons: t('acts.composer.population'),
    note: t('acts.field.note'),
  };
  return (
    <Group gap="xs" mt={4}>
      {(['areaKm2', 'persons', 'note'] as const).map((field) => (
        <TextInput
          key={field}
          size="xs"
          label={labels[field]}
          value={source[field]}
          inputMode={field === 'note' ? 'text' : 'decimal'}
          onChange={(event) => onChange({ ...source, [field]: event.currentTarget.value })}
        />
      ))}
    </Group>
  );
}
