import { Select } from '@mantine/core';
import type { ReactNode } from 'react';

import { useT } from '../../../shared/i18n';
import { useScope } from '../../../shared/scope';
import type { MapProvince } from './use-map-provinces';

/** Chooses the province right where it is missing. */
export function MapProvinceChoice({ provinces }: { readonly provinces: readonly MapProvince[] }): ReactNode {
  const t = useT();
  const { setScope } = useScope();
  return (
    <Select
      aria-label={t('unitsTools.map.noScopeTitle')}
      placeholder={t('unitsTools.map.noScopeTitle')}
      data={provinces.map((province) => ({ value: province.code, label: province.name }))}
      onChange={setScope}
      searchable
      w={280}
    />
  );
}
