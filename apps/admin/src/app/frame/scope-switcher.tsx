import { foldVi } from '@haicap/domain/text';
import { Select, type OptionsFilter } from '@mantine/core';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';

import { useAsOf } from '../../shared/as-of';
import { useT } from '../../shared/i18n';
import { useScope } from '../../shared/scope';
import { ScopeProvincesDocument } from '../operations.generated';

/** Narrows every list to one province; without a choice the whole country. */
export function ScopeSwitcher(): ReactNode {
  const t = useT();
  const { asOf } = useAsOf();
  const { provinceCode, setScope } = useScope();
  const [query] = useQuery({
    query: ScopeProvincesDocument,
    variables: { asOf },
    requestPolicy: 'cache-first',
  });
  const provinces = (query.data?.units.nodes ?? []).map((unit) => ({
    value: unit.code,
    label: unit.shortName,
  }));
  const isKnown = provinceCode === null || provinces.some((province) => province.value === provinceCode);
  // A province that does not exist on the day, or whose name is still on its way.
  const unknownName = query.data ? provinceCode : '…';
  const options = isKnown ? provinces : [...provinces, { value: provinceCode, label: unknownName ?? '' }];
  return (
    <Select
      aria-label={t('shell.header.scope')}
      clearable
      clearButtonProps={{ 'aria-label': t('shell.header.scopeAll') }}
      comboboxProps={{ width: 240, position: 'bottom-start', shadow: 'md' }}
      data={options}
      filter={withoutAccents}
      maxDropdownHeight={360}
      nothingFoundMessage={t('shell.header.scopeNotFound')}
      onChange={setScope}
      placeholder={t('shell.header.scopeAll')}
      searchable
      size="sm"
      value={provinceCode}
    />
  );
}

const withoutAccents: OptionsFilter = ({ options, search }) => {
  const wanted = foldVi(search);
  return options.filter((option) => 'label' in option && foldVi(option.label).includes(wanted));
};
