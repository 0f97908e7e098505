import { Checkbox, ScrollArea, Stack, TextInput } from '@mantine/core';
import { foldVi } from '@haicap/domain/text';
import { useState, type ReactNode } from 'react';

import { useT } from '../i18n';
import { FilterChip } from './filter-chip';

/** One thing to choose. */
export interface FilterChoice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface ChoiceFilterProps<Value extends string> {
  readonly name: string;
  readonly choices: readonly FilterChoice<Value>[];
  readonly chosen: readonly Value[] | undefined;
  readonly onChange: (chosen: readonly Value[] | undefined) => void;
}

const MANY = 12;

/** A filter by some of a list of values; long lists can be searched without accents. */
export function ChoiceFilter<Value extends string>(props: ChoiceFilterProps<Value>): ReactNode {
  const { name, choices, chosen = [], onChange } = props;
  const t = useT();
  const [text, setText] = useState('');
  const labels = choices.filter((choice) => chosen.includes(choice.value)).map((choice) => choice.label);
  const wanted = foldVi(text);
  const toggle = (value: Value): void => {
    const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
    onChange(next.length === 0 ? undefined : next);
  };
  const summary =
    chosen.length === 0
      ? null
      : labels.length > 2
        ? t('ui.filter.chosen', { count: chosen.length })
        : labels.join(', ') || '…';
  return (
    <FilterChip name={name} onClear={() => onChange(undefined)} summary={summary}>
      <Stack gap="xs">
        {choices.length > MANY && (
          <TextInput
            aria-label={t('ui.action.search')}
            onChange={(event) => setText(event.currentTarget.value)}
            placeholder={t('ui.action.search')}
            size="xs"
            value={text}
          />
        )}
        <ScrollArea.Autosize mah={320} type="auto">
          <Stack aria-label={name} gap={6} role="group">
            {choices
              .filter((choice) => foldVi(choice.label).includes(wanted))
              .map((choice) => (
                <Checkbox
                  key={choice.value}
                  checked={chosen.includes(choice.value)}
                  label={choice.label}
                  onChange={() => toggle(choice.value)}
                  size="sm"
                />
              ))}
          </Stack>
        </ScrollArea.Autosize>
      </Stack>
    </FilterChip>
  );
}
