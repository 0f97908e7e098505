import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';

import { useT } from '../../../../shared/i18n';
import { PlanActPickerDocument } from '../../plans.generated';

/** An act as a picker offers it. */
export interface PickedAct {
  readonly id: string;
  readonly title: string;
}

interface ActPickerProps {
  readonly label: string;
  readonly value: PickedAct | null;
  readonly onChange: (act: PickedAct | null) => void;
}

/** Chooses an act of rearrangement by its title. */
export function ActPicker({ label, value, onChange }: ActPickerProps): ReactNode {
  const t = useT();
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [wanted] = useDebouncedValue(text, 200);
  const [query] = useQuery({
    query: PlanActPickerDocument,
    variables: { text: wanted === '' || wanted === value?.title ? null : wanted },
    pause: !isOpen,
  });
  const found = query.data?.territorialChanges.nodes ?? [];
  const all = value === null || found.some((act) => act.id === value.id) ? found : [value, ...found];
  return (
    <Select
      clearable
      data={all.map((act) => ({ value: act.id, label: act.title }))}
      filter={({ options }) => options}
      label={label}
      nothingFoundMessage={query.fetching ? t('ui.state.loading') : t('ui.picker.nothing')}
      onChange={(id) => onChange(all.find((act) => act.id === id) ?? null)}
      onDropdownClose={() => setOpen(false)}
      onDropdownOpen={() => setOpen(true)}
      onSearchChange={setText}
      placeholder={t('personnelPlans.create.actPlaceholder')}
      searchValue={text}
      searchable
      value={value?.id ?? null}
    />
  );
}
