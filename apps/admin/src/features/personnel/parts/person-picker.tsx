import { Loader, Select, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';

import { useLanguage, useT } from '../../../shared/i18n';
import { PersonPickerDocument, type PersonPickerQuery } from '../operations.generated';
import { postText } from './post-words';

/** A person as the picker offers them. */
export type PickedPerson = PersonPickerQuery['persons']['nodes'][number];

interface PersonPickerProps {
  readonly label: string;
  /** Day on which the posts beside the names are held. */
  readonly asOf: string | null;
  readonly value: { readonly id: string; readonly fullName: string } | null;
  readonly onChange: (person: PickedPerson | null) => void;
  readonly error?: ReactNode;
  readonly required?: boolean;
  readonly disabled?: boolean;
}

const WAIT_MILLISECONDS = 200;

/** Chooses a person by part of their name (accents or not) or the code of their file. */
export function PersonPicker(props: PersonPickerProps): ReactNode {
  const { label, asOf, value, onChange, error, required = false, disabled = false } = props;
  const t = useT();
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [wanted] = useDebouncedValue(text, WAIT_MILLISECONDS);
  const isChosenName = value !== null && wanted === value.fullName;
  const [query] = useQuery({
    query: PersonPickerDocument,
    variables: { asOf, filter: wanted === '' || isChosenName ? {} : { text: wanted } },
    pause: !isOpen,
  });
  const persons = query.data?.persons.nodes ?? [];
  const options = persons.map(({ id, fullName }) => ({ value: id, label: fullName }));
  const isKnown = value === null || options.some((option) => option.value === value.id);
  return (
    <Select
      clearable
      data={isKnown ? options : [{ value: value.id, label: value.fullName }, ...options]}
      disabled={disabled}
      error={error}
      // Found by the API already, with its own rule for accents.
      filter={({ options: found }) => found}
      label={label}
      nothingFoundMessage={query.fetching ? t('ui.state.loading') : t('ui.picker.nothing')}
      onChange={(id) => onChange(persons.find((person) => person.id === id) ?? null)}
      onDropdownClose={() => setOpen(false)}
      onDropdownOpen={() => setOpen(true)}
      onSearchChange={setText}
      placeholder={t('personnel.picker.person')}
      renderOption={({ option }) => (
        <PersonOption name={option.label} person={persons.find(({ id }) => id === option.value)} />
      )}
      required={required}
      rightSection={query.fetching ? <Loader size="xs" /> : undefined}
      searchable
      searchValue={text}
      value={value?.id ?? null}
    />
  );
}

interface PersonOptionProps {
  readonly name: string;
  readonly person: PickedPerson | undefined;
}

function PersonOption({ name, person }: PersonOptionProps): ReactNode {
  const { locale } = useLanguage();
  const held = person?.posts[0];
  const about = [
    person?.staffCode,
    held && `${postText(held.position, locale, person.formOfAddress)}, ${held.unit.current.name}`,
  ].filter(Boolean);
  return (
    <span>
      {name}{' '}
      <Text c="dimmed" size="xs" span>
        {about.join(' · ')}
      </Text>
    </span>
  );
}
