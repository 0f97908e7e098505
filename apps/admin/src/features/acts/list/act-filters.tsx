import { Group, MultiSelect, TextInput } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type FormEvent, type ReactNode } from 'react';

import { useT } from '../../../shared/i18n';
import { ACT_STATUSES, CHANGE_TYPES } from '../act-words';
import type { ActListSearch } from '../routes';

/** Filters of the list; all of them stand in the address. */
export function ActFilters(): ReactNode {
  const t = useT();
  const search = useSearch({ from: '/app/acts' });
  const navigate = useNavigate({ from: '/acts' });
  const [text, setText] = useState(search.text ?? '');
  const filter = (changed: ActListSearch): void => {
    void navigate({
      search: (previous) => ({ ...previous, after: undefined, before: undefined, ...changed }),
    });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    filter({ text: text.trim() === '' ? undefined : text.trim() });
  };
  return (
    <Group component="form" onSubmit={submit} gap="sm" align="flex-end" mb="sm" role="search">
      <TextInput
        label={t('acts.filter.text')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={submit}
        w={260}
      />
      <MultiSelect
        label={t('acts.column.status')}
        data={ACT_STATUSES.map((value) => ({ value, label: t(`enums.territorialChangeStatus.${value}`) }))}
        value={[...(search.status ?? [])]}
        onChange={(values) => filter({ status: ACT_STATUSES.filter((status) => values.includes(status)) })}
        clearable
        miw={200}
      />
      <MultiSelect
        label={t('acts.column.types')}
        data={CHANGE_TYPES.map((value) => ({ value, label: t(`enums.changeType.${value}`) }))}
        value={[...(search.type ?? [])]}
        onChange={(values) => filter({ type: CHANGE_TYPES.filter((type) => values.includes(type)) })}
        clearable
        searchable
        miw={200}
      />
    </Group>
  );
}
