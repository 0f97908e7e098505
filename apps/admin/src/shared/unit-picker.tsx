import { Loader, Select, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';

import { useT } from './i18n';
import { UnitPickerDocument, type UnitPickerQuery } from './operations.generated';
import type { UnitFilter } from './schema.generated';

/** A unit as a picker offers it. */
export type PickedUnit = UnitPickerQuery['units']['nodes'][number];

interface UnitPickerProps {
  readonly label: string;
  readonly description?: string | undefined;
  /** In place of the usual hint, for a field whose emptiness means something. */
  readonly placeholder?: string | undefined;
  /** Day on which the unit has to exist; null = today. */
  readonly asOf: string | null;
  readonly filter?: UnitFilter | undefined;
  /** Id of the chosen unit and its name, or null. */
  readonly value: { readonly unitId: string; readonly name: string } | null;
  readonly onChange: (unit: PickedUnit | null) => void;
  readonly error?: ReactNode;
  readonly required?: boolean | undefined;
  readonly hideLabel?: boolean | undefined;
}

const WAIT_MILLISECONDS = 200;

/** Chooses one unit by typing part of its name (accents or not) or its code. The API searches, so all units can be found. */
export function UnitPicker(props: UnitPickerProps): ReactNode {
  const { label, description, placeholder, asOf, filter, value, onChange, error, required, hideLabel } =
    props;
  const t = useT();
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [wanted] = useDebouncedValue(text, WAIT_MILLISECONDS);
  const isChosenName = value !== null && wanted === value.name;
  const [query] = useQuery({
    query: UnitPickerDocument,
    variables: { asOf, filter: { ...filter, ...(wanted === '' || isChosenName ? {} : { text: wanted }) } },
    pause: !isOpen,
  });
  const units = query.data?.units.nodes ?? [];
  const options = units.map((unit) => ({ value: unit.unitId, label: unit.name }));
  const chosen = value === null ? [] : [{ value: value.unitId, label: value.name }];
  const isKnown = value === null || options.some((option) => option.value === value.unitId);
  return (
    <Select
      {...(hideLabel === true ? { 'aria-label': label } : { label, description })}
      placeholder={placeholder ?? t('ui.picker.unit')}
      data={isKnown ? options : [...chosen, ...options]}
      value={value?.unitId ?? null}
      onChange={(unitId) => onChange(units.find((unit) => unit.unitId === unitId) ?? null)}
      searchable
      clearable
      error={error}
      required={required}
      searchValue={text}
      onSearchChange={setText}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      // Found by the API already, with its own rule for accents.
      filter={({ options: found }) => found}
      rightSection={query.fetching ? <Loader size="xs" /> : undefined}
      nothingFoundMessage={query.fetching ? t('ui.state.loading') : t('ui.picker.nothing')}
      renderOption={({ option }) => (
        <UnitOption unit={units.find((unit) => unit.unitId === option.value)} name={option.label} />
      )}
    />
  );
}

function UnitOption({
  unit,
  name,
}: {
  readonly unit: PickedUnit | undefined;
  readonly name: string;
}): ReactNode {
  return (
    <span>
      {unit?.name ?? name}{' '}
      {unit && (
        <Text span size="xs" c="dimmed">
          {unit.code}
          {unit.parent ? ` · ${unit.parent.name}` : ''}
        </Text>
      )}
    </span>
  );
}
