import { Button, Group, NativeSelect, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import type { ReactNode } from 'react';

import { useT } from '../../../shared/i18n';
import { UnitPicker, type PickedUnit } from '../../../shared/unit-picker';
import type { UnitKind, UnitLevel } from '../../../shared/schema.generated';
import type { DraftFaults } from './draft-faults';
import { emptySource, eveOf, KINDS_OF_LEVEL, type SourceForm, type TargetForm } from './draft-form';
import { SourceFields } from './source-fields';

interface TargetFieldsProps {
  readonly number: number;
  readonly target: TargetForm;
  readonly operationalFrom: string | null;
  readonly onChange: (target: TargetForm) => void;
  readonly onRemove: () => void;
  readonly faults: DraftFaults;
}

const LEVELS: readonly UnitLevel[] = ['COMMUNE', 'DISTRICT', 'PROVINCE'];

/** One unit that the act forms, and what it is made of. */
export function TargetFields(props: TargetFieldsProps): ReactNode {
  const { number, target, operationalFrom, onChange, onRemove } = props;
  const t = useT();
  const setSource = (source: SourceForm, changed: SourceForm | null): void =>
    onChange({
      ...target,
      sources: target.sources.flatMap((one) => (one === source ? (changed ? [changed] : []) : [one])),
    });
  return (
    <Stack gap="sm" role="group" aria-label={t('acts.composer.target', { number })}>
      <Group justify="space-between">
        <Title order={3} size="h5">
          {target.name === '' ? t('acts.composer.target', { number }) : target.name}
        </Title>
        <Button
          size="xs"
          variant="subtle"
          color="red"
          onClick={onRemove}
          aria-label={t('acts.composer.removeTarget', { name: target.name === '' ? number : target.name })}
        >
          {t('ui.action.delete')}
        </Button>
      </Group>
      <Identity {...props} />
      <Figures {...props} />
      <Text size="sm" fw={600}>
        {t('acts.composer.sources')}
      </Text>
      {target.sources.map((source) => (
        <SourceFields
          key={source.key}
          source={source}
          operationalFrom={operationalFrom}
          level={target.level}
          onChange={(changed) => setSource(source, changed)}
          onRemove={() => setSource(source, null)}
        />
      ))}
      <Group>
        <Button
          size="xs"
          variant="default"
          onClick={() => onChange({ ...target, sources: [...target.sources, emptySource()] })}
        >
          {t('acts.composer.addSource')}
        </Button>
      </Group>
    </Stack>
  );
}

function Identity({ number, target, operationalFrom, onChange, faults }: TargetFieldsProps): ReactNode {
  const t = useT();
  const fault = (field: string): string | undefined => faults.get(`targets.${number - 1}.${field}`);
  const continueAs = (unit: PickedUnit | null): void =>
    onChange(unit ? continuing(target, unit) : { ...target, continues: null });
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <NativeSelect
          label={t('acts.composer.kind')}
          value={target.kind}
          data={LEVELS.map((level) => ({
            group: t(`enums.unitLevel.${level}`),
            items: KINDS_OF_LEVEL[level].map((kind) => ({ value: kind, label: t(`enums.unitKind.${kind}`) })),
          }))}
          onChange={(event) => onChange({ ...target, ...ofKind(event.currentTarget.value as UnitKind) })}
          error={fault('kind')}
        />
        <TextInput
          label={t('acts.composer.name')}
          value={target.name}
          onChange={(event) => onChange({ ...target, name: event.currentTarget.value })}
          error={fault('name')}
          required
        />
        <TextInput
          label={t('acts.composer.code')}
          value={target.code}
          onChange={(event) => onChange({ ...target, code: event.currentTarget.value })}
          error={fault('code')}
          inputMode="numeric"
          required
        />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <UnitPicker
          label={t('acts.composer.parent')}
          asOf={operationalFrom}
          filter={{ level: ['PROVINCE', 'DISTRICT'] }}
          value={target.parent}
          onChange={(unit) =>
            onChange({ ...target, parent: unit && { unitId: unit.unitId, name: unit.name } })
          }
          error={fault('parentUnitId')}
        />
        <UnitPicker
          label={t('acts.composer.continues')}
          placeholder={t('acts.composer.continuesHint')}
          asOf={eveOf(operationalFrom)}
          filter={{ level: [target.level] }}
          value={target.continues}
          onChange={continueAs}
        />
      </SimpleGrid>
    </>
  );
}

function Figures({ number, target, onChange, faults }: TargetFieldsProps): ReactNode {
  const t = useT();
  return (
    <SimpleGrid cols={{ base: 2, sm: 4 }}>
      {(['areaKm2', 'population', 'clause', 'seat'] as const).map((field) => (
        <TextInput
          key={field}
          label={t(`acts.composer.${field}`)}
          value={target[field]}
          onChange={(event) => onChange({ ...target, [field]: event.currentTarget.value })}
          error={faults.get(`targets.${number - 1}.${field}`)}
          inputMode={field === 'areaKm2' || field === 'population' ? 'decimal' : 'text'}
        />
      ))}
    </SimpleGrid>
  );
}

/** A unit that goes on keeps its code, name and kind unless they are changed here. */
function continuing(target: TargetForm, unit: PickedUnit): TargetForm {
  const continues = { unitId: unit.unitId, name: unit.name, code: unit.code };
  const isBlank = target.name.trim() === '';
  return {
    ...target,
    continues,
    ...(isBlank && { name: unit.name, code: unit.code, level: unit.level, kind: unit.kind }),
    sources: target.sources.some((source) => source.unit?.unitId === unit.unitId)
      ? target.sources
      : [{ ...emptySource(), unit: continues }, ...target.sources.filter((source) => source.unit !== null)],
  };
}

function ofKind(kind: UnitKind): Pick<TargetForm, 'kind' | 'level'> {
  return { kind, level: LEVELS.find((level) => KINDS_OF_LEVEL[level].includes(kind)) ?? 'COMMUNE' };
}
