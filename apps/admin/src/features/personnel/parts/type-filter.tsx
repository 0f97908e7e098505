import { foldVi } from '@haicap/domain/text';
import { Select, type OptionsFilter } from '@mantine/core';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';

import { FilterChip } from '../../../shared/filters/filter-chip';
import { useLanguage } from '../../../shared/i18n';
import { PositionTypeChoicesDocument } from '../operations.generated';
import { typeText } from './post-words';

interface TypeFilterProps {
  readonly name: string;
  /** Id of a kind of post. */
  readonly typeId: string | undefined;
  readonly onChange: (typeId: string | undefined) => void;
}

/** Narrows a list to one kind of post. */
export function TypeFilter({ name, typeId, onChange }: TypeFilterProps): ReactNode {
  const choices = useTypeChoices();
  const summary = typeId === undefined ? null : (choices.find(({ value }) => value === typeId)?.label ?? '…');
  return (
    <FilterChip name={name} onClear={() => onChange(undefined)} summary={summary}>
      <TypeSelect
        isInPopover
        label={name}
        onChange={(id) => onChange(id ?? undefined)}
        value={typeId ?? null}
      />
    </FilterChip>
  );
}

interface TypeSelectProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (typeId: string | null) => void;
  readonly required?: boolean;
  readonly error?: ReactNode;
  /** A list outside of a popover would close it. */
  readonly isInPopover?: boolean;
}

/** Chooses a kind of post by part of its name, accents or not. */
export function TypeSelect(props: TypeSelectProps): ReactNode {
  const { label, value, onChange, required = false, error, isInPopover = false } = props;
  return (
    <Select
      clearable={!required}
      comboboxProps={{ withinPortal: !isInPopover }}
      data={[...useTypeChoices()]}
      error={error}
      filter={withoutAccents}
      label={label}
      maxDropdownHeight={320}
      miw={280}
      onChange={onChange}
      required={required}
      searchable
      value={value}
    />
  );
}

interface TypeChoice {
  readonly value: string;
  readonly label: string;
}

function useTypeChoices(): readonly TypeChoice[] {
  const { locale } = useLanguage();
  const [query] = useQuery({ query: PositionTypeChoicesDocument, requestPolicy: 'cache-first' });
  return (query.data?.positionTypes.nodes ?? []).map((type) => ({
    value: type.id,
    label: typeText(type, locale),
  }));
}

const withoutAccents: OptionsFilter = ({ options, search }) => {
  const wanted = foldVi(search);
  return options.filter((option) => 'label' in option && foldVi(option.label).includes(wanted));
};
