import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';

import { useT } from '../../shared/i18n';
import { InstrumentPickerDocument } from './operations.generated';

/** A legal instrument as a picker offers it. */
export interface PickedInstrument {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
}

interface InstrumentPickerProps {
  readonly label: string;
  readonly value: PickedInstrument | null;
  readonly onChange: (instrument: PickedInstrument | null) => void;
  readonly required?: boolean;
  readonly error?: ReactNode;
}

/** Chooses a legal instrument by its number or subject. */
export function InstrumentPicker({
  label,
  value,
  onChange,
  required,
  error,
}: InstrumentPickerProps): ReactNode {
  const t = useT();
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [wanted] = useDebouncedValue(text, 200);
  const isChosen = value !== null && wanted === toLabel(value);
  const [query] = useQuery({
    query: InstrumentPickerDocument,
    variables: { text: wanted === '' || isChosen ? null : wanted },
    pause: !isOpen,
  });
  const found = query.data?.legalInstruments.nodes ?? [];
  const all = value === null || found.some((one) => one.id === value.id) ? found : [value, ...found];
  return (
    <Select
      label={label}
      placeholder={t('ui.picker.instrument')}
      data={all.map((one) => ({ value: one.id, label: toLabel(one) }))}
      value={value?.id ?? null}
      onChange={(id) => onChange(all.find((one) => one.id === id) ?? null)}
      searchable
      clearable
      required={required ?? false}
      error={error}
      searchValue={text}
      onSearchChange={setText}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      filter={({ options }) => options}
      nothingFoundMessage={query.fetching ? t('ui.state.loading') : t('ui.picker.nothing')}
    />
  );
}

function toLabel(instrument: PickedInstrument): string {
  return `${instrument.number} – ${instrument.subject}`;
}
