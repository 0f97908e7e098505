import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';

import { useFormat, useT } from '../i18n';
import { FilterChip } from './filter-chip';

interface RangeFilterProps {
  readonly name: string;
  /** With its measure, above the fields. */
  readonly title: string;
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly onChange: (min: number | undefined, max: number | undefined) => void;
}

/** A filter by a number from, to, or both. */
export function RangeFilter({ name, title, min, max, onChange }: RangeFilterProps): ReactNode {
  const t = useT();
  const format = useFormat();
  const shown = { min: format.number(min), max: format.number(max) };
  const summary =
    min === undefined && max === undefined
      ? null
      : max === undefined
        ? t('ui.filter.from', shown)
        : min === undefined
          ? t('ui.filter.to', shown)
          : t('ui.filter.between', shown);
  return (
    <FilterChip name={name} onClear={() => onChange(undefined, undefined)} summary={summary}>
      {/* Typed anew each time the filter changes from outside. */}
      <RangeFields key={`${min}:${max}`} max={max} min={min} onChange={onChange} title={title} />
    </FilterChip>
  );
}

function RangeFields({ title, min, max, onChange }: Omit<RangeFilterProps, 'name'>): ReactNode {
  const t = useT();
  const format = useFormat();
  const [from, setFrom] = useState(min === undefined ? '' : format.number(min));
  const [to, setTo] = useState(max === undefined ? '' : format.number(max));
  const [low, high] = [format.parseNumber(from) ?? undefined, format.parseNumber(to) ?? undefined];
  const isNumber = [from, to].every((text) => text.trim() === '' || format.parseNumber(text) !== null);
  const isOrdered = low === undefined || high === undefined || low <= high;
  const isWrong = !isNumber || !isOrdered;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isWrong) onChange(low, high);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="xs" w={240}>
        <Text fw={600} size="sm">
          {title}
        </Text>
        <Group gap="xs" grow>
          <TextInput
            inputMode="decimal"
            label={t('ui.field.from')}
            onChange={(event) => setFrom(event.currentTarget.value)}
            size="xs"
            value={from}
          />
          <TextInput
            inputMode="decimal"
            label={t('ui.field.to')}
            onChange={(event) => setTo(event.currentTarget.value)}
            size="xs"
            value={to}
          />
        </Group>
        {isWrong && (
          <Text c="var(--mantine-color-error)" role="alert" size="xs">
            {isNumber
              ? t('ui.filter.rangeWrong')
              : t('ui.filter.notNumber', { example: format.number(1234.5) })}
          </Text>
        )}
        <Button disabled={isWrong} size="xs" type="submit">
          {t('ui.action.apply')}
        </Button>
      </Stack>
    </form>
  );
}
