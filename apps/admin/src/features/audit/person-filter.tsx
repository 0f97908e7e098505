import { Box, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';

import { FilterChip } from '../../shared/filters/filter-chip';
import { useT } from '../../shared/i18n';
import { useCan } from '../../shared/viewer';
import { AuditPeopleDocument, AuditPersonDocument } from './operations.generated';
import { useAuditSearch } from './use-audit-search';

/** What one person did. People are searched for by who may see accounts; others come here from an entry. */
export function PersonFilter(): ReactNode {
  const t = useT();
  const { search, narrow } = useAuditSearch();
  const maySearch = useCan('ACCOUNTS_READ');
  const [query] = useQuery({
    query: AuditPersonDocument,
    variables: { id: search.actor ?? '' },
    pause: search.actor === undefined,
    requestPolicy: 'cache-first',
  });
  const person = search.actor === undefined ? null : (query.data?.user ?? null);
  if (!maySearch && search.actor === undefined) return null;
  return (
    <FilterChip
      name={t('audit.filter.actor')}
      onClear={() => narrow({ actor: undefined })}
      summary={search.actor === undefined ? null : (person?.displayName ?? '…')}
    >
      <Box w={280}>
        {maySearch && <PersonSelect chosen={person} onChange={(actor) => narrow({ actor })} />}
      </Box>
    </FilterChip>
  );
}

interface PersonSelectProps {
  readonly chosen: { readonly id: string; readonly displayName: string } | null;
  readonly onChange: (id: string | undefined) => void;
}

const WAIT_MILLISECONDS = 200;

function PersonSelect({ chosen, onChange }: PersonSelectProps): ReactNode {
  const t = useT();
  const [text, setText] = useState('');
  const [wanted] = useDebouncedValue(text, WAIT_MILLISECONDS);
  const isChosen = chosen !== null && wanted === chosen.displayName;
  const [query] = useQuery({
    query: AuditPeopleDocument,
    variables: { text: wanted === '' || isChosen ? null : wanted },
  });
  const people = query.data?.users.nodes ?? [];
  const known = chosen === null || people.some(({ id }) => id === chosen.id);
  const options = people.map(({ id, displayName, login }) => ({
    value: id,
    label: id === chosen?.id ? displayName : `${displayName} (${login})`,
  }));
  return (
    <Select
      clearable
      data={known ? options : [...options, { value: chosen.id, label: chosen.displayName }]}
      description={t('audit.filter.actorHint')}
      filter={({ options: found }) => found}
      label={t('audit.filter.actor')}
      nothingFoundMessage={query.fetching ? t('ui.state.loading') : t('audit.filter.actorNone')}
      onChange={(id) => onChange(id ?? undefined)}
      onSearchChange={setText}
      searchable
      searchValue={text}
      size="xs"
      value={chosen?.id ?? null}
    />
  );
}
