import { Loader, Select, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useQuery } from 'urql';

import { useT } from '../../../../shared/i18n';
import { CandidateSearchDocument } from '../../plans.generated';
import type { Candidate } from '../edit/shown-line';
import { useLineWords } from './use-line-words';

interface CandidatePickerProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: Candidate | null;
  readonly onChange: (candidate: Candidate | null) => void;
  /** Where somebody stands in the plan already; null for nowhere. */
  readonly placeOf: (personId: string) => string | null;
  /** Takes the focus when it appears: in place of what was pressed, or as the first field of a dialog. */
  readonly takesFocus?: boolean;
}

/** Chooses a person by part of the name, accents or not; each with the posts held now and the place in the plan. */
export function CandidatePicker(props: CandidatePickerProps): ReactNode {
  const { label, hideLabel = false, takesFocus = false, value, onChange, placeOf } = props;
  const t = useT();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);
  const words = useLineWords();
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [wanted] = useDebouncedValue(text, 200);
  const isChosen = value !== null && wanted === value.fullName;
  const [query] = useQuery({
    query: CandidateSearchDocument,
    variables: { filter: wanted === '' || isChosen ? {} : { text: wanted } },
    pause: !isOpen,
  });
  const found: readonly Candidate[] = query.data?.persons.nodes ?? [];
  const all = value === null || found.some((one) => one.id === value.id) ? found : [value, ...found];
  return (
    <Select
      {...(hideLabel ? { 'aria-label': label } : { label })}
      clearable
      data={all.map((one) => ({ value: one.id, label: one.fullName }))}
      data-autofocus={takesFocus || undefined}
      filter={({ options }) => options}
      maxDropdownHeight={320}
      nothingFoundMessage={query.fetching ? t('ui.state.loading') : t('ui.picker.nothing')}
      onChange={(id) => onChange(all.find((one) => one.id === id) ?? null)}
      onDropdownClose={() => setOpen(false)}
      onDropdownOpen={() => setOpen(true)}
      onSearchChange={setText}
      placeholder={t('personnelPlans.picker.placeholder')}
      renderOption={({ option }) => {
        const candidate = all.find((one) => one.id === option.value);
        const place = placeOf(option.value);
        return (
          <span>
            {option.label}
            {candidate?.staffCode ? ` · ${candidate.staffCode}` : ''}
            <Text c="dimmed" display="block" size="xs" span>
              {candidate && words.postsOf(candidate)}
              {place !== null && ` · ${place}`}
            </Text>
          </span>
        );
      }}
      ref={field}
      rightSection={query.fetching ? <Loader size="xs" /> : undefined}
      searchValue={text}
      searchable
      value={value?.id ?? null}
    />
  );
}
